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
    /// <param name="captions">The captions of a handout's figures; null where charts and checks are to stand as they do when a cell has run.</param>
    public static string OfCell(NotebookRun run, int number, FigureCaptions? captions = null) =>
        string.Concat(run.Notebook.Cells[number - 1].Outputs.Select((output, index) => ToHtml(
            output,
            [.. run.Checks.Where(check => check.Cell == number && check.Output == index).Select(check => check.Check)],
            captions)));

    private static string ToHtml(Output output, ImmutableArray<CheckRecord> checks, FigureCaptions? captions) => output switch
    {
        StreamOutput stream =>
            $"<pre class=\"text{(stream.Name == "stderr" ? " stderr" : "")}\">{Html.Escape(ConsoleText.AtTheEnd(stream.Text).TrimEnd())}</pre>\n",
        DisplayOutput display => ToHtml(display.Data, checks, captions),
        ResultOutput result => ToHtml(result.Data, checks, captions),
        ErrorOutput error => Error(error),
        _ => "",
    };

    /// <summary>Tells whether an output is a picture or a chart.</summary>
    public static bool IsPicture(Output output)
    {
        var bundle = (output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data;
        return bundle is not null && (Drawn(bundle) is not null || bundle[MimeTypes.Explorable] is not null || IsPicture(bundle));
    }

    /// <summary>The pictures of an output that are HTML, to be shown on another page too; null where it has none, or heavy ones.</summary>
    /// <param name="output">The output.</param>
    /// <param name="most">The characters that they may have.</param>
    public static string? PicturesIn(Output output, int most) =>
        ((output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data)?[MimeTypes.Html] is { } html
            && html.Length <= most && html.Contains("<img", StringComparison.OrdinalIgnoreCase)
            ? html
            : null;

    private static bool IsPicture(MimeBundle bundle) =>
        bundle[MimeTypes.Html] is { } html
            ? html.Contains("<img", StringComparison.OrdinalIgnoreCase) || html.Contains("<svg", StringComparison.OrdinalIgnoreCase)
            : (bundle["image/svg+xml"] ?? bundle["image/png"] ?? bundle["image/jpeg"]) is not null;

    // The richest form that a page can show comes first. HTML is the notebook's own and goes in as it is: whoever runs a
    // notebook's code has trusted it already.
    private static string ToHtml(MimeBundle bundle, ImmutableArray<CheckRecord> checks, FigureCaptions? captions) =>
        bundle[MimeTypes.Checks] is not null ? captions is null ? CheckListHtml.ToHtml(checks) : CheckListHtml.Folded(checks)
        : Drawn(bundle) is { } chart ? Chart(chart, bundle[MimeTypes.PlainText] ?? "a chart", captions)
        : bundle[MimeTypes.Explorable] is not null && bundle[MimeTypes.Html] is { } still ? $"{ExplorableScript.Without(still).TrimEnd()}\n"
        : captions is not null && IsPicture(bundle) ? Captioned(Shown(bundle), bundle, captions)
        : Shown(bundle);

    private static string Shown(MimeBundle bundle) =>
        bundle[MimeTypes.Html] is { } html ? $"<div class=\"html\">{html}</div>\n"
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

    // The words stand in the chart's place until it is drawn, so that they are read where no script runs. A screen reader hears what
    // the chart is about, and finds the rest in the fold.
    private static string Chart(string json, string words, FigureCaptions? captions)
    {
        using var figure = Parsed(json);
        var place = ChartPlace.Of(figure.RootElement, captions is not null);
        var title = FigureCaptions.TitleOf(figure.RootElement) ?? FigureCaptions.Of(words);
        var (id, caption) = captions?.Next(title) ?? ("", "");
        return $"""
            <figure class="chart"{(id.Length > 0 ? $" id=\"{id}\"" : "")}>
            <div class="plot" role="img" aria-label="{Html.Escape(FigureCaptions.Short(words, title))}" style="{place.Style}"><p class="words">{Html.Escape(words)}</p></div>
            {(place.Sliders > 0 ? $"<div class=\"sliders\" style=\"--sliders:{place.Sliders}\"></div>\n" : "")}<script type="application/json">{Html.Json(json)}</script>
            {(caption.Length > 0 ? $"<figcaption>{caption}</figcaption>\n" : "")}<details class="words"><summary>In words</summary><p>{Html.Escape(words)}</p></details>
            </figure>

            """;
    }

    private static string Captioned(string html, MimeBundle bundle, FigureCaptions captions)
    {
        var (id, caption) = captions.Next(FigureCaptions.Of(bundle[MimeTypes.PlainText] ?? ""));
        return $"<figure class=\"pictures\" id=\"{id}\">\n{html}<figcaption>{caption}</figcaption>\n</figure>\n";
    }

    private static string Undrawn(IReadOnlyList<string> kinds) =>
        $"<p class=\"unshown\">A chart of a kind that a page cannot draw: {Html.Escape(string.Join(", ", kinds))}.</p>\n";

    private static JsonDocument Parsed(string json)
    {
        try
        {
            var figure = JsonDocument.Parse(json);
            return figure.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? figure
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
