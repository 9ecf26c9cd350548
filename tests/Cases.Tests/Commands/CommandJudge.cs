using System.Globalization;
using System.Text.RegularExpressions;
using Cases.Tests.Reading;
using Documents;

namespace Cases.Tests.Commands;

/// <summary>Tells which of a case's expectations a command did not meet.</summary>
internal static partial class CommandJudge
{
    /// <summary>The problems, each in a line.</summary>
    /// <param name="run">The command's run.</param>
    /// <param name="expect">What is right of it.</param>
    public static IEnumerable<string> ProblemsOf(CommandRun run, IReadOnlyCollection<CaseLine> expect)
    {
        // A page need not be set where the build may refuse the cell instead, and does.
        if (expect.Any(line => line.Key == "or refused" && run.Code != 0 && NamesCell(run.Error, line.Number)))
        {
            expect = [.. expect.Where(line => line.Key is not ("prose" or "formulas" or "cells"))];
        }

        var problems = expect.Where(line => line.Key is not ("or refused" or "line" or "printed"))
            .Select(line => ProblemOf(run, line) is { } problem ? $"{line}{(problem.Length > 0 ? $" ({problem})" : "")}" : null);
        return [.. problems.Concat(PrintedProblems(run, expect)).Concat(LineProblems(run, expect)).OfType<string>()];
    }

    // Null where it holds; else what is so instead, where that is short.
    private static string? ProblemOf(CommandRun run, CaseLine line) => line.Key switch
    {
        "exit" => Same(line.Value, run.Code.ToString(CultureInfo.InvariantCulture)),
        "runs" => Same(line.Value, string.Join(", ", run.Ran!.Value)),
        "prints" or "names dead" or "names lost" => Check(run.Lines.Any(text => text.Contains(line.Value, StringComparison.Ordinal))),
        "no dead" => DeadIn(run),
        "pictures" => ConvertedPictures.ProblemOf(run, line.Number),
        "refused" => Check(run.Code != 0 && Refusals(run, CellOf(run, line)).Any()),
        "learner lacks" => Check(run.ForLearners.All(text =>
            !text.Contains(line.Value, StringComparison.Ordinal) && !PageText.Of(text).AsWritten.Contains(line.Value, StringComparison.Ordinal))),
        _ => run.Page is { } page ? ProblemOf(page, line) : "there is no page",
    };

    private static string? ProblemOf(Page page, CaseLine line) => line.Key switch
    {
        "html contains" => Check(page.CellsHtml.Contains(line.Value, StringComparison.Ordinal)),
        "html lacks" => Check(!page.CellsHtml.Contains(line.Value, StringComparison.Ordinal)),
        "prose" => page.ProseText.Contains(line.Value, StringComparison.Ordinal) ? null : page.ProseText,
        "formulas" => Same(line.Value, page.Formulas.ToString(CultureInfo.InvariantCulture)),
        "cells" => page.Rows.Contains(string.Join(" │ ", line.Value.Split('│', StringSplitOptions.TrimEntries)))
            ? null
            : string.Join("; ", page.Rows),
        "lacks control" => Check(!page.HoldsControl),
        "href" => page.Links.Contains(line.Value) ? null : string.Join(", ", page.Links),
        _ => throw new NotSupportedException($"'{line.Key}' is no expectation of a command."),
    };

    private static string? Check(bool holds) => holds ? null : "";

    private static string? Same(string wanted, string got) => wanted == got ? null : got;

    private static IEnumerable<string> PrintedProblems(CommandRun run, IEnumerable<CaseLine> expect)
    {
        var wanted = expect.Where(line => line.Key == "printed").ToArray();
        var printed = run.Page?.Printed ?? [];
        return wanted.Length == 0
            || printed.Length == wanted.Length && printed.Zip(wanted).All(pair => pair.Second.Alternatives.Contains(pair.First))
            ? []
            : [$"printed: {string.Join(" | ", wanted.Select(line => line.Value))} ({string.Join(" | ", printed)})"];
    }

    // A line belongs to the refusal of the same cell. The file's line is as good as the cell's.
    private static IEnumerable<string> LineProblems(CommandRun run, IEnumerable<CaseLine> expect) =>
        from line in expect
        where line.Key == "line"
        let number = CellOf(run, line)
        let inFile = run.Given.Cells[number - 1].FirstLine is { } first ? first + line.Number - 1 : 0
        where !Refusals(run, number).Any(text => Regex.IsMatch(
            text, string.Create(CultureInfo.InvariantCulture, $@"\bcell {number}, line {line.Number}\b|\.dib(?::{inFile}\b|\({inFile},)")))
        select $"line: {line.Value} of cell {number}";

    private static int CellOf(CommandRun run, CaseLine line) => line.Cell ?? run.Given.Cells.Length;

    // What names both the notebook and the cell.
    private static IEnumerable<string> Refusals(CommandRun run, int cell) =>
        run.Lines.Where(text => Notebook().IsMatch(text) && NamesCell(text, cell));

    private static bool NamesCell(string text, int cell) =>
        Regex.IsMatch(text, string.Create(CultureInfo.InvariantCulture, $@"\bcell {cell}\b"));

    // Nothing is said among the errors, and no link of the notebook is named elsewhere.
    private static string? DeadIn(CommandRun run)
    {
        var targets = run.Given.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => Target().Matches(cell.Text)).Select(target => target.Groups["target"].Value);
        return run.Error.Length > 0
            ? run.Error.Trim()
            : targets.FirstOrDefault(target => run.Lines.Any(text => text.Contains(target, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\bcase\.(?:dib|ipynb)\b")]
    private static partial Regex Notebook();

    [GeneratedRegex(@"\]\(<(?<target>[^>]+)>|\]\((?<target>[^)<\s]+)|^\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex Target();
}
