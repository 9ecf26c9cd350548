using LinearClassifiers;
using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>Any score as one light trace, its boundary f = 0 as a line upon the tint of σ(f), for charts that hold it many times.</summary>
internal static class TintedBoundary
{
    private const int GridSize = 21;

    /// <summary>The score at which the tint is deepest, a probability of 0.9.</summary>
    private static readonly double Full = Math.Log(9);

    /// <summary>The trace.</summary>
    internal static Trace Of(Func<double, double, double> f, ViewBox viewBox) => Plot.Trace("contour", new
    {
        name = "f = 0",
        x = X(viewBox),
        y = Y(viewBox),
        z = Z(f, viewBox),
        zmin = -Full,
        zmax = Full,
        contours = new { start = 0, end = 0, size = 1, coloring = "heatmap" },
        colorscale = new object[] { Stop(0, 0), Stop(0.25, 0), Stop(0.5, 0), Stop(0.5, 1), Stop(0.75, 1), Stop(1, 1) },
        line = new { color = Palette.Mark, width = 3 },
        showscale = false,
        showlegend = true,
        hoverinfo = "skip",
    });

    /// <summary>The places of the grid to the right.</summary>
    internal static double?[] X(ViewBox viewBox) => Plot.Values(viewBox.Columns(GridSize), 4);

    /// <summary>The places of the grid upwards.</summary>
    internal static double?[] Y(ViewBox viewBox) => Plot.Values(viewBox.Rows(GridSize), 4);

    /// <summary>The scores on the grid, from bottom to top.</summary>
    internal static double?[][] Z(Func<double, double, double> f, ViewBox viewBox) =>
        [.. viewBox.Rows(GridSize).Select(x2 => Plot.Values(viewBox.Columns(GridSize).Select(x1 => f(x1, x2)), 2))];

    // The strength follows σ(f), as in a drawing of one boundary.
    private static object[] Stop(double part, int label)
    {
        var p = Functions.Sigmoid(((2 * part) - 1) * Full);
        return [part, Shading.Tint(label, 0.05 + ((Shading.Deepest - 0.05) * Math.Abs(p - 0.5) / 0.4))];
    }
}
