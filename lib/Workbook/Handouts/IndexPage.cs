using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Contract;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The page <c>index.html</c>: where to begin, the list of all notebooks, and a search over all pages.</summary>
internal static partial class IndexPage
{
    /// <summary>The page's file.</summary>
    public const string FileName = "index.html";

    /// <summary>Writes the whole page.</summary>
    public static string ToHtml(Site site)
    {
        var collection = site.Collection;
        ImmutableArray<CheckRecord> checks = [.. site.Pages.SelectMany(page => page.Run.Checks).Select(check => check.Check)];
        return PageTemplate.Around(
            site,
            FileName,
            collection.Title,
            $"""
            <main id="main" class="index">
            <h1>{Html.Escape(collection.Title)}</h1>
            <p class="subtitle">{Html.Escape(collection.Subtitle)}</p>
            {(site.Pages is [] ? "" : $"<p class=\"edition\">{EditionName.Of(site.Pages[0].Run.Edition)}</p>")}
            {(site.Pages.Select(page => page.Cover).FirstOrDefault(html => html is not null) is { } cover ? $"<div class=\"cover\">{cover}</div>" : "")}
            <div class="prose">
            {MarkdownRenderer.ToHtml(collection.Description)}</div>
            {(site.Living is null ? "" : Living(site.Living))}<search class="search"><label for="search">Search all pages</label> <input type="search" id="search" autocomplete="off" spellcheck="false">
            <p class="told" role="status"></p>
            <ol class="found"></ol></search>
            <h2 id="notebooks">Notebooks</h2>
            {(site.Pages is [] ? "" : Beginning(site.Pages[0]))}<ol class="notebooks">
            {string.Concat(site.Pages.Select(Entry))}</ol>
            <h2 id="checks">What was checked</h2>
            <p>{Html.Escape(CheckListHtml.Summary(checks))}: <a href="{ProofPage.FileName}">by competency and by notebook</a>.</p>
            </main>
            <script type="application/json" id="words">{SearchIndex.Of(site.Pages)}</script>
            """);
    }

    private static string Living(string file) => $"""
        <p class="living-link"><a href="{Html.Escape(file)}">Open {Html.Escape(file)}</a> to do it yourself: the learner’s edition of all
        notebooks in one file, whose cells you can change and run in this browser. Nothing is to be installed, and no network is asked.
        The pages below are for reading.</p>

        """;

    private static string Beginning(NotebookPage first) =>
        $"<p class=\"beginning\"><a href=\"{Site.Address(first.FileName)}\">Begin with {first.TitleHtml} →</a></p>\n";

    private static string Entry(NotebookPage page)
    {
        var exercises = page.Run.Checks.Where(check => check.Check.IsExercise).Select(check => check.Cell).Distinct().Count();
        var minutes = page.Texts()
            .Where(part => !part.IsCode).Take(3)
            .Select(part => Minutes().Match(part.Text))
            .FirstOrDefault(match => match.Success);
        string[] facts =
        [
            .. minutes is null ? (string[])[] : [$"{minutes.Groups["number"].Value} minutes"],
            .. exercises > 0 ? (string[])[Html.Count(exercises, "exercise")] : [],
            Html.Count(page.Pictures, "picture"),
        ];
        return $"""
            <li><h3><a href="{Site.Address(page.FileName)}">{page.TitleHtml}</a></h3>
            <p>{page.SummaryHtml}</p>
            <p class="state{(page.Run.Passed ? "" : " failed")}">{string.Join(" · ", facts)} · {page.State()}</p></li>

            """;
    }

    [GeneratedRegex(@"\b(?<number>\d{2,3}) minutes\b")]
    private static partial Regex Minutes();
}
