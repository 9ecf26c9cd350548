using System.Net;
using System.Text.RegularExpressions;

namespace Workbook.Tests.Handouts;

/// <summary>Prose of a page as a reader sees it, each formula as its TeX: <c>⟨x⟩</c> in a line, <c>⟦x⟧</c> on lines of its own.</summary>
internal static partial class ShownProse
{
    private const string Formula = "<span class=\"katex";

    internal static string Of(string html)
    {
        for (var start = html.IndexOf(Formula, StringComparison.Ordinal); start >= 0; start = html.IndexOf(Formula, start, StringComparison.Ordinal))
        {
            var end = EndOf(html, start);
            var formula = html[start..end];
            var tex = WebUtility.HtmlEncode(Spaces().Replace(WebUtility.HtmlDecode(Annotation().Match(formula).Groups["tex"].Value), " ").Trim());
            var (open, close) = formula.StartsWith(Formula + "-display", StringComparison.Ordinal) ? ("⟦", "⟧") : ("⟨", "⟩");
            html = $"{html[..start]}{open}{tex}{close}{html[end..]}";
        }

        return Spaces().Replace(WrittenPage.Text(html.Replace("</t", " </t", StringComparison.Ordinal)), " ").Trim();
    }

    // The end of the element that begins at an index.
    private static int EndOf(string html, int start)
    {
        var depth = 0;
        foreach (var tag in Span().EnumerateMatches(html.AsSpan(start)))
        {
            depth += html[start + tag.Index + 1] == '/' ? -1 : 1;
            if (depth == 0)
            {
                return start + tag.Index + tag.Length;
            }
        }

        throw new InvalidOperationException("An element has no end.");
    }

    [GeneratedRegex("</?span\\b[^>]*>")]
    private static partial Regex Span();

    [GeneratedRegex("""<annotation encoding="application/x-tex">(?<tex>.*?)</annotation>""", RegexOptions.Singleline)]
    private static partial Regex Annotation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
