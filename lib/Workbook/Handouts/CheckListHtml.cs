using System.Collections.Immutable;
using Contract;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The list of checks on a page: a line each, told apart by sign and word, not by colour alone.</summary>
internal static class CheckListHtml
{
    /// <summary>
    /// The list of one cell's checks, behind a line that says how they went: open at a click, or from the start where one is not passed.
    /// </summary>
    public static string Folded(ImmutableArray<CheckRecord> checks)
    {
        var worst = checks.Select(check => check.Status).OrderBy(Rank).FirstOrDefault(CheckStatus.Passed);
        return $"""
            <details class="check-fold {ClassOf(worst)}"{(worst == CheckStatus.Passed ? "" : " open")}><summary><span class="mark" aria-hidden="true">{CheckSign.Of(worst)}</span> {Html.Escape(Summary(checks))}</summary>
            {ToHtml(checks)}</details>

            """;
    }

    /// <summary>The list of one cell's checks.</summary>
    public static string ToHtml(ImmutableArray<CheckRecord> checks) =>
        $"<ul class=\"checks\" aria-label=\"{Html.Escape(Summary(checks))}\">\n{string.Concat(checks.Select(Line))}</ul>\n";

    /// <summary>The results of checks in words: <c>14 checks, all passed</c>.</summary>
    public static string Summary(ImmutableArray<CheckRecord> checks)
    {
        var wrong = checks.Count(check => check.Status == CheckStatus.Wrong);
        var open = checks.Count(check => check.Status == CheckStatus.NotDone);
        var state = (wrong, open) switch
        {
            (0, 0) => checks.Length == 1 ? ", passed" : ", all passed",
            (0, _) => $", {open} not done yet",
            (_, 0) => $", {wrong} wrong",
            _ => $", {wrong} wrong, {open} not done yet",
        };
        return checks.IsEmpty ? "no checks" : Html.Count(checks.Length, "check") + state;
    }

    private static string Line(CheckRecord check)
    {
        var (name, word) = (ClassOf(check.Status), check.Status == CheckStatus.NotDone ? "not done yet" : ClassOf(check.Status));
        var hint = check.Hint is { Length: > 0 } text ? $"<p class=\"hint\">{Html.Escape(text)}</p>" : "";
        return $"""
            <li class="{name}"><span class="mark" aria-hidden="true">{CheckSign.Of(check.Status)}</span><span class="what"><span class="word">{word}: </span>{Html.Escape(check.What)}</span> <span class="expected"><span class="label">expected</span> {Html.Escape(check.Expected)}</span> <span class="got"><span class="label">got</span> {Html.Escape(check.Got)}</span>{hint}</li>

            """;
    }

    private static string ClassOf(CheckStatus status) => status switch
    {
        CheckStatus.Passed => "passed",
        CheckStatus.Wrong => "wrong",
        _ => "not-done",
    };

    private static int Rank(CheckStatus status) => status switch
    {
        CheckStatus.Wrong => 0,
        CheckStatus.NotDone => 1,
        _ => 2,
    };
}
