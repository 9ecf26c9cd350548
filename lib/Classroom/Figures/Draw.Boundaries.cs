using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int MostBoundaries = 3;

    /// <summary>
    /// The same points under two or three scores, side by side to be compared: the tint of σ(f), the boundary f = 0, and a ring around every
    /// point on the wrong side of it (slide "Non-linear classification").
    /// </summary>
    /// <param name="title">What is compared.</param>
    /// <param name="X">2×N: a column a point, x1 above x2.</param>
    /// <param name="y01">N labels, 0 or 1.</param>
    /// <param name="scores">What stands above each drawing, and its score of (x1, x2): above 0 for class 1.</param>
    /// <exception cref="ArgumentException">
    /// The points are not in two rows, or not all finite, or without a label 0 or 1 each, or there are not two or three scores.
    /// </exception>
    public static Figure Boundaries(
        string title, Matrix<double> X, int[] y01, params (string Name, Func<double, double, double> F)[] scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Length is < 2 or > MostBoundaries)
        {
            throw new ArgumentException(
                $"Two or three scores stand side by side, and {NumberFormat.Text(scores.Length)} came. Draw one by Draw.Boundary, and more in turn.",
                nameof(scores));
        }

        var points = new LabelledPoints(X, y01, names: null);
        Panel[] panels = [.. scores.Select((score, i) => new Panel(i + 1, score.Name, points.ViewBox, "x1", "x2"))];
        var traces = panels.Zip(scores, (panel, score) => Compared(points, score.F).Select(panel.On)).SelectMany(all => all);
        return new Figure(
            Panel.Chart(title, panels, [.. traces]),
            $"{title}. {string.Join("; ", scores.Select(score => $"{score.Name}: {Words(points, score.F)}"))}");
    }

    private static IEnumerable<Trace> Compared(LabelledPoints points, Func<double, double, double> f)
    {
        IEnumerable<Trace> behind = LinearScore.Of(f, points.ViewBox) is { } linear
            ? [.. Shading.Of(linear, points.ViewBox), BoundaryTrace.Of(linear, points.ViewBox)]
            : [TintedBoundary.Of(f, points.ViewBox)];
        return [.. behind, .. points.Traces(), points.Rings(points.Wrong(f))];
    }

    private static string Words(LabelledPoints points, Func<double, double, double> f)
    {
        var boundary = LinearScore.Of(f, points.ViewBox) is { } linear
            ? BoundaryDescription.Of(linear, "x1", "x2")
            : BoundaryDescription.Of(f, points.ViewBox, "x1", "x2");
        return $"{boundary}, {points.WrongWords(points.Wrong(f).Length)}";
    }
}
