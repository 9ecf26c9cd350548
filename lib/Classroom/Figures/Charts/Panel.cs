using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Classroom.Figures.Charts;

/// <summary>
/// One of several pieces of the plane side by side, each with axes and a heading of its own and a unit as long upwards as to the right.
/// </summary>
/// <param name="Number">Which one, from 1 on the left.</param>
/// <param name="Count">How many there are, 3 at most.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="ViewBox">The piece of the plane.</param>
/// <param name="XName">What x1 is.</param>
/// <param name="YName">What x2 is.</param>
internal sealed record Panel(int Number, int Count, string Heading, ViewBox ViewBox, string XName, string YName)
{
    private const double Gap = 0.08;
    private const int NarrowHeight = 330;

    /// <summary>A chart of panels under one title and one legend.</summary>
    /// <param name="title">The title.</param>
    /// <param name="panels">One to three, from left to right.</param>
    /// <param name="traces">The traces, each already on its panel.</param>
    /// <param name="sliders">Sliders, if there are any.</param>
    internal static GenericChart Chart(string title, IReadOnlyList<Panel> panels, IReadOnlyList<Trace> traces, object? sliders = null) =>
        Plot.Chart(title, panels[0].Horizontal(), panels[0].Upright(), traces, new
        {
            height = sliders is null ? 420 : 520,
            margin = new { l = 60, r = 20, t = 120, b = sliders is null ? 60 : 140 },
            xaxis2 = panels.ElementAtOrDefault(1)?.Horizontal(),
            yaxis2 = panels.ElementAtOrDefault(1)?.Upright(),
            xaxis3 = panels.ElementAtOrDefault(2)?.Horizontal(),
            yaxis3 = panels.ElementAtOrDefault(2)?.Upright(),
            legend = new { orientation = "h", x = 0, y = 1.1, xanchor = "left", yanchor = "bottom" },
            annotations = panels.Select(panel => panel.Above()).ToArray(),
            sliders,
            meta = new { narrow = Narrow(panels, sliders is null ? 0 : 100) },
        });

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

    private LinearAxis Horizontal()
    {
        var width = (1 - (Gap * (Count - 1))) / Count;
        var left = (Number - 1) * (width + Gap);
        return Plot.Axis(XName, new
        {
            range = Plot.Pair(ViewBox.Left, ViewBox.Right),
            domain = Plot.Pair(left, Number == Count ? 1 : left + width),
            zeroline = false,
            constrain = "domain",
            anchor = $"y{Suffix}",
        });
    }

    private LinearAxis Upright() => Plot.Axis(YName, new
    {
        range = Plot.Pair(ViewBox.Bottom, ViewBox.Top),
        zeroline = false,
        constrain = "domain",
        scaleanchor = $"x{Suffix}",
        anchor = $"x{Suffix}",
    });

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
    private static Dictionary<string, object> Narrow(IReadOnlyList<Panel> panels, int below)
    {
        Dictionary<string, object> narrow = new()
        {
            ["height"] = (NarrowHeight * panels.Count) + 170 + below,
            ["legend.y"] = 1.05,
            ["legend.yanchor"] = "bottom",
            ["margin.t"] = 170,
            // A long title takes three lines here, and the legend two.
            ["title.y"] = 0.985,
            ["title.yanchor"] = "top",
        };
        foreach (var panel in panels)
        {
            var bottom = (panels.Count - panel.Number) / (double)panels.Count;
            narrow[$"xaxis{panel.Suffix}.domain"] = Plot.Pair(0, 1);
            narrow[$"yaxis{panel.Suffix}.domain"] = Plot.Pair(
                bottom + (panel.Number == panels.Count ? 0 : 0.06), bottom + (1.0 / panels.Count) - 0.06);
        }

        return narrow;
    }
}
