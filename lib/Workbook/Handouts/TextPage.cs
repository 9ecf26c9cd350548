using Documents;
using Workbook.Editions;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>The page of a Markdown file that notebooks link to, such as a table to look things up in. Nothing on it runs.</summary>
internal static class TextPage
{
    /// <summary>The Markdown files beside a notebook that its prose links to.</summary>
    public static IEnumerable<string> LinkedFrom(NotebookRun run) =>
        from cell in run.Notebook.Cells
        where cell.Kind == CellKind.Markdown
        from name in EditionLinks.Texts(cell.Text)
        let file = Path.Combine(Path.GetDirectoryName(run.File) ?? "", name)
        where File.Exists(file)
        select file;

    /// <summary>The page's file.</summary>
    public static string FileName(string file) => Path.GetFileNameWithoutExtension(file) + ".html";

    /// <summary>Writes the whole page.</summary>
    /// <param name="site">The pages that it belongs to.</param>
    /// <param name="file">The Markdown file.</param>
    /// <exception cref="IOException">It holds a formula, a link or a picture that a page cannot show.</exception>
    public static string ToHtml(Site site, string file)
    {
        var prose = Read(file, new PageAddresses());
        return PageTemplate.Around(
            site,
            FileName(file),
            TitleOf(file),
            $"""
            <div class="page">
            <main id="main">
            <h1>{prose.Title ?? Html.Escape(Path.GetFileNameWithoutExtension(file))}</h1>
            <section class="prose">
            {prose.Html}</section>
            </main>
            </div>
            """);
    }

    /// <summary>The title of a Markdown file, plain text.</summary>
    public static string TitleOf(string file) =>
        new Notebook([new Cell(CellKind.Markdown, "markdown", File.ReadAllText(file))]).Title ?? Path.GetFileNameWithoutExtension(file);

    /// <summary>Reads a Markdown file as prose of a page.</summary>
    /// <param name="file">The Markdown file.</param>
    /// <param name="addresses">The addresses in the page.</param>
    /// <exception cref="IOException">It holds a formula, a link or a picture that a page cannot show.</exception>
    public static Prose Read(string file, PageAddresses addresses)
    {
        try
        {
            return new MarkdownRenderer(Path.GetDirectoryName(file) ?? "", null, addresses).ToProse(File.ReadAllText(file));
        }
        catch (RenderingException problem)
        {
            throw new IOException($"{file} cannot become a page: {problem.Message}", problem);
        }
    }
}
