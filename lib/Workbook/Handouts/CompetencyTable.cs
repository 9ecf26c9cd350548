using System.Collections.Immutable;
using System.Globalization;
using Contract;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>The table of the index page: by competency, the checks that passed, how far the exercises are, and a link to the next one.</summary>
internal static class CompetencyTable
{
    /// <summary>The HTML of the table; empty where nothing was checked.</summary>
    public static string ToHtml(IReadOnlyList<NotebookPage> pages)
    {
        ImmutableArray<(NotebookPage Page, CellCheck Check)> checks =
            [.. pages.SelectMany(page => page.Run.Checks.Select(check => (page, check)))];
        if (checks.IsEmpty)
        {
            return "";
        }

        var withExercises = checks.Any(one => one.Check.Check.IsExercise);
        // The roles are the elements' own: where there is no room the rows are laid out as blocks, and that takes them away.
        return $"""
            <table class="competencies" role="table">
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">what the check belongs to</th>{(withExercises ? "<th scope=\"col\" role=\"columnheader\">exercises</th>" : "")}<th scope="col" role="columnheader" class="number">checks passed</th></tr></thead>
            <tbody role="rowgroup">
            {string.Concat(checks.GroupBy(one => one.Check.Check.Competency).Select(group => Row(group.Key, [.. group], withExercises)))}</tbody>
            </table>

            """;
    }

    private static string Row(string competency, ImmutableArray<(NotebookPage Page, CellCheck Check)> checks, bool withExercises)
    {
        var passed = checks.Count(one => one.Check.Check.Status == CheckStatus.Passed);
        var exercises = withExercises ? $"<td role=\"cell\">{Exercises([.. checks.Where(one => one.Check.Check.IsExercise)])}</td>" : "";
        return $"""
            <tr role="row"><th scope="row" role="rowheader">{Html.Escape(competency)}</th>{exercises}<td class="number" role="cell">{passed} of {checks.Length}</td></tr>

            """;
    }

    private static string Exercises(ImmutableArray<(NotebookPage Page, CellCheck Check)> exercises)
    {
        if (exercises.IsEmpty)
        {
            return "<span class=\"none\">none</span>";
        }

        (string Name, char Sign, string Word, int Count)[] parts =
        [
            ("done", CheckSign.Of(CheckStatus.Passed), "done", Count(CheckStatus.Passed)),
            ("wrong", CheckSign.Of(CheckStatus.Wrong), "wrong", Count(CheckStatus.Wrong)),
            ("open", CheckSign.Of(CheckStatus.NotDone), "not done", Count(CheckStatus.NotDone)),
        ];
        var bar = string.Concat(parts.Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"<span class=\"{part.Name}\" style=\"flex-grow:{part.Count}\"></span>")));
        var words = string.Join(" ", parts.Where(part => part.Count > 0).Select(part =>
            $"<span class=\"{part.Name}\"><span class=\"mark\" aria-hidden=\"true\">{part.Sign}</span> {part.Count} {part.Word}</span>"));
        return $"<span class=\"bar\" aria-hidden=\"true\">{bar}</span><span class=\"counts\">{words}</span>{Next(exercises)}";

        int Count(CheckStatus status) => exercises.Count(one => one.Check.Check.Status == status);
    }

    // The first that nobody has tried; where all were tried, the first that is wrong.
    private static string Next(ImmutableArray<(NotebookPage Page, CellCheck Check)> exercises)
    {
        var (page, check) = exercises
            .Where(one => one.Check.Check.Status != CheckStatus.Passed)
            .OrderByDescending(one => one.Check.Check.Status)
            .FirstOrDefault();
        return page is null
            ? ""
            : $"<span class=\"go-on\">next: <a href=\"{Html.Escape(page.AddressOf(check.Cell))}\">{Html.Escape(page.NameOf(check))}</a></span>";
    }
}
