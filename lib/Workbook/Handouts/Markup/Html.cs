using System.Net;

namespace Workbook.Handouts.Markup;

/// <summary>Writes text and JSON so that a page shows them and obeys nothing in them.</summary>
internal static class Html
{
    /// <summary>Escapes text to stand inside an element or an attribute's quotes.</summary>
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>
    /// Escapes JSON to stand inside a script element: nothing in it may end the element or open a comment, and in JSON those signs stand only
    /// in strings, where they may be escaped.
    /// </summary>
    public static string Json(string json) => json
        .Replace("<", "\\u003C", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    /// <summary>Counts things in words: <c>1 check</c>, <c>2 checks</c>.</summary>
    public static string Count(int number, string thing) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
