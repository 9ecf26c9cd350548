using System.Collections.Immutable;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>All pages of a folder of handouts, as each of them knows the others.</summary>
/// <param name="Collection">The folder of notebooks.</param>
/// <param name="Pages">The pages of its notebooks, in order.</param>
/// <param name="Living">The file beside them in which all notebooks can be run; null where there is none.</param>
internal sealed record Site(CollectionInfo Collection, ImmutableArray<NotebookPage> Pages, string? Living)
{
    /// <summary>The list of all notebooks for the head of a page, in which the page itself is marked.</summary>
    /// <param name="current">The page's file.</param>
    public string Menu(string current) => Pages.IsEmpty ? "" : $"""
        <nav class="site-menu" aria-label="All notebooks"><details><summary>Notebooks</summary>
        <ol>
        {string.Concat(Pages.Select(page => $"<li><a href=\"{Address(page.FileName)}\"{(page.FileName == current ? " aria-current=\"page\"" : "")}>{page.TitleHtml}</a></li>\n"))}<li class="rest"><a href="{ProofPage.FileName}"{(current == ProofPage.FileName ? " aria-current=\"page\"" : "")}>What was checked</a></li>
        </ol></details></nav>

        """;

    /// <summary>A file as a link names it.</summary>
    public static string Address(string file) => Html.Escape(Uri.EscapeDataString(file));
}
