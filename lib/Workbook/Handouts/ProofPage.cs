using System.Collections.Immutable;
using Contract;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The page <c>proof.html</c>: the results of all checks, by competency and by notebook.</summary>
internal static class ProofPage
{
    /// <summary>The page's file.</summary>
    public const string FileName = "proof.html";

    /// <summary>Writes the whole page.</summary>
    public static string ToHtml(Site site)
    {
        ImmutableArray<CheckRecord> checks = [.. site.Pages.SelectMany(page => page.Run.Checks).Select(check => check.Check)];
        return PageTemplate.Around(
            site,
            FileName,
            "What was checked",
            $"""
            <main id="main" class="index">
            <h1>What was checked</h1>
            <p>Whatever the notebooks say, a cell computes and a check asserts: {Html.Escape(CheckListHtml.Summary(checks))}.</p>
            <h2 id="competencies">By competency</h2>
            {CompetencyTable.ToHtml(site.Pages)}<h2 id="notebooks">By notebook</h2>
            <div class="table"><table>
            <thead><tr><th scope="col">notebook</th><th scope="col" class="number">figures</th><th scope="col">checks</th></tr></thead>
            <tbody>
            {string.Concat(site.Pages.Select(Row))}</tbody>
            </table></div>
            </main>
            """);
    }

    private static string Row(NotebookPage page) => $"""
        <tr><th scope="row"><a href="{Site.Address(page.FileName)}">{page.TitleHtml}</a></th><td class="number">{page.Pictures}</td><td>{page.State()}</td></tr>

        """;
}
