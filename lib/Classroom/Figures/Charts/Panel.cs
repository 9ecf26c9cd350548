using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Classroom.Figures.Charts;

/// <summary>
/// One of several pieces of the plane side by side, each with axes and a heading of its own and a unit as long upwards as to the right.
/// </summary>
/// <param name="Number">Which one, from 1 on the left.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="ViewBox">The piece of the plane.</param>
/// <param name="XName">What x1 is.</param>
/// <param name="YName">What x2 is.</param>
internal sealed record Panel(int Number, string Heading, ViewBox ViewBox, string XName, string YName)
{
    // Pixels: of the page's column, and what stands around the panels.
    private const int Column = 810;
    private const int LeftRoom = 56;
    private const int RightRoom = 12;
    private const int TitleRoom = 40;
    private const int LegendRoom = 28;
    private const int HeadingRoom = 24;
    private const int TicksRoom = 50;
    private const int SliderRoom = 80;
    private const int Highest = 340;
    private const int LegendRows = 2;

    /// <summary>A chart of panels under one title and one legend.</summary>
    /// <param name="title">The title.</param>
    /// <param name="panels">One to three, from left to right.</param>
    /// <param name="traces">The traces, each already on its panel.</param>
    /// <param name="sliders">Sliders, if there are any.</param>
    internal static GenericChart Chart(string title, IReadOnlyList<Panel> panels, IReadOnlyList<Trace> traces, object? sliders = null)
    {
        var row = new Row(panels);
        var below = 60 + (sliders is null ? 0 : SliderRoom);
        var high = Math.Min(Highest, panels.Max(panel => panel.ViewBox.HeightAt((Column - LeftRoom - RightRoom) * row.Width)));
        return Plot.Chart(title, row.Horizontal(0)!, row.Upright(0)!, traces, new
        {
            title = new { text = title, y = 1, yanchor = "top", pad = new { t = 10 } },
            height = TitleRoom + LegendRoom + HeadingRoom + high + below,
            margin = new { l = LeftRoom, r = RightRoom, t = TitleRoom + LegendRoom + HeadingRoom, b = below },
            xaxis2 = row.Horizontal(1),
            yaxis2 = row.Upright(1),
            xaxis3 = row.Horizontal(2),
            yaxis3 = row.Upright(2),
            legend = new { orientation = "h", x = 0, y = 1 + ((HeadingRoom + 2.0) / high), xanchor = "left", yanchor = "bottom" },
            annotations = panels.Select(panel => panel.Above()).ToArray(),
            sliders,
            meta = new { narrow = Narrow(title, panels, below) },
        });
    }

    /// <summary>The same trace on this panel's axes. What the first panel's legend says is not said again.</summary>
    internal Trace On(Trace trace)
    {
        trace.SetProperty("xaxis", $"x{Suffix}");
        trace.SetProperty("yaxis", $"y{Suffix}");
        if (Number > 1)
        {
            trace.SetProperty("showlegend", false);
        }

        return trace;
    }

    private string Suffix => Number == 1 ? "" : Number.ToString(CultureInfo.InvariantCulture);

    private object Above() => new
    {
        text = Heading,
        xref = $"x{Suffix} domain",
        yref = $"y{Suffix} domain",
        x = 0.5,
        y = 1.02,
        xanchor = "center",
        yanchor = "bottom",
        showarrow = false,
    };

    /// <summary>The layout for a page with no room side by side: the panels stand one above the other. The host's pages read it.</summary>
    private static Dictionary<string, object> Narrow(string title, IReadOnlyList<Panel> panels, int below)
    {
        int[] heights = [.. panels.Select(panel => panel.ViewBox.HeightAt(NarrowLayout.PanelWidth))];
        var all = heights.Sum() + ((HeadingRoom + TicksRoom) * (panels.Count - 1));
        var narrow = NarrowLayout.Of(title, LegendRows, HeadingRoom, all, below);
        var top = all;
        foreach (var (panel, height) in panels.Zip(heights))
        {
            narrow[$"xaxis{panel.Suffix}.domain"] = Plot.Pair(0, 1);
            narrow[$"yaxis{panel.Suffix}.domain"] = Plot.Pair((double)(top - height) / all, (double)top / all);
            narrow[$"yaxis{panel.Suffix}.title.text"] = panel.YName;
            top -= height + HeadingRoom + TicksRoom;
        }

        return narrow;
    }

    /// <summary>Panels side by side: where all have the same axes, these are named once, and a unit is as long in each.</summary>
    private sealed class Row(IReadOnlyList<Panel> panels)
    {
        private readonly bool _isShared = panels.All(panel => panel.YName == panels[0].YName && panel.ViewBox == panels[0].ViewBox);

        /// <summary>The part of the row that a panel is wide.</summary>
        internal double Width => (1 - (Gap * (panels.Count - 1))) / panels.Count;

        private double Gap => _isShared ? 0.05 : 0.1;

        internal LinearAxis? Horizontal(int i) => i >= panels.Count ? null : Plot.Axis(panels[i].XName, new
        {
            range = Plot.Pair(panels[i].ViewBox.Left, panels[i].ViewBox.Right),
            domain = Plot.Pair(i * (Width + Gap), i == panels.Count - 1 ? 1 : (i * (Width + Gap)) + Width),
            zeroline = false,
            constrain = "domain",
            anchor = $"y{panels[i].Suffix}",
            scaleanchor = _isShared && i > 0 ? "x" : null,
        });

        internal LinearAxis? Upright(int i) => i >= panels.Count ? null : Plot.Axis(_isShared && i > 0 ? "" : panels[i].YName, new
        {
            range = Plot.Pair(panels[i].ViewBox.Bottom, panels[i].ViewBox.Top),
            zeroline = false,
            constrain = "domain",
            constraintoward = "top",
            scaleanchor = $"x{panels[i].Suffix}",
            anchor = $"x{panels[i].Suffix}",
        });
    }
}
