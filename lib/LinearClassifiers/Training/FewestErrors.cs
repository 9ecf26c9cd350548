using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Training;

/// <summary>
/// The line in the plane that gives the fewest wrong answers (slide "Non-linear classification"). That count has no slope to descend, so
/// all lines that matter are tried: one for every pair of points.
/// </summary>
/// <remarks>
/// No other line can do better: any line can be moved, and no answer changes, until it touches two points; and a line through two points,
/// tilted a little, gives each of the two whichever answer is right.
/// </remarks>
public static class FewestErrors
{
    /// <summary>A line of fewest errors; of several the first that is found.</summary>
    /// <param name="X">Points of the plane, 2×N. Where three lie exactly on one line, a better one may be missed.</param>
    /// <param name="labels01">N labels, 0 or 1.</param>
    /// <returns>A classifier with a (w₁, w₂) of length 1: its score is the distance from the line.</returns>
    /// <exception cref="ArgumentException">The points are not 2×N with N labels, or all of them are one point.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static BinaryLinearClassifier Line(Matrix<double> X, int[] labels01)
    {
        ThrowUnlessFitting(X, labels01);
        var points = labels01.Select((y, i) => new Point(X[0, i], X[1, i], y == 1 ? 1 : -1)).ToArray();
        var best = (Errors: int.MaxValue, From: points[0], To: points[0], Side: 1);
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = i + 1; j < points.Length; j++)
            {
                var (from, to) = (points[i], points[j]);
                if ((from.X1, from.X2) == (to.X1, to.X2))
                {
                    continue;
                }

                // The two themselves are right, for one side of the line as for the other.
                var wrong = Wrong(points, i, j);
                best = wrong < best.Errors ? (wrong, from, to, 1) : best;
                wrong = points.Length - 2 - wrong;
                best = wrong < best.Errors ? (wrong, from, to, -1) : best;
            }
        }

        return best.Errors < int.MaxValue
            ? Tilted(points, best.From, best.To, best.Side)
            : throw new ArgumentException("A line is found between points, and these are all one. Give points that differ.", nameof(X));
    }

    private static int Wrong(Point[] points, int i, int j)
    {
        var wrong = 0;
        for (var k = 0; k < points.Length; k++)
        {
            wrong += k != i && k != j && Cross(points[i], points[j], points[k]) > 0 != points[k].Y > 0 ? 1 : 0;
        }

        return wrong;
    }

    /// <summary>The line through two points, each end of it moved off its point by less than would change another point's answer.</summary>
    private static BinaryLinearClassifier Tilted(Point[] points, Point from, Point to, int side)
    {
        var (way1, way2) = (to.X1 - from.X1, to.X2 - from.X2);
        var length = Math.Sqrt((way1 * way1) + (way2 * way2));
        var (n1, n2) = (-side * way2 / length, side * way1 / length);
        var shift = points.Where(point => point != from && point != to).Select(Room).Append(length).Min() / 2;
        return Through(Moved(from), Moved(to));

        // How far both ends may move: a place at t, 0 at one end and 1 at the other, moves at most |1 − t| + |t| times as far.
        double Room(Point point)
        {
            var t = (((point.X1 - from.X1) * way1) + ((point.X2 - from.X2) * way2)) / (length * length);
            return Math.Abs(Cross(from, to, point)) / length / (Math.Abs(1 - t) + Math.Abs(t));
        }

        (double X1, double X2) Moved(Point end) => (end.X1 - (shift * end.Y * n1), end.X2 - (shift * end.Y * n2));

        BinaryLinearClassifier Through((double X1, double X2) a, (double X1, double X2) b)
        {
            var (w1, w2) = (-side * (b.X2 - a.X2), side * (b.X1 - a.X1));
            return new(Column(w1, w2, -((w1 * a.X1) + (w2 * a.X2))) / Math.Sqrt((w1 * w1) + (w2 * w2)));
        }
    }

    /// <summary>Above 0 for a point to the left of the way from one to the other, 0 on it.</summary>
    private static double Cross(Point from, Point to, Point point) =>
        ((to.X1 - from.X1) * (point.X2 - from.X2)) - ((to.X2 - from.X2) * (point.X1 - from.X1));

    private static void ThrowUnlessFitting(Matrix<double> X, int[] labels01)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(labels01);
        if (X.RowCount != 2 || X.ColumnCount == 0 || X.ColumnCount != labels01.Length)
        {
            throw new ArgumentException(
                $"A line divides points of the plane, 2×N with N labels: {X.RowCount}×{X.ColumnCount} came with {labels01.Length} labels. "
                + "Give an example a column, x1 above x2.",
                nameof(X));
        }

        foreach (var label in labels01)
        {
            if (label is not (0 or 1))
            {
                throw new ArgumentOutOfRangeException(nameof(labels01), label, "A label here is 0 or 1. Where it is -1 or +1, write 0 for -1.");
            }
        }
    }

    private sealed record Point(double X1, double X2, int Y);
}
