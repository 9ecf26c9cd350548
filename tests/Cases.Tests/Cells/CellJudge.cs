using System.Text.RegularExpressions;
using Cases.Tests.Reading;

namespace Cases.Tests.Cells;

/// <summary>Tells which of a case's expectations a cell that ran does not meet.</summary>
internal static partial class CellJudge
{
    /// <summary>The ends of texts that were cut.</summary>
    private static readonly string[] CutMarks = ["…", "...", "cut", "more"];

    /// <summary>The problems of all cells.</summary>
    /// <param name="runs">The cells that ran.</param>
    /// <param name="expect">What is right of them.</param>
    public static IEnumerable<string> ProblemsOf(IReadOnlyList<CellRun> runs, IEnumerable<CaseLine> expect) =>
        from lines in expect.GroupBy(line => line.Cell ?? runs[^1].Number)
        let run = runs.SingleOrDefault(other => other.Number == lines.Key)
        from problem in run is null ? [$"cell {lines.Key} did not run"] : ProblemsOf(run, [.. lines])
        select problem;

    private static IEnumerable<string> ProblemsOf(CellRun run, CaseLine[] expect)
    {
        var isAlternative = expect.Any(line => line.Key == "or says");
        if (isAlternative)
        {
            // Either the value is there, or the failure says so in these words, on this line.
            expect = run.Error is null
                ? [.. expect.Where(line => line.Key is not ("or says" or "line" or "or line"))]
                : [.. expect.Where(line => line.Key is not ("result" or "field"))];
        }
        else if (run.Error is not null && !expect.Any(line => line.Key is "fails" or "error"))
        {
            yield return "the cell fails, and nothing says that it is to";
        }

        foreach (var line in expect.Where(line => line.Key is not ("line" or "or line" or "cause" or "stdout")))
        {
            if (!Holds(run, line))
            {
                yield return line.ToString();
            }
        }

        foreach (var problem in LineProblems(run, expect).Concat(CauseProblems(run, expect)).Concat(PrintedProblems(run, expect)))
        {
            yield return problem;
        }
    }

    private static bool Holds(CellRun run, CaseLine line) => line.Key switch
    {
        "fails" => run.Error is { } error && CompilerId().IsMatch(error.Name) && Regex.IsMatch(run.Says, $@"\b{line.Value}\b"),
        "error" => run.Error?.Name == line.Value,
        "at" => run.Names(line.Value),
        "says" => line.Alternatives.Any(text => run.Says.Contains(text, StringComparison.Ordinal)),
        "or says" => run.Error is not null && line.Alternatives.Any(text => run.Says.Contains(text, StringComparison.Ordinal)),
        "shows" => line.Alternatives.Any(text => run.Shows.Contains(text, StringComparison.Ordinal)),
        "quiet" => run.Error is null && run.Notes.Length == 0,
        "lacks" => !run.Shows.Contains(line.Value, StringComparison.Ordinal)
            && run.Representations.All(text => !text.Contains(line.Value, StringComparison.Ordinal)),
        "result" => run.Value?.Trim() == line.Value,
        "field" => run.Value is { } value && HasField(value, line.Value),
        "at most" => run.Representations.All(text => text.Length <= line.Number),
        "notice" => run.Value is { } value && CutMarks.Any(mark => value[^Math.Min(200, value.Length)..].Contains(mark, StringComparison.Ordinal)),
        "ends within" => run.Time <= line.Seconds,
        _ => throw new NotSupportedException($"'{line.Key}' is no expectation of cells that run in a session."),
    };

    private static bool HasField(string value, string field)
    {
        var (name, content) = (field[..field.IndexOf(" = ", StringComparison.Ordinal)], field[(field.IndexOf(" = ", StringComparison.Ordinal) + 3)..]);
        return Regex.IsMatch(value, $@"(?<!\w){Regex.Escape(name)}[\s:=]+{Regex.Escape(content)}(?!\w|\.\d)");
    }

    // A line, and those that are accepted in its place.
    private static IEnumerable<string> LineProblems(CellRun run, CaseLine[] expect)
    {
        int[] accepted = [.. expect.Where(line => line.Key is "line" or "or line").Select(line => line.Number)];
        return accepted.Length == 0 || run.Line is { } named && accepted.Contains(named)
            ? []
            : [$"line: {string.Join(" or ", accepted)}; {(run.Line is null ? "none" : $"line {run.Line}")} is named"];
    }

    // Each cause is sought behind the one before it; its message goes on until the next exception is named.
    private static IEnumerable<string> CauseProblems(CellRun run, CaseLine[] expect)
    {
        var chain = run.Error is { } error ? $"{error.Message}\n{run.Traceback}" : "";
        var at = 0;
        foreach (var cause in expect.Where(line => line.Key == "cause"))
        {
            var colon = cause.Value.IndexOf(": ", StringComparison.Ordinal);
            var found = Regex.Matches(chain, $@"\b{cause.Value[..colon]}\b").FirstOrDefault(name => name.Index >= at
                && MessageAt(chain, name.Index + name.Length).Contains(cause.Value[(colon + 2)..], StringComparison.Ordinal));
            if (found is null)
            {
                yield return cause.ToString();
            }
            else
            {
                at = found.Index + found.Length;
            }
        }
    }

    private static string MessageAt(string chain, int index) =>
        ExceptionName().Match(chain, index) is { Success: true } next ? chain[index..next.Index] : chain[index..];

    private static IEnumerable<string> PrintedProblems(CellRun run, CaseLine[] expect)
    {
        var wanted = expect.Where(line => line.Key == "stdout").Select(line => line.Value).ToArray();
        var printed = run.Printed.TrimEnd().Split('\n').Select(line => line.TrimEnd());
        return wanted.Length == 0 || printed.SequenceEqual(wanted) ? [] : [$"stdout: {string.Join(" | ", wanted)}"];
    }

    [GeneratedRegex(@"^CS\d{4,}$")]
    private static partial Regex CompilerId();

    [GeneratedRegex(@"\b[A-Z]\w*Exception\b")]
    private static partial Regex ExceptionName();
}
