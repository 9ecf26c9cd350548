using System.Collections.Immutable;
using Contract;

namespace Workbook.Handouts;

/// <summary>The page that leads to all others, with what became of every check.</summary>
internal static class IndexPage
{
    /// <summary>The whole page.</summary>
    public static string ToHtml(Course course, IReadOnlyList<NotebookPage> pages)
    {
        ImmutableArray<CheckRecord> checks = [.. pages.SelectMany(page => page.Run.Checks).Select(check => check.Check)];
        return PageFrame.Around(
            course,
            course.Title,
            $"""
            <main id="main" class="index">
            <h1>{Html.Escape(course.Title)}</h1>
            <p class="subtitle">{Html.Escape(course.Subtitle)}</p>
            {(pages is [] ? "" : $"<p class=\"edition\">{EditionText.Name(pages[0].Run.Edition)}</p>")}
            <div class="prose">
            {Markdown.ToHtml(course.Description)}</div>
            <h2 id="notebooks">Notebooks</h2>
            <ol class="notebooks">
            {string.Concat(pages.Select(Entry))}</ol>
            <h2 id="checks">What was checked</h2>
            <p>{Html.Escape(CheckList.Summary(checks))}.</p>
            {CompetencyTable.ToHtml(pages)}</main>
            """,
            isIndex: true);
    }

    private static string Entry(NotebookPage page)
    {
        var pictures = page.Run.Notebook.Cells.Sum(cell => cell.Outputs.Count(OutputHtml.IsPicture));
        return $"""
            <li><h3><a href="{Html.Escape(Uri.EscapeDataString(page.FileName))}">{page.TitleHtml}</a></h3>
            <p>{page.SummaryHtml}</p>
            <p class="state{(page.Run.Passed ? "" : " failed")}">{Html.Count(pictures, "picture")} · {page.State()}</p></li>

            """;
    }
}
