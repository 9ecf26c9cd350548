using System.Text;
using System.Text.Json;
using Contract;
using Documents;
using Session.Outputs;

namespace Workbook.Handouts;

/// <summary>Shows what a cell showed.</summary>
internal static class OutputHtml
{
    /// <summary>The HTML of an output; empty for a kind that pages do not show.</summary>
    public static string ToHtml(Output output) => output switch
    {
        StreamOutput stream => $"<pre class=\"text{(stream.Name == "stderr" ? " stderr" : "")}\">{Html.Escape(stream.Text.TrimEnd())}</pre>\n",
        DisplayOutput display => ToHtml(display.Data),
        ResultOutput result => ToHtml(result.Data),
        ErrorOutput error => Error(error),
        _ => "",
    };

    /// <summary>Whether the output is a picture or a chart.</summary>
    public static bool IsPicture(Output output)
    {
        var bundle = (output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data;
        return bundle is not null
            && (bundle[MimeTypes.Plotly] ?? bundle["image/svg+xml"] ?? bundle["image/png"] ?? bundle["image/jpeg"]) is not null
            || bundle?[MimeTypes.Html]?.Contains("<img", StringComparison.OrdinalIgnoreCase) == true;
    }

    // The richest form that a page can show comes first. HTML is the notebook's own and goes in as it is: whoever runs a
    // notebook's code has trusted it already.
    private static string ToHtml(MimeBundle bundle) =>
        bundle[MimeTypes.Checks] is not null ? CheckList.ToHtml(CheckReports.In(bundle))
        : bundle[MimeTypes.Plotly] is { } chart ? Chart(chart, bundle[MimeTypes.PlainText] ?? "a chart")
        : bundle[MimeTypes.Html] is { } html ? $"<div class=\"html\">{html}</div>\n"
        : bundle["image/svg+xml"] is { } svg ? $"<img class=\"image\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\" alt=\"{Html.Escape(bundle[MimeTypes.PlainText])}\">\n"
        : bundle["image/png"] is { } png ? Image("png", png, bundle)
        : bundle["image/jpeg"] is { } jpeg ? Image("jpeg", jpeg, bundle)
        : bundle["text/markdown"] is { } markdown ? $"<div class=\"html\">{Markdown.ToHtml(markdown)}</div>\n"
        : bundle["text/latex"] is { } latex ? $"<div class=\"formula\">{Maths.ToHtml(latex.Trim().Trim('$'), display: true)}</div>\n"
        : bundle[MimeTypes.PlainText] is { } text ? $"<pre class=\"text\">{Html.Escape(text.TrimEnd())}</pre>\n"
        : $"<p class=\"unshown\">An output of a kind that a page cannot show: {Html.Escape(string.Join(", ", bundle.Contents.Keys))}.</p>\n";

    // The words stand in the chart's place until it is drawn, so that they are read where no script runs.
    private static string Chart(string json, string words) => $"""
        <figure class="chart">
        <div class="plot" role="img" aria-label="{Html.Escape(words)}"><p class="words">{Html.Escape(words)}</p></div>
        <script type="application/json">{Html.Json(Checked(json))}</script>
        <details class="words" hidden><summary>In words</summary><p>{Html.Escape(words)}</p></details>
        </figure>

        """;

    private static string Checked(string json)
    {
        try
        {
            using var figure = JsonDocument.Parse(json);
            return figure.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? json
                : throw new CellException("a chart cannot be drawn: its JSON has no array \"data\"");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new CellException($"a chart cannot be drawn: its JSON is not an object ({problem.Message})");
        }
    }

    private static string Image(string type, string base64, MimeBundle bundle) =>
        $"<img class=\"image\" src=\"data:image/{type};base64,{Html.Escape(base64)}\" alt=\"{Html.Escape(bundle[MimeTypes.PlainText])}\">\n";

    private static string Error(ErrorOutput error) => $"""
        <div class="error" role="group" aria-label="error">
        <p><strong>{Html.Escape(error.Name)}</strong> {Html.Escape(error.Message)}</p>
        <pre>{Html.Escape(string.Join('\n', error.Traceback))}</pre>
        </div>

        """;
}
