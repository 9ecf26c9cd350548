using System.Collections.Immutable;
using Contract;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The page <c>index.html</c>: the list of all notebooks, and the results of all checks.</summary>
internal static class IndexPage
{
    /// <summary>Writes the whole page.</summary>
    /// <param name="collection">The folder of notebooks.</param>
    /// <param name="pages">Their pages.</param>
    /// <param name="living">The file beside it in which all notebooks can be run; null where there is none.</param>
    public static string ToHtml(CollectionInfo collection, IReadOnlyList<NotebookPage> pages, string? living = null)
    {
        ImmutableArray<CheckRecord> checks = [.. pages.SelectMany(page => page.Run.Checks).Select(check => check.Check)];
        return PageTemplate.Around(
            collection,
            collection.Title,
            $"""
            <main id="main" class="index">
            <h1>{Html.Escape(collection.Title)}</h1>
            <p class="subtitle">{Html.Escape(collection.Subtitle)}</p>
            {(pages is [] ? "" : $"<p class=\"edition\">{EditionName.Of(pages[0].Run.Edition)}</p>")}
            <div class="prose">
            {MarkdownRenderer.ToHtml(collection.Description)}</div>
            {(living is null ? "" : Living(living))}<h2 id="notebooks">Notebooks</h2>
            <ol class="notebooks">
            {string.Concat(pages.Select(Entry))}</ol>
            <h2 id="checks">What was checked</h2>
            <p>{Html.Escape(CheckListHtml.Summary(checks))}.</p>
            {CompetencyTable.ToHtml(pages)}</main>
            """,
            isIndex: true);
    }

    private static string Living(string file) => $"""
        <p class="living-link"><a href="{Html.Escape(file)}">Open {Html.Escape(file)}</a> to do it yourself: the learner’s edition of all
        notebooks in one file, whose cells you can change and run in this browser. Nothing is to be installed, and no network is asked.
        The pages below are for reading.</p>

        """;

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
