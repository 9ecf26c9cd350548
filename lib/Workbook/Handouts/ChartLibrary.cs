using System.Text.RegularExpressions;
using Workbook.Assets;

namespace Workbook.Handouts;

/// <summary>
/// The library that draws the charts of a page: a part of plotly.js where their kinds and all that their layouts say are in it, and
/// otherwise the whole one.
/// </summary>
internal static partial class ChartLibrary
{
    /// <summary>The kinds of traces that the part draws.</summary>
    internal static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.Ordinal) { "bar", "contour", "heatmap", "scatter" };

    // Components of the whole library that the part is without: what a layout or a trace says of them would silently not be there.
    private static readonly string[] Absent =
        ["geo", "grid", "images", "rangeselector", "rangeslider", "template", "updatemenus"];

    /// <summary>The library for a page's content; null where it has no charts.</summary>
    /// <param name="content">The content, HTML.</param>
    public static string? For(string content)
    {
        var charts = Chart().Matches(content).Select(match => match.Groups["json"].Value).ToArray();
        return charts is [] ? null : charts.All(IsSmall) ? VendoredFiles.Charts : VendoredFiles.Plotly;
    }

    private static bool IsSmall(string chart) =>
        Kind().Matches(chart).All(kind => Kinds.Contains(kind.Groups["kind"].Value))
        && !Absent.Any(name => chart.Contains($"\"{name}\":", StringComparison.Ordinal));

    [GeneratedRegex("<script type=\"application/json\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Chart();

    // Axes have types too, which every part knows.
    [GeneratedRegex("\"type\": ?\"(?!linear|log|date|category|multicategory|-)(?<kind>[^\"]*)\"")]
    private static partial Regex Kind();
}
