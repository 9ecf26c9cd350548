using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>
/// Points that stand out among lines. The name of each stands where it is not cut and its line does not run: to the right, or to the left
/// where a phone has no room for it there; above, or below where the line goes up on that side.
/// </summary>
/// <param name="axes">The axes, with the points.</param>
/// <param name="lines">The lines.</param>
internal sealed class MarkedPoints(Axes axes, IReadOnlyList<ChartLine> lines)
{
    // The part of a phone's chart that a character takes.
    private const double Character = 0.021;

    private readonly (double X, double Y)[][] _lines = [.. lines.Select(line => line.Points).Where(points => points.Length > 0)];

    /// <summary>The points as a trace; none where none are marked.</summary>
    internal IEnumerable<Trace> Traces()
    {
        if (axes.Marks.Count > 0)
        {
            yield return Plot.Trace("scatter", new
            {
                mode = "markers+text",
                x = Plot.Values(axes.Marks.Select(mark => mark.X)),
                y = Plot.Values(axes.Marks.Select(mark => mark.Y)),
                text = axes.Marks.Select(mark => mark.Label).ToArray(),
                textposition = axes.Marks.Select(Beside).ToArray(),
                cliponaxis = false,
                showlegend = false,
                marker = new { color = Palette.Mark, size = 10, symbol = "diamond" },
            });
        }
    }

    private string Beside((double X, double Y, string Label) mark)
    {
        if (_lines.Length == 0)
        {
            return "top right";
        }

        var (from, to) = (_lines.Min(points => points.Min(point => Place(point.X))), _lines.Max(points => points.Max(point => Place(point.X))));
        var reach = mark.Label.Length * Character * (to - from);
        var isLeft = Place(mark.X) + reach > to;
        var own = _lines.MinBy(points => Math.Abs(Height(points, Place(mark.X)) - mark.Y))!;
        var isAbove = Height(own, Place(mark.X) + (isLeft ? -reach : reach) / 2) <= mark.Y;
        return $"{(isAbove ? "top" : "bottom")} {(isLeft ? "left" : "right")}";
    }

    private double Place(double x) => axes.LogX ? Math.Log(x) : x;

    private double Height((double X, double Y)[] points, double place) => points.MinBy(point => Math.Abs(Place(point.X) - place)).Y;
}
