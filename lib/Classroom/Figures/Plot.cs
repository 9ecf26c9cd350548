using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Classroom.Figures;

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
            title = new { text = name },
            gridcolor = Palette.Grid,
            zerolinecolor = Palette.Grid,
            linecolor = Palette.Grid,
            automargin = true,
        });
        return properties is null ? axis : Set(axis, properties);
    }

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

    /// <summary>Numbers as a chart takes them: seven digits, which no eye can tell from all; null, a gap, for what is not finite.</summary>
    internal static double?[] Values(IEnumerable<double> values) =>
        [.. values.Select(x => double.IsFinite(x) ? Numbers.Rounded(x, 7) : (double?)null)];

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
