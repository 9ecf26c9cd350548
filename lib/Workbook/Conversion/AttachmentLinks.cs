using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Conversion;

/// <summary>Finds the places at which a Markdown text shows what its cell carries, <c>attachment:name</c>. Code samples are left alone.</summary>
internal static partial class AttachmentLinks
{
    private const string Scheme = "attachment:";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>The text with each such address replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileOf">Gives the file for an attachment's name as it is written; null where it stays as it is.</param>
    public static string Rewrite(string text, Func<string, string?> fileOf)
    {
        // From the top down the names are asked for, and from the bottom up they are written.
        var changes = PlacesIn(text).DistinctBy(place => place.Start).OrderBy(place => place.Start)
            .Select(place => (place.Start, place.Length, File: fileOf(place.Name)))
            .ToArray();
        foreach (var (start, length, file) in changes.Where(change => change.File is not null).Reverse())
        {
            text = text[..start] + file + text[(start + length)..];
        }

        return text;
    }

    private static IEnumerable<(int Start, int Length, string Name)> PlacesIn(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        var spans = document.Descendants<LinkInline>().Where(link => link.Reference is null).Select(link => link.UrlSpan)
            .Concat(document.Descendants<LinkReferenceDefinition>().Select(definition => definition.UrlSpan))
            .Where(span => !span.IsEmpty && span.End < text.Length);
        foreach (var span in spans)
        {
            // An address with blanks stands in pointed brackets, and the file's name has none.
            var (start, end) = (span.Start, span.End + 1);
            (start, end) = start > 0 && end < text.Length && text[start - 1] == '<' && text[end] == '>' ? (start - 1, end + 1) : (start, end);
            var address = text[start..end].Trim('<', '>');
            if (address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            {
                yield return (start, end - start, address[Scheme.Length..]);
            }
        }

        var html = document.Descendants<HtmlInline>().Select(part => part.Span).Concat(document.Descendants<HtmlBlock>().Select(part => part.Span));
        foreach (var span in html.Where(span => !span.IsEmpty && span.End < text.Length))
        {
            foreach (Match source in Source().Matches(text.Substring(span.Start, span.Length)))
            {
                var address = source.Groups["address"];
                yield return (span.Start + address.Index, address.Length, address.Value[Scheme.Length..]);
            }
        }
    }

    [GeneratedRegex("""src\s*=\s*["']?(?<address>attachment:[^"'\s>]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
