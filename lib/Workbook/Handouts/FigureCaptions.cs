using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The captions of a page's charts and pictures, numbered in their order: <c>Figure 3</c>, to which a link may go.</summary>
internal sealed partial class FigureCaptions
{
    private const int LongestLabel = 160;

    private int _last;

    /// <summary>The id of the next figure and its caption, HTML.</summary>
    /// <param name="text">What the figure shows, in a few words.</param>
    public (string Id, string Html) Next(string text)
    {
        _last++;
        var id = string.Create(CultureInfo.InvariantCulture, $"figure-{_last}");
        return (id, $"<a class=\"figure-number\" href=\"#{id}\">Figure {_last}</a> {Html.Escape(text)}");
    }

    /// <summary>The title of a chart as plain text; null where it has none.</summary>
    public static string? TitleOf(JsonElement figure) =>
        figure.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object && layout.TryGetProperty("title", out var title)
            && TextOf(title) is { } text && WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(text, " "), "")).Trim() is { Length: > 0 } words
            ? words
            : null;

    /// <summary>A few words for a picture: its description up to the numbers.</summary>
    public static string Of(string words)
    {
        var sentence = Sentence().Match(words).Value;
        var colons = sentence.Split(": ");
        // What stands behind the last colon is data where it has a digit; behind many of them all is.
        return colons.Length > 3 ? colons[0]
            : colons.Length > 1 && colons[^1].Any(char.IsDigit) ? string.Join(": ", colons[..^1])
            : sentence;
    }

    /// <summary>A description where it is short, and otherwise what it is about.</summary>
    public static string Short(string words, string title) => words.Length <= LongestLabel ? words : title;

    private static string? TextOf(JsonElement title) =>
        title.ValueKind == JsonValueKind.String ? title.GetString()
        : title.ValueKind == JsonValueKind.Object && title.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
        : null;

    [GeneratedRegex(" ?<br ?/?> ?", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    // The tags that plotly obeys in a title.
    [GeneratedRegex("</?(?:b|i|em|sub|sup|u|s|span|a)\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // A full stop within a number ends nothing.
    [GeneratedRegex(@"\A[\s\S]*?(?=\.\s|\r?\n|\.?\z)")]
    private static partial Regex Sentence();
}
