using System.Text.Json.Nodes;
using Contract;
using Plotly.NET;

namespace Classroom.Figures;

/// <summary>A chart that a notebook makes by Plotly.NET's own means, as a figure: its words are written from its data.</summary>
internal static class OwnChart
{
    private const string NoColour = "rgba(0,0,0,0)";

    /// <summary>The figure of a chart.</summary>
    internal static Figure Of(GenericChart chart)
    {
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        var json = figure.ToJsonString();
        return new Figure(chart, ChartWords.Of(figure, ChartKinds.NotDrawnIn(json)), LetThePageDecide);
    }

    // The page's theme decides about paper and ink, unless the chart does.
    private static void LetThePageDecide(JsonObject figure)
    {
        var layout = figure["layout"] as JsonObject ?? [];
        layout["paper_bgcolor"] ??= NoColour;
        layout["plot_bgcolor"] ??= NoColour;
        figure["layout"] ??= layout;
    }
}
