using System.Net;

namespace Workbook.Handouts;

/// <summary>Text on its way into a page.</summary>
internal static class Html
{
    /// <summary>Text as text, inside an element or an attribute's quotes.</summary>
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>
    /// JSON inside a script element: nothing in it may end the element or open a comment, and in JSON those signs stand only
    /// in strings, where they may be escaped.
    /// </summary>
    public static string Json(string json) => json
        .Replace("<", "\\u003C", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>A number of things, in words: <c>1 check</c>, <c>2 checks</c>.</summary>
    public static string Count(int number, string thing) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
