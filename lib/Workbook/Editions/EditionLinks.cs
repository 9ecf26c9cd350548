using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Editions;

/// <summary>Finds the links of Markdown cells to other files, and leads those to notebooks to their editions. Code samples are left alone.</summary>
internal static class EditionLinks
{
    private const string Notebook = ".dib";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>The text with each link to a notebook beside this one leading to that notebook's edition.</summary>
    public static string ToEditions(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        var addresses = document.Descendants<LinkInline>().Where(link => !link.IsImage && link.Reference is null).Select(link => link.UrlSpan)
            .Concat(document.Descendants<LinkReferenceDefinition>().Select(definition => definition.UrlSpan))
            .Where(span => !span.IsEmpty && span.End < text.Length)
            .OrderByDescending(span => span.Start);
        foreach (var span in addresses)
        {
            var address = text[span.Start..(span.End + 1)];
            var end = address.AsSpan().IndexOfAny('?', '#') is >= 0 and var mark ? mark : address.TrimEnd('>').Length;
            var file = address[..end].TrimStart('<');
            var isBeside = !(file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file).Contains('/', StringComparison.Ordinal);
            if (file.EndsWith(Notebook, StringComparison.OrdinalIgnoreCase) && isBeside)
            {
                text = text[..(span.Start + end - Notebook.Length)] + ".ipynb" + text[(span.Start + end)..];
            }
        }

        return text;
    }

    /// <summary>The pictures that a text shows out of files, as it names them.</summary>
    public static IEnumerable<string> Pictures(string text) =>
        from link in Markdown.Parse(text, Pipeline).Descendants<LinkInline>()
        where link.IsImage && link.Url is { Length: > 0 } url && !url.Contains(':', StringComparison.Ordinal)
        select Uri.UnescapeDataString(link.Url!);

    /// <summary>The Markdown files beside the notebook that a text links to, as it names them, without the section.</summary>
    public static IEnumerable<string> Texts(string text) =>
        from link in Markdown.Parse(text, Pipeline).Descendants<LinkInline>()
        let name = Uri.UnescapeDataString((link.Url ?? "").Split('?', '#')[0])
        where !link.IsImage && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && name.IndexOfAny(['/', '\\', ':']) < 0
        select name;
}
