using System.Globalization;
using System.Text.Json;

namespace Workbook.Handouts;

/// <summary>
/// The place that a page keeps free for a chart, so that nothing moves when it is drawn. It is as high as <c>page.js</c> will draw it.
/// </summary>
/// <param name="Wide">The chart's height, in CSS pixels.</param>
/// <param name="Narrow">Its height on a phone.</param>
/// <param name="Sliders">The number of its sliders, which stand below it.</param>
internal sealed record ChartPlace(int Wide, int Narrow, int Sliders)
{
    // What a chart has that says nothing of it: plotly's margins, and the heights that page.js gives it.
    private const int DefaultWide = 380;
    private const int DefaultNarrow = 330;
    private const int DefaultAbove = 100;
    private const int DefaultBelow = 80;

    private const int TitleRoom = 34;
    private const int LeastAbove = 12;
    private const int LeastBelow = 70;

    /// <summary>The place of a chart.</summary>
    /// <param name="figure">The chart, an object with data and perhaps layout.</param>
    /// <param name="isCaptioned">True where the page shows its title, which then is not in the chart.</param>
    public static ChartPlace Of(JsonElement figure, bool isCaptioned)
    {
        var layout = Part(figure, "layout");
        var margin = Part(layout, "margin");
        var narrow = Part(Part(layout, "meta"), "narrow");
        var sliders = Part(layout, "sliders") is { ValueKind: JsonValueKind.Array } all ? all.GetArrayLength() : 0;
        var (above, below) = (Number(margin, "t") ?? DefaultAbove, Number(margin, "b") ?? DefaultBelow);
        var spared = sliders > 0 ? Math.Max(0, below - LeastBelow) : 0;
        return new(
            (Number(layout, "height") ?? DefaultWide) - Title(above) - spared,
            (Number(narrow, "height") ?? Number(layout, "height") ?? DefaultNarrow) - Title(Number(narrow, "margin.t") ?? above) - spared,
            sliders);

        int Title(int room) => isCaptioned ? Math.Min(TitleRoom, Math.Max(0, room - LeastAbove)) : 0;
    }

    /// <summary>The heights as a style attribute has them.</summary>
    public string Style => string.Create(CultureInfo.InvariantCulture, $"--wide:{Wide}px;--narrow:{Narrow}px");

    private static JsonElement Part(JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : default;

    private static int? Number(JsonElement whole, string name) =>
        Part(whole, name) is { ValueKind: JsonValueKind.Number } number && number.GetDouble() is > 0 and < 10_000 and var value
            ? (int)Math.Round(value)
            : null;
}
