using System.Collections.Immutable;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Contract;

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
    internal static string Text(ImmutableArray<CheckRecord> lines) =>
        lines.IsEmpty
            ? "nothing is checked yet"
            : string.Join('\n', lines.Select(line =>
                $"{Signs(line.Status).Mark} {Signs(line.Status).Word}  {line.What}: "
                + $"expected {line.Expected}, got {line.Got}{HintAfter(line, " · ")}"));

    /// <summary>A list, one item a check. The mark repeats the word for the eye; colours are the page's.</summary>
    internal static string Html(ImmutableArray<CheckRecord> lines) =>
        lines.IsEmpty
            ? "<p>nothing is checked yet</p>"
            : $"""<ul class="checks" style="list-style:none;margin:0.5em 0;padding:0">{string.Concat(lines.Select(Item))}</ul>""";

    /// <summary>A JSON array, one object a check.</summary>
    internal static string Json(ImmutableArray<CheckRecord> lines) => JsonSerializer.Serialize(lines, Format);

    private static string Item(CheckRecord line) =>
        $"""
        <li style="padding:0.1em 0 0.1em 1.9em;text-indent:-1.3em;border-left:0.25em {Signs(line.Status).Border} currentColor"><span aria-hidden="true">{Signs(line.Status).Mark}</span> <strong>{Signs(line.Status).Word}</strong> {WebUtility.HtmlEncode(line.What)} <span style="opacity:0.8">· expected {WebUtility.HtmlEncode(line.Expected)}, got {WebUtility.HtmlEncode(line.Got)}</span>{WebUtility.HtmlEncode(HintAfter(line, " · "))}</li>
        """;

    private static string HintAfter(CheckRecord line, string separator) => line.Hint is { } hint ? separator + hint : "";

    // The mark and the border repeat the word for the eye.
    private static (string Mark, string Word, string Border) Signs(CheckStatus status) => status switch
    {
        CheckStatus.Passed => ("✓", "passed", "solid"),
        CheckStatus.Wrong => ("✗", "wrong", "double"),
        _ => ("○", "not done yet", "dotted"),
    };
}
