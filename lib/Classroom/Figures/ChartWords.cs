using System.Globalization;
using System.Text.Json.Nodes;

namespace Classroom.Figures;

/// <summary>The words of a chart that somebody made without any: title, and of each trace its kind, its name and its data.</summary>
internal static class ChartWords
{
    // What a listener can still follow; of more the range is said.
    private const int MostValues = 12;
    private const int MostTraces = 12;

    /// <summary>Words for a chart.</summary>
    /// <param name="figure">The chart: <c>data</c> and <c>layout</c>.</param>
    /// <param name="notDrawn">The kinds in it that are not drawn here.</param>
    internal static string Of(JsonObject figure, IReadOnlyList<string> notDrawn)
    {
        JsonObject[] traces = [.. (figure["data"] as JsonArray ?? []).OfType<JsonObject>()];
        var layout = figure["layout"] as JsonObject ?? [];
        string[] parts =
        [
            .. notDrawn.Count > 0 ? [$"A chart of a kind that is not drawn here: {string.Join(", ", notDrawn)}"] : Array.Empty<string>(),
            .. traces.Take(MostTraces).Select(trace => Trace(trace, layout)),
            .. traces.Length > MostTraces ? [$"and {NumberFormat.Text(traces.Length - MostTraces)} more"] : Array.Empty<string>(),
        ];
        var title = TextOf(layout["title"]);
        var words = parts.Length == 0 ? "a chart without data" : string.Join("; ", parts);
        return title.Length > 0 ? $"{title}: {words}" : words;
    }

    private static string Trace(JsonObject trace, JsonObject layout)
    {
        var name = TextOf(trace["name"]);
        return $"{Kind(trace)}{(name.Length > 0 ? $" “{name}”" : "")}{Data(trace, layout)}";
    }

    private static string Kind(JsonObject trace) => (TextOf(trace["type"]), TextOf(trace["mode"])) switch
    {
        ("" or "scatter" or "scatterternary", var mode) when !mode.Contains("lines", StringComparison.Ordinal) && mode.Length > 0 => "points",
        ("" or "scatter" or "scatterternary", var mode) => mode.Contains("markers", StringComparison.Ordinal) ? "a line with points" : "a line",
        ("bar", _) => "bars",
        ("box", _) => "a box plot",
        ("violin", _) => "a violin plot",
        ("pie", _) => "a pie",
        ("heatmap", _) => "a heat map",
        ("contour", _) => "contour lines",
        ("image", _) => "an image",
        ("histogram", _) => "a histogram",
        ("histogram2d" or "histogram2dcontour", _) => "a histogram in two dimensions",
        (var other, _) => other,
    };

    private static string Data(JsonObject trace, JsonObject layout)
    {
        if (Values(trace["labels"]) is { Length: > 0 } labels)
        {
            return ": " + Listed(labels, Values(trace["values"]), " ");
        }

        if (trace["z"] is JsonArray { Count: > 0 } rows)
        {
            var cells = rows.SelectMany(row => row is JsonArray ? Values(row) : [Value(row)]).ToArray();
            var columns = rows[0] is JsonArray first ? $" × {NumberFormat.Text(first.Count)}" : "";
            return $": {NumberFormat.Text(rows.Count)}{columns} values{Range(cells)}";
        }

        var (x, y) = (Values(trace["x"]), Values(trace["y"]));

        // A bar that lies has its length along x.
        (x, y) = TextOf(trace["orientation"]) == "h" ? (y, x) : (x, y);
        return (x.Length, y.Length) switch
        {
            (0, 0) => "",
            (0, _) => One(y, AxisOf(trace, layout, "y")),
            (_, 0) => One(x, AxisOf(trace, layout, "x")),
            _ when TextOf(trace["type"]) is "bar" or "pie" && x.Length <= MostValues => ": " + Listed(x, y, " "),
            _ when x.Length <= MostValues => ": " + string.Join(", ", x.Zip(y, (a, b) => $"({a}, {b})")),
            _ => $": {NumberFormat.Text(Math.Min(x.Length, y.Length))} points, "
                + $"{AxisOf(trace, layout, "x")}{Range(x)}, {AxisOf(trace, layout, "y")}{Range(y)}",
        };
    }

    private static string One(string[] values, string axis) => values.Length <= MostValues
        ? ": " + string.Join(", ", values)
        : $": {NumberFormat.Text(values.Length)} values, {axis}{Range(values)}";

    private static string Listed(string[] labels, string[] values, string between) =>
        string.Join(", ", labels.Take(MostValues).Select((label, i) => i < values.Length ? label + between + values[i] : label))
        + (labels.Length > MostValues ? $", and {NumberFormat.Text(labels.Length - MostValues)} more" : "");

    private static string Range(string[] values)
    {
        double[] numbers =
        [
            .. values.Select(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
                .Where(double.IsFinite),
        ];
        return numbers.Length > 0 ? $" from {NumberFormat.Text(numbers.Min(), 4)} to {NumberFormat.Text(numbers.Max(), 4)}"
            : values.Length > 0 ? $" from {values[0]} to {values[^1]}" : "";
    }

    // The axis's own title where it has one.
    private static string AxisOf(JsonObject trace, JsonObject layout, string letter)
    {
        var axis = TextOf(trace[letter + "axis"]) is { Length: > 1 } other ? other[1..] : "";
        return layout[$"{letter}axis{axis}"] is JsonObject own && TextOf(own["title"]) is { Length: > 0 } title ? title : letter;
    }

    private static string[] Values(JsonNode? node) => node is JsonArray array ? [.. array.Select(Value)] : [];

    private static string Value(JsonNode? node) => node is not JsonValue value ? "?"
        : value.TryGetValue<double>(out var number) ? NumberFormat.Text(number, 4)
        : value.ToString();

    // A title is a text, or an object with one.
    private static string TextOf(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonObject { } title when title["text"] is JsonValue value && value.TryGetValue<string>(out var text) => text,
        _ => "",
    };
}
