using System.Text.Json.Nodes;
using Contract;
using Plotly.NET;

namespace Classroom.Figures;

/// <summary>
/// A chart and the same chart in words. A notebook shows it by ending a cell with it; a reader who cannot see it, or a
/// page where no script runs, gets the words.
/// </summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText, MimeTypes.Plotly])]
public sealed class Figure : IDisplayable
{
    private readonly Lazy<string> _json;

    /// <summary>Puts words to a chart.</summary>
    /// <param name="chart">The chart, made with Plotly.NET or by <see cref="Draw"/>.</param>
    /// <param name="altText">What the chart shows, for someone who does not see it: the numbers that matter, not the looks.</param>
    /// <exception cref="ArgumentException">The words are missing.</exception>
    public Figure(GenericChart chart, string altText)
        : this(chart, altText, _ => { })
    {
    }

    /// <summary>Puts words to a chart, and changes its data and layout on their way out.</summary>
    internal Figure(GenericChart chart, string altText, Action<JsonObject> change)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrWhiteSpace(altText);
        Chart = chart;
        AltText = altText;
        _json = new Lazy<string>(() => Json(chart, change));
    }

    /// <summary>The chart, to be changed by Plotly.NET's own means.</summary>
    public GenericChart Chart { get; }

    /// <summary>The chart in words, for a reader who does not see it.</summary>
    public string AltText { get; }

    /// <inheritdoc/>
    public string ToHtml() => FigureHtml.Of(_json.Value, AltText);

    /// <inheritdoc/>
    public string ToPlainText() => AltText;

    /// <summary>The words.</summary>
    public override string ToString() => AltText;

    /// <inheritdoc/>
    string? IDisplayable.ToMimeType(string mimeType) => mimeType switch
    {
        MimeTypes.Html => ToHtml(),
        MimeTypes.PlainText => ToPlainText(),
        MimeTypes.Plotly => _json.Value,
        _ => null,
    };

    /// <summary>The chart's data and layout. All that could end a script is written as an escape: it goes into pages.</summary>
    private static string Json(GenericChart chart, Action<JsonObject> change)
    {
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        figure.Remove("frames");
        change(figure);
        return figure.ToJsonString();
    }
}
