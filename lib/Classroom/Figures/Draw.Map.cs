using Plotly.NET;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int MapFine = 61;

    /// <summary>A function of two numbers seen from above, such as a loss over two weights, and a path across it, such as a descent.</summary>
    /// <param name="title">What the function is.</param>
    /// <param name="xName">What its first number is.</param>
    /// <param name="yName">What its second number is.</param>
    /// <param name="x">From where to where its first number goes.</param>
    /// <param name="y">From where to where its second number goes.</param>
    /// <param name="f">The function; where it is not finite the map has a hole.</param>
    /// <param name="path">Points in their order; none where nothing is given.</param>
    /// <exception cref="ArgumentException">A range does not go from a finite number to a larger one, or the path has a point that is not finite.</exception>
    public static Figure Map(
        string title, string xName, string yName, (double From, double To) x, (double From, double To) y,
        Func<double, double, double> f, IEnumerable<(double X, double Y)>? path = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        foreach (var (from, to) in new[] { x, y })
        {
            if (!(double.IsFinite(from) && double.IsFinite(to) && from < to))
            {
                throw new ArgumentException($"A map goes from a number to a larger one, both ways; this one from {Numbers.Text(from)} to {Numbers.Text(to)}.", nameof(x));
            }
        }

        (double X, double Y)[] way = [.. path ?? []];
        if (way.Any(point => !double.IsFinite(point.X) || !double.IsFinite(point.Y)))
        {
            throw new ArgumentException("A path has finite points, and one of these is not. End it before.", nameof(path));
        }

        var frame = new Frame(x.From, x.To, y.From, y.To);
        var seen = (from b in frame.Rows(MapFine) from a in frame.Columns(MapFine) select (X: a, Y: b, F: f(a, b))).ToArray();
        var finite = seen.Where(point => double.IsFinite(point.F)).ToArray();
        var extremes = finite.Length == 0 ? "nothing finite" : $"lowest {At(finite.MinBy(point => point.F))}, highest {At(finite.MaxBy(point => point.F))}";
        var course = way.Length == 0 ? "" : $"; a path of {Numbers.Text(way.Length)} points from {Along(way[0])} to {Along(way[^1])}";
        return new Figure(
            Plot.Chart(
                title, Plot.Axis(xName, new { range = Plot.Pair(x.From, x.To) }), Plot.Axis(yName, new { range = Plot.Pair(y.From, y.To) }),
                [Field(frame, seen.Select(point => point.F), xName, yName), .. PathOf(way)], new { height = 440, showlegend = false }),
            $"{title} over {xName} and {yName}: {extremes}{course}");

        string Along((double X, double Y) point) => At((point.X, point.Y, f(point.X, point.Y)));
    }

    private static Trace Field(Frame frame, IEnumerable<double> values, string xName, string yName) => Plot.Trace("contour", new
    {
        x = Plot.Values(frame.Columns(MapFine), 5),
        y = Plot.Values(frame.Rows(MapFine), 5),
        z = values.Chunk(MapFine).Select(row => Plot.Values(row, 4)).ToArray(),
        colorscale = "Cividis",
        ncontours = 24,
        contours = new { coloring = "fill" },
        line = new { width = 0.5, color = "rgba(255,255,255,0.4)" },
        colorbar = new { thickness = 14, outlinewidth = 0 },
        hovertemplate = $"{xName} %{{x}}, {yName} %{{y}}: %{{z}}<extra></extra>",
    });

    /// <summary>A path in two colours, so that it stands out from every field, its end with a star.</summary>
    private static IEnumerable<Trace> PathOf((double X, double Y)[] way)
    {
        if (way.Length == 0)
        {
            yield break;
        }

        var (x, y) = Plot.Outline(way);
        yield return Plot.Trace("scatter", new { mode = "lines", x, y, hoverinfo = "skip", line = new { color = "#ffffff", width = 5 } });
        yield return Plot.Trace("scatter", new
        {
            mode = "lines+markers",
            x,
            y,
            line = new { color = Palette.Colour(1), width = 2.5 },
            marker = new
            {
                color = Palette.Colour(1),
                size = way.Select((_, i) => i == way.Length - 1 ? 15 : 6).ToArray(),
                symbol = way.Select((_, i) => i == way.Length - 1 ? "star" : "circle").ToArray(),
                line = new { color = "#ffffff", width = 1 },
            },
        });
    }

    private static string At((double X, double Y, double F) point) =>
        $"{Numbers.Text(point.F, 3)} at ({Numbers.Text(point.X, 3)}, {Numbers.Text(point.Y, 3)})";
}
