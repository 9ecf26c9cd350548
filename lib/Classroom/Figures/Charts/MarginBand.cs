using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>The band between two classes in which no point lies: its edges f = -1 and f = 1, and the points that touch them.</summary>
internal sealed class MarginBand
{
    private const double Tolerance = 1e-9;

    private readonly LinearScore _score;
    private readonly LabelledPoints _points;
    private readonly int[] _touching;

    private MarginBand(LinearScore score, LabelledPoints points, int[] touching) => (_score, _points, _touching) = (score, points, touching);

    /// <summary>The band of a score, which is -1 and 1 at the nearest points of the two classes; null for any other score.</summary>
    internal static MarginBand? Of(LinearScore score, LabelledPoints points) =>
        points.LeastMargins(score.At) is [var zero, var one] && Math.Abs(zero - 1) <= Tolerance && Math.Abs(one - 1) <= Tolerance
            ? new MarginBand(score, points, points.WithMargin(score.At, 1, Tolerance))
            : null;

    /// <summary>How wide it is and how many points touch it, to be said after other words.</summary>
    internal string Words =>
        $"; the band from f = -1 to f = 1 is {NumberFormat.Text(2 / _score.Length, 3)} wide, and no point lies in it; "
        + $"{NumberFormat.Text(_touching.Length)} touch its edges";

    /// <summary>Both edges, dashed, as one trace.</summary>
    internal IEnumerable<Trace> Edges()
    {
        var (zero, one) = (Edge(-1), Edge(1));
        yield return Plot.Trace("scatter", new
        {
            name = "f = -1, f = 1",
            mode = "lines",
            x = (double?[])[.. zero.X, null, .. one.X],
            y = (double?[])[.. zero.Y, null, .. one.Y],
            hoverinfo = "skip",
            line = new { color = Palette.Mark, width = 2, dash = "dash" },
        });
    }

    /// <summary>Rings around the points on the edges.</summary>
    internal IEnumerable<Trace> Rings() => [_points.Rings(_touching, "on an edge")];

    private (double?[] X, double?[] Y) Edge(double f) => Plot.Outline(_points.ViewBox.Across(_score with { B = _score.B - f }));
}
