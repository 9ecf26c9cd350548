using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// Points of a plane, the probability σ(f) of class 1 as a tint, the boundary f = 0 as a line, and a ring around every
    /// point on the wrong side of it (slide "Non-linear classification").
    /// </summary>
    /// <param name="title">What the drawing shows.</param>
    /// <param name="X">2×N: a column a point, x1 above x2.</param>
    /// <param name="y01">N labels, 0 or 1.</param>
    /// <param name="f">The score of (x1, x2): above 0 for class 1.</param>
    /// <param name="names">What class 0 and class 1 are called; "y = 0" and "y = 1" where nothing is given.</param>
    /// <param name="xName">What x1 is.</param>
    /// <param name="yName">What x2 is.</param>
    /// <exception cref="ArgumentException">
    /// There are no points, or they are not in two rows, or not all finite, or without a label 0 or 1 each.
    /// </exception>
    public static Figure Boundary(
        string title, Matrix<double> X, int[] y01, Func<double, double, double> f,
        IReadOnlyList<string>? names = null, string xName = "x1", string yName = "x2")
    {
        ArgumentNullException.ThrowIfNull(f);
        var points = new LabelledPoints(X, y01, names);
        if (LinearScore.Of(f, points.ViewBox) is { } linear)
        {
            return LinearBoundary(title, points, linear, normal: false, xName, yName);
        }

        var wrong = points.Wrong(f);
        Trace[] traces = [Shading.Of(f, points.ViewBox), BoundaryTrace.Of(f, points.ViewBox), .. points.Traces(), .. Rings(points, wrong)];
        return new Figure(
            Plot.InThePlane(title, points.ViewBox, xName, yName, traces),
            $"{title}: {BoundaryDescription.Of(f, points.ViewBox, xName, yName)}, {points.WrongWords(wrong.Length)}");
    }

    /// <summary>The same for a linear classifier, f = w1 x1 + w2 x2 + b (slide "Training a 2D linear classifier").</summary>
    /// <param name="title">What the drawing shows.</param>
    /// <param name="X">2×N: a column a point, x1 above x2.</param>
    /// <param name="y01">N labels, 0 or 1.</param>
    /// <param name="w">Three weights, the bias last.</param>
    /// <param name="normal">
    /// Whether (w1, w2) is shown as an arrow that stands on the boundary, the boundary's distance from the origin, and, where w is scaled so that
    /// the nearest points of both classes have f = -1 and f = 1, these edges of the band between the classes and the points that touch them.
    /// </param>
    /// <param name="names">What class 0 and class 1 are called; "y = 0" and "y = 1" where nothing is given.</param>
    /// <param name="xName">What x1 is.</param>
    /// <param name="yName">What x2 is.</param>
    /// <exception cref="ArgumentException">
    /// The points are not in two rows, or not all finite, or without a label 0 or 1 each, or there are not three finite weights.
    /// </exception>
    public static Figure Boundary(
        string title, Matrix<double> X, int[] y01, Vector<double> w, bool normal = false,
        IReadOnlyList<string>? names = null, string xName = "x1", string yName = "x2") =>
        LinearBoundary(title, new LabelledPoints(X, y01, names), LinearScore.Of(w, nameof(w)), normal, xName, yName);

    private static Figure LinearBoundary(
        string title, LabelledPoints points, LinearScore score, bool normal, string xName, string yName)
    {
        var wrong = points.Wrong(score.At);
        var arrow = normal && score.Length > 0 ? new NormalArrow(score, points.ViewBox) : null;
        var band = normal ? MarginBand.Of(score, points) : null;
        Trace[] traces =
        [
            .. Shading.Of(score, points.ViewBox), BoundaryTrace.Of(score, points.ViewBox),
            .. band?.Edges() ?? [], .. arrow?.Traces() ?? [], .. points.Traces(), .. Rings(points, wrong), .. band?.Rings() ?? [],
        ];
        return new Figure(
            Plot.InThePlane(title, points.ViewBox, xName, yName, traces, new { height = 440, annotations = arrow?.Annotations() }),
            $"{title}: {BoundaryDescription.Of(score, xName, yName)}, {points.WrongWords(wrong.Length)}{arrow?.Words}{band?.Words}");
    }

    private static IEnumerable<Trace> Rings(LabelledPoints points, int[] wrong) => wrong.Length > 0 ? [points.Rings(wrong)] : [];
}
