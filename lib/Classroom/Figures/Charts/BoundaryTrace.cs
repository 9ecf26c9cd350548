using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>The boundary f = 0 as a line.</summary>
internal static class BoundaryTrace
{
    private const string Name = "f = 0";
    private const int GridSize = 49;

    /// <summary>That of a linear score: straight.</summary>
    internal static Trace Of(LinearScore score, ViewBox viewBox)
    {
        var (x, y) = Plot.Outline(viewBox.Across(score));
        return Plot.Trace("scatter", new { name = Name, mode = "lines", x, y, line = new { color = Palette.Mark, width = 3 } });
    }

    /// <summary>That of any score, from its values on a grid.</summary>
    internal static Trace Of(Func<double, double, double> f, ViewBox viewBox)
    {
        var (x, y) = (viewBox.Columns(GridSize), viewBox.Rows(GridSize));
        return Plot.Trace("contour", new
        {
            name = Name,
            x = Plot.Values(x, 4),
            y = Plot.Values(y, 4),
            z = y.Select(x2 => Plot.Values(x.Select(x1 => f(x1, x2)), 4)).ToArray(),
            contours = new { start = 0, end = 0, size = 1, coloring = "none" },
            line = new { color = Palette.Mark, width = 3 },
            showscale = false,
            showlegend = true,
            hoverinfo = "skip",
        });
    }
}
