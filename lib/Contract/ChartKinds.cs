using System.Text.Json;

namespace Contract;

/// <summary>
/// The kinds of traces that plotly.js draws in its cartesian form, the one that the host brings and that a figure's script fetches.
/// </summary>
internal static class ChartKinds
{
    // A trace that names no kind is this one.
    private const string Unnamed = "scatter";

    /// <summary>The kinds, as a trace's <c>type</c> names them.</summary>
    internal static readonly IReadOnlySet<string> Drawn = new HashSet<string>(StringComparer.Ordinal)
    {
        "bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", "scatter", "scatterternary",
        "violin",
    };

    /// <summary>The kinds in a chart that are not drawn, each once.</summary>
    /// <param name="chart">The chart: a JSON object with <c>data</c> and <c>layout</c>. What is none has no kinds.</param>
    internal static IReadOnlyList<string> NotDrawnIn(string chart)
    {
        try
        {
            using var figure = JsonDocument.Parse(chart);
            return figure.RootElement.ValueKind == JsonValueKind.Object
                && figure.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? [.. data.EnumerateArray().Select(KindOf).Where(kind => !Drawn.Contains(kind)).Distinct()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string KindOf(JsonElement trace) =>
        trace.ValueKind == JsonValueKind.Object && trace.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : Unnamed;
}
