namespace Classroom.Figures.Charts;

/// <summary>
/// The layout of a chart of panels on a phone, where they stand one above the other: the title in lines that fit, below it the legend,
/// below that the panels. The host's pages read it from <c>meta.narrow</c>, as names and values of plotly's relayout.
/// </summary>
internal static class NarrowLayout
{
    /// <summary>The width of a panel on a phone, in CSS pixels.</summary>
    internal const int PanelWidth = 285;

    private const int Characters = 38;
    private const int MostCharacters = 46;
    private const int TitleLine = 17;
    private const int LegendRow = 20;

    /// <summary>The layout above the panels, and the height of the whole.</summary>
    /// <param name="title">The chart's title.</param>
    /// <param name="legendRows">The rows that the legend takes on a phone.</param>
    /// <param name="heading">The pixels between the legend and the first panel.</param>
    /// <param name="panels">The height of all panels, with the room between them.</param>
    /// <param name="below">The room below the last, as the wide layout has it.</param>
    internal static Dictionary<string, object> Of(string title, int legendRows, int heading, int panels, int below)
    {
        var lines = Lines(title);
        var above = 18 + (TitleLine * lines.Length) + (LegendRow * legendRows) + heading;
        return new()
        {
            ["height"] = above + panels + below,
            ["margin.t"] = above,
            ["title.text"] = string.Join("<br>", lines),
            ["title.y"] = 1,
            ["title.yanchor"] = "top",
            ["title.pad.t"] = 10,
            ["legend.y"] = 1 + ((heading + 4.0) / panels),
            ["legend.yanchor"] = "bottom",
        };
    }

    /// <summary>A title in as few lines as fit a phone, each about as long as the others.</summary>
    internal static string[] Lines(string title)
    {
        var count = (title.Length + Characters - 1) / Characters;
        var target = (double)title.Length / Math.Max(count, 1);
        List<string> lines = [];
        foreach (var word in title.Split(' '))
        {
            // A word goes where the half of it or more still fits; the last line takes what is left.
            var reach = lines.Count == 0 ? 0 : lines[^1].Length + 1;
            if (lines.Count > 0 && reach + word.Length <= MostCharacters && (lines.Count == count || reach + (word.Length / 2.0) <= target))
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }
}
