using Classroom.Figures.Charts;
using Plotly.NET;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>A chart of the plane in which a unit is as long to the right as upwards, so that a right angle looks like one.</summary>
    private static GenericChart InThePlane(
        string title, ViewBox viewBox, string xName, string yName, IReadOnlyList<Trace> traces, object? layout = null) =>
        Plot.Chart(title, Plot.Horizontal(viewBox, xName), Plot.Upright(viewBox, yName), traces, layout ?? new { height = 440 });
}
