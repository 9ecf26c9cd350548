using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>The vector (w1, w2) as an arrow that stands on the boundary, and the way from the origin to the boundary.</summary>
/// <param name="score">A score that is not the same everywhere.</param>
/// <param name="viewBox">The piece of the plane that is shown.</param>
internal sealed class NormalArrow(LinearScore score, ViewBox viewBox)
{
    private readonly double _side = Math.Min(viewBox.Right - viewBox.Left, viewBox.Top - viewBox.Bottom);

    /// <summary>The arrow and the distance, to be said after other words.</summary>
    internal string Words =>
        $"; w = ({NumberFormat.Text(score.W1, 3)}, {NumberFormat.Text(score.W2, 3)}) of length "
        + $"{NumberFormat.Text(score.Length, 3)} stands on it and points to y = 1; "
        + $"its distance from the origin is {NumberFormat.Text(Math.Abs(score.B) / score.Length, 3)}";

    /// <summary>The origin, and a dotted line from it to the nearest point of the boundary.</summary>
    internal IEnumerable<Trace> Traces()
    {
        var (x, y) = Plot.Outline([(0, 0), score.Nearest(0, 0)]);
        yield return Plot.Trace("scatter", new
        {
            name = $"|b| / ‖w‖ = {NumberFormat.Text(Math.Abs(score.B) / score.Length, 3)}",
            mode = "lines+markers",
            x,
            y,
            line = new { color = Palette.Mark, dash = "dot", width = 2 },
            marker = new { color = Palette.Mark, symbol = "cross-thin-open", size = 9 },
        });
    }

    /// <summary>The arrow, as long as w where that fits the view box.</summary>
    internal object[] Annotations()
    {
        var foot = score.Nearest((viewBox.Left + viewBox.Right) / 2, (viewBox.Bottom + viewBox.Top) / 2);
        var scale = Math.Min(1, _side / (3 * score.Length));
        var head = (X1: foot.X1 + scale * score.W1, X2: foot.X2 + scale * score.W2);
        return
        [
            new
            {
                x = head.X1, y = head.X2, ax = foot.X1, ay = foot.X2, xref = "x", yref = "y", axref = "x", ayref = "y",
                text = "", showarrow = true, arrowhead = 2, arrowsize = 1.2, arrowwidth = 2.5, arrowcolor = Palette.Colour(2),
            },
            new
            {
                x = head.X1, y = head.X2, xref = "x", yref = "y", text = "<b>w</b>", showarrow = false,
                xshift = 12 * Math.Sign(score.W1), yshift = 12 * Math.Sign(score.W2), font = new { color = Palette.Colour(2), size = 15 },
            },
        ];
    }
}
