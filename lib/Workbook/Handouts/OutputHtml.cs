using Workbook.Documents;
using Workbook.Execution;

namespace Workbook.Handouts;

/// <summary>Shows what a cell showed.</summary>
internal static class OutputHtml
{
    /// <summary>The HTML of an output; empty for a kind that pages do not show.</summary>
    public static string ToHtml(Output output) => output switch
    {
        StreamOutput stream => $"<pre class=\"text{(stream.Name == "stderr" ? " stderr" : "")}\" tabindex=\"0\">{Html.Escape(stream.Text.TrimEnd())}</pre>\n",
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
            && (bundle[MimeBundle.Plotly] ?? bundle["image/svg+xml"] ?? bundle["image/png"] ?? bundle["image/jpeg"]) is not null
            || bundle?[MimeBundle.Html]?.Contains("<img", StringComparison.OrdinalIgnoreCase) == true;
    }

    // The richest form that a page can show comes first. HTML is the notebook's own and goes in as it is: whoever runs a
    // notebook's code has trusted it already.
    private static string ToHtml(MimeBundle bundle) =>
        bundle[MimeBundle.Checks] is not null ? CheckList.ToHtml(CheckRecord.From(bundle))
        : bundle[MimeBundle.Plotly] is { } chart ? Chart(chart, bundle[MimeBundle.PlainText] ?? "a chart")
        : bundle[MimeBundle.Html] is { } html ? $"<div class=\"html\" tabindex=\"0\">{html}</div>\n"
        : bundle["image/svg+xml"] is { } svg ? $"<div class=\"html\">{svg}</div>\n"
        : bundle["image/png"] is { } png ? Image("png", png, bundle)
        : bundle["image/jpeg"] is { } jpeg ? Image("jpeg", jpeg, bundle)
        : bundle["text/markdown"] is { } markdown ? $"<div class=\"html\">{Markdown.ToHtml(markdown)}</div>\n"
        : bundle["text/latex"] is { } latex ? $"<div class=\"formula\" tabindex=\"0\">{Maths.ToHtml(latex.Trim().Trim('$'), display: true)}</div>\n"
        : bundle[MimeBundle.PlainText] is { } text ? $"<pre class=\"text\" tabindex=\"0\">{Html.Escape(text.TrimEnd())}</pre>\n"
        : $"<p class=\"unshown\">An output of a kind that a page cannot show: {Html.Escape(string.Join(", ", bundle.Contents.Keys))}.</p>\n";

    private static string Chart(string json, string words) => $"""
        <figure class="chart">
        <div class="plot" role="img" aria-label="{Html.Escape(words)}"></div>
        <script type="application/json">{Html.Json(json)}</script>
        <noscript><p class="words">{Html.Escape(words)}</p></noscript>
        <details class="words"><summary>In words</summary><p>{Html.Escape(words)}</p></details>
        </figure>

        """;

    private static string Image(string type, string base64, MimeBundle bundle) =>
        $"<img class=\"image\" src=\"data:image/{type};base64,{Html.Escape(base64)}\" alt=\"{Html.Escape(bundle[MimeBundle.PlainText])}\">\n";

    private static string Error(ErrorOutput error) => $"""
        <div class="error" role="group" aria-label="error">
        <p><strong>{Html.Escape(error.Name)}</strong> {Html.Escape(error.Message)}</p>
        <pre tabindex="0">{Html.Escape(string.Join('\n', error.Traceback))}</pre>
        </div>

        """;
}
