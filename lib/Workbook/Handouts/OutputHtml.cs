using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contract;
using Documents;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>The outputs of a cell as a page shows them.</summary>
internal static class OutputHtml
{
    /// <summary>Writes the HTML of all outputs of a cell that ran.</summary>
    /// <param name="run">The notebook.</param>
    /// <param name="number">The cell's number, from 1.</param>
    public static string OfCell(NotebookRun run, int number) =>
        string.Concat(run.Notebook.Cells[number - 1].Outputs.Select((output, index) => ToHtml(
            output,
            [.. run.Checks.Where(check => check.Cell == number && check.Output == index).Select(check => check.Check)])));

    /// <summary>Writes the HTML of an output; nothing for a kind that pages do not show.</summary>
    /// <param name="output">The output.</param>
    /// <param name="checks">The checks that it reports.</param>
    public static string ToHtml(Output output, ImmutableArray<CheckRecord> checks) => output switch
    {
        StreamOutput stream =>
            $"<pre class=\"text{(stream.Name == "stderr" ? " stderr" : "")}\">{Html.Escape(ConsoleText.AtTheEnd(stream.Text).TrimEnd())}</pre>\n",
        DisplayOutput display => ToHtml(display.Data, checks),
        ResultOutput result => ToHtml(result.Data, checks),
        ErrorOutput error => Error(error),
        _ => "",
    };

    /// <summary>Tells whether an output is a picture or a chart.</summary>
    public static bool IsPicture(Output output)
    {
        var bundle = (output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data;
        return bundle is not null
            && (Drawn(bundle) ?? bundle[MimeTypes.Explorable] ?? bundle["image/svg+xml"] ?? bundle["image/png"] ?? bundle["image/jpeg"]) is not null
            || bundle?[MimeTypes.Html]?.Contains("<img", StringComparison.OrdinalIgnoreCase) == true;
    }

    // The richest form that a page can show comes first. HTML is the notebook's own and goes in as it is: whoever runs a
    // notebook's code has trusted it already.
    private static string ToHtml(MimeBundle bundle, ImmutableArray<CheckRecord> checks) =>
        bundle[MimeTypes.Checks] is not null ? CheckListHtml.ToHtml(checks)
        : Drawn(bundle) is { } chart ? Chart(chart, bundle[MimeTypes.PlainText] ?? "a chart")
        : bundle[MimeTypes.Explorable] is not null && bundle[MimeTypes.Html] is { } still ? $"{ExplorableScript.Without(still).TrimEnd()}\n"
        : bundle[MimeTypes.Html] is { } html ? $"<div class=\"html\">{html}</div>\n"
        : bundle["image/svg+xml"] is { } svg ? Image("svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), bundle)
        : bundle["image/png"] is { } png ? Image("png", png, bundle)
        : bundle["image/jpeg"] is { } jpeg ? Image("jpeg", jpeg, bundle)
        : bundle["text/markdown"] is { } markdown ? $"<div class=\"html\">{MarkdownRenderer.ToHtml(markdown)}</div>\n"
        : bundle["text/latex"] is { } latex ? $"<div class=\"formula\">{FormulaRenderer.ToHtml(latex.Trim().Trim('$'), display: true)}</div>\n"
        : bundle[MimeTypes.PlainText] is { } text ? $"<pre class=\"text\">{Html.Escape(ConsoleText.WithoutCodes(text).TrimEnd())}</pre>\n"
        : bundle[MimeTypes.Plotly] is { } other ? Undrawn(ChartKinds.NotDrawnIn(other))
        : $"<p class=\"unshown\">An output of a kind that a page cannot show: {Html.Escape(string.Join(", ", bundle.Contents.Keys))}.</p>\n";

    // The chart that a page's library draws. What is no chart at all counts as one here: it is refused where it is drawn.
    private static string? Drawn(MimeBundle bundle) =>
        bundle[MimeTypes.Plotly] is { } chart && ChartKinds.NotDrawnIn(chart).Count == 0 ? chart : null;

    // The words stand in the chart's place until it is drawn, so that they are read where no script runs.
    private static string Chart(string json, string words) => $"""
        <figure class="chart">
        <div class="plot" role="img" aria-label="{Html.Escape(words)}"><p class="words">{Html.Escape(words)}</p></div>
        <script type="application/json">{Html.Json(Checked(json))}</script>
        <details class="words" hidden><summary>In words</summary><p>{Html.Escape(words)}</p></details>
        </figure>

        """;

    private static string Undrawn(IReadOnlyList<string> kinds) =>
        $"<p class=\"unshown\">A chart of a kind that a page cannot draw: {Html.Escape(string.Join(", ", kinds))}.</p>\n";

    private static string Checked(string json)
    {
        try
        {
            using var figure = JsonDocument.Parse(json);
            return figure.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? json
                : throw new RenderingException("a chart cannot be drawn: its JSON has no array \"data\"");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new RenderingException($"a chart cannot be drawn: its JSON is not an object ({problem.Message})");
        }
    }

    private static string Image(string type, string base64, MimeBundle bundle) =>
        $"<img class=\"image\" src=\"data:image/{type};base64,{Html.Escape(base64)}\" alt=\"{Html.Escape(bundle[MimeTypes.PlainText])}\">\n";

    private static string Error(ErrorOutput error) => $"""
        <div class="error" role="group" aria-label="error">
        <p><strong>{Html.Escape(error.Name)}</strong> {Html.Escape(ConsoleText.WithoutCodes(error.Message))}</p>
        <pre>{Html.Escape(ConsoleText.WithoutCodes(string.Join('\n', error.Traceback)))}</pre>
        </div>

        """;
}
