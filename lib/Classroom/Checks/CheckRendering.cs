using System.Collections.Immutable;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Classroom.Checks;

/// <summary>Lines of checks as words, as HTML and as the JSON that hosts count.</summary>
internal static class CheckRendering
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        // The text goes into a bundle of its own, never into a page: names such as "p ≤ 1" may stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line of text a check.</summary>
    internal static string Text(ImmutableArray<CheckLine> lines) =>
        lines.IsEmpty
            ? "nothing is checked yet"
            : string.Join('\n', lines.Select(line =>
                $"{Mark(line.Status)} {Word(line.Status)}  {line.What}: expected {line.Expected}, got {line.Got}{HintAfter(line, " · ")}"));

    /// <summary>A list, one item a check. The mark repeats the word for the eye; colours are the page's.</summary>
    internal static string Html(ImmutableArray<CheckLine> lines) =>
        lines.IsEmpty
            ? "<p>nothing is checked yet</p>"
            : $"""<ul class="checks" style="list-style:none;margin:0.5em 0;padding:0">{string.Concat(lines.Select(Item))}</ul>""";

    /// <summary>A JSON array, one object a check.</summary>
    internal static string Json(ImmutableArray<CheckLine> lines) => JsonSerializer.Serialize(lines, Format);

    private static string Item(CheckLine line) =>
        $"""
        <li style="padding:0.1em 0 0.1em 1.9em;text-indent:-1.3em;border-left:0.25em {Border(line.Status)} currentColor"><span aria-hidden="true">{Mark(line.Status)}</span> <strong>{Word(line.Status)}</strong> {Escape(line.What)} <span style="opacity:0.8">· expected {Escape(line.Expected)}, got {Escape(line.Got)}</span>{Escape(HintAfter(line, " · "))}</li>
        """;

    private static string HintAfter(CheckLine line, string separator) => line.Hint is { } hint ? separator + hint : "";

    private static string Mark(CheckStatus status) => status switch
    {
        CheckStatus.Passed => "✓",
        CheckStatus.Wrong => "✗",
        _ => "○",
    };

    private static string Word(CheckStatus status) => status switch
    {
        CheckStatus.Passed => "passed",
        CheckStatus.Wrong => "wrong",
        _ => "not done yet",
    };

    private static string Border(CheckStatus status) => status switch
    {
        CheckStatus.Passed => "solid",
        CheckStatus.Wrong => "double",
        _ => "dotted",
    };

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
