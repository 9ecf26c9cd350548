using System.Net;
using Contract;

namespace Classroom.Figures;

/// <summary>
/// Boxes and arrows, and the same in words. It has no colours of its own for text, so that the page's theme decides, and asks for no script.
/// </summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class Diagram : IDisplayable
{
    private readonly string _html;

    /// <summary>Puts words to a drawing.</summary>
    /// <param name="html">The drawing as HTML or SVG, all texts in it escaped.</param>
    /// <param name="altText">The drawing in words.</param>
    internal Diagram(string html, string altText) => (_html, AltText) = (html, altText);

    /// <summary>The drawing in words, for a reader who does not see it.</summary>
    public string AltText { get; }

    /// <inheritdoc/>
    public string ToHtml() => $"""<div class="diagram" role="img" aria-label="{WebUtility.HtmlEncode(AltText)}">{_html}</div>""";

    /// <inheritdoc/>
    public string ToPlainText() => AltText;

    /// <summary>The words.</summary>
    public override string ToString() => AltText;
}
