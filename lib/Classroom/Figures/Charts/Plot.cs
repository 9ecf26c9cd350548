using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Classroom.Figures.Charts;

/// <summary>
/// The chart under every figure: no paper of its own, no colour of text, so that the page's theme decides. Properties have
/// Plotly's own names, and Plotly.NET's types hold them, so that its functions can go on from here.
/// </summary>
internal static class Plot
{
    /// <summary>A trace: Plotly's type of it and its properties.</summary>
    internal static Trace Trace(string type, object properties) => Set(new Trace(type), properties);

    /// <summary>An axis with its name and whatever else is said of it.</summary>
    internal static LinearAxis Axis(string name, object? properties = null)
    {
        var axis = Set(new LinearAxis(), new
        {
            title = new { text = name, standoff = 12 },
            gridcolor = Palette.Grid,
            zerolinecolor = Palette.Grid,
            linecolor = Palette.Grid,
            automargin = true,
        });
        return properties is null ? axis : Set(axis, properties);
    }

    /// <summary>The axis of x1 for a piece of the plane, over that part of the drawing's width.</summary>
    internal static LinearAxis Horizontal(ViewBox viewBox, string name, double part = 1) =>
        Axis(name, new { range = Pair(viewBox.Left, viewBox.Right), domain = Pair(0, part), zeroline = false, constrain = "domain" });

    /// <summary>The axis of x2 for a piece of the plane, its unit as long as that of x1.</summary>
    internal static LinearAxis Upright(ViewBox viewBox, string name) =>
        Axis(name, new { range = Pair(viewBox.Bottom, viewBox.Top), zeroline = false, constrain = "domain", scaleanchor = "x" });

    /// <summary>A chart of the plane in which a unit is as long to the right as upwards, so that a right angle looks like one.</summary>
    internal static GenericChart InThePlane(
        string title, ViewBox viewBox, string xName, string yName, IReadOnlyList<Trace> traces, object? layout = null) =>
        Chart(title, Horizontal(viewBox, xName), Upright(viewBox, yName), traces, layout ?? new { height = 440 });

    /// <summary>A chart of traces on two axes.</summary>
    internal static GenericChart Chart(string title, LinearAxis x, LinearAxis y, IReadOnlyList<Trace> traces, object? layout = null)
    {
        var whole = Set(new Layout(), new
        {
            title = new { text = title },
            xaxis = x,
            yaxis = y,
            height = 380,
            margin = new { l = 60, r = 20, t = 50, b = 60 },
            showlegend = traces.Count > 1,
            paper_bgcolor = "rgba(0,0,0,0)",
            plot_bgcolor = "rgba(0,0,0,0)",
        });
        return GenericChart.setLayout(layout is null ? whole : Set(whole, layout), GenericChart.ofTraceObjects(false, traces));
    }

    /// <summary>A slider over the steps of a training, which opens at the first.</summary>
    /// <param name="room">The pixels between the chart and the slider.</param>
    /// <param name="steps">The steps, and what plotly's update is given to show each.</param>
    internal static object Slider(int room, IEnumerable<(int Step, object[] Update)> steps) => new
    {
        active = 0,
        pad = new { t = room },
        currentvalue = new { prefix = "step ", xanchor = "left" },
        bgcolor = Palette.Mark,
        borderwidth = 0,
        tickcolor = Palette.Mark,
        steps = steps.Select(one => new { label = NumberFormat.Text(one.Step), method = "update", args = one.Update }).ToArray(),
    };

    /// <summary>The two ends of a range or a domain.</summary>
    internal static double[] Pair(double from, double to) => [from, to];

    /// <summary>Numbers as a chart takes them: five digits, which no eye can tell from all; null, a gap, for what is not finite.</summary>
    internal static double?[] Values(IEnumerable<double> values, int digits = 5) =>
        [.. values.Select(x => double.IsFinite(x) ? NumberFormat.Rounded(x, digits) : (double?)null)];

    /// <summary>Points of the plane as a chart takes them.</summary>
    internal static (double?[] X, double?[] Y) Outline(IReadOnlyList<(double X1, double X2)> points) =>
        (Values(points.Select(point => point.X1), 5), Values(points.Select(point => point.X2), 5));

    /// <summary>Sets what an anonymous object says; what is null there is left unsaid.</summary>
    private static T Set<T>(T target, object properties)
        where T : DynamicObj.DynamicObj
    {
        foreach (var property in properties.GetType().GetProperties())
        {
            if (property.GetValue(properties) is { } value)
            {
                target.SetProperty(property.Name, value);
            }
        }

        return target;
    }
}
