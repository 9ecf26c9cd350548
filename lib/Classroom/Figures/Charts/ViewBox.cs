using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures.Charts;

/// <summary>The piece of the plane that a drawing shows.</summary>
/// <param name="Left">Its lowest x1.</param>
/// <param name="Right">Its highest x1.</param>
/// <param name="Bottom">Its lowest x2.</param>
/// <param name="Top">Its highest x2.</param>
internal sealed record ViewBox(double Left, double Right, double Bottom, double Top)
{
    private const double Margin = 0.1;

    /// <summary>The corners, one after the other, around.</summary>
    private (double X1, double X2)[] Corners => [(Left, Bottom), (Right, Bottom), (Right, Top), (Left, Top)];

    /// <summary>A view box around points, with a margin that is the same on all four sides.</summary>
    /// <param name="X">2×N points.</param>
    internal static ViewBox Around(Matrix<double> X)
    {
        var (x1, x2) = (X.Row(0), X.Row(1));
        var side = Math.Max(x1.Maximum() - x1.Minimum(), x2.Maximum() - x2.Minimum());
        var margin = side > 0 ? Margin * side : 1;
        return new ViewBox(x1.Minimum() - margin, x1.Maximum() + margin, x2.Minimum() - margin, x2.Maximum() + margin);
    }

    /// <summary>
    /// The pixels that it is high where it is so many wide and a unit as long upwards as to the right; of a very flat or a very upright one,
    /// what can still be read and seen as a whole.
    /// </summary>
    internal int HeightAt(double width) => (int)Math.Clamp(width * (Top - Bottom) / (Right - Left), 0.5 * width, 1.2 * width);

    /// <summary>Values of x1 from left to right.</summary>
    internal double[] Columns(int count) => Spread(Left, Right, count);

    /// <summary>Values of x2 from bottom to top.</summary>
    internal double[] Rows(int count) => Spread(Bottom, Top, count);

    /// <summary>The corners of that part of the frame where a score is at least 0; none where it is nowhere.</summary>
    internal (double X1, double X2)[] Where(LinearScore score) => [.. Walk(score, corners: true)];

    /// <summary>The two ends of a score's boundary in the view box; none where it runs outside.</summary>
    internal (double X1, double X2)[] Across(LinearScore score) => [.. Walk(score, corners: false)];

    /// <summary>Walks around the view box: its corners on the positive side, and where its sides cross the line.</summary>
    private IEnumerable<(double X1, double X2)> Walk(LinearScore score, bool corners)
    {
        var around = Corners;
        for (var i = 0; i < around.Length; i++)
        {
            var (here, next) = (around[i], around[(i + 1) % around.Length]);
            var (f, g) = (score.At(here.X1, here.X2), score.At(next.X1, next.X2));
            if (f >= 0 && corners)
            {
                yield return here;
            }

            if (f >= 0 != g >= 0)
            {
                var part = f / (f - g);
                yield return (here.X1 + part * (next.X1 - here.X1), here.X2 + part * (next.X2 - here.X2));
            }
        }
    }

    private static double[] Spread(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + i / (count - 1.0) * (to - from))];
}
