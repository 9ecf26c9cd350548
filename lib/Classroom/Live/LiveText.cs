using System.Net;
using Contract;

namespace Classroom.Live;

/// <summary>A text that changes.</summary>
/// <param name="text">What it says now.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
internal sealed class LiveText(string text) : IDisplayable
{
    /// <inheritdoc/>
    public string ToHtml() => $"""<div style="white-space:pre-wrap;font-variant-numeric:tabular-nums">{WebUtility.HtmlEncode(text)}</div>""";

    /// <inheritdoc/>
    public string ToPlainText() => text;

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => text;
}
