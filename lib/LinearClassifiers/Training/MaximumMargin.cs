using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Training;

/// <summary>
/// The line of maximum margin between two classes of points of a plane: the middle of the widest band between them in which no
/// point lies (Boser, Guyon and Vapnik, 1992). Towards it turns the descent of the logistic loss where a line separates the
/// points (Soudry and others, 2018, who count the bias as one more weight).
/// </summary>
public static class MaximumMargin
{
    /// <summary>
    /// Finds the line exactly, by trying every band that could be the widest: each stands at right angles to the way between two points of
    /// different classes, or has two points of one class on an edge. Some N² bands, N products each.
    /// </summary>
    /// <param name="X">2×N: one column per point, x₁ above x₂.</param>
    /// <param name="labels01">N labels, 0 or 1, both among them.</param>
    /// <returns>A classifier whose score is −1 and 1 on the band's edges: the band is 2/‖normal‖ wide, in the units of x.</returns>
    /// <exception cref="ArgumentException">The points have not two numbers and a label each, or no line separates the classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static BinaryLinearClassifier Of(Matrix<double> X, int[] labels01)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(labels01);
        if (X.RowCount != 2 || X.ColumnCount != labels01.Length)
        {
            throw new ArgumentException(
                $"Points 2×N go with N labels: {X.RowCount}×{X.ColumnCount} came with {labels01.Length} labels. Give each point a column.",
                nameof(X));
        }

        var signs = PlusMinusOne(labels01);
        var widest = Arrows(X, signs).Select(arrow => Band.Across(arrow, X, signs)).MaxBy(band => band?.Width);
        return widest is { Width: > 0 }
            ? widest.Classifier()
            : throw new ArgumentException(
                "Points of both classes, a line between them, have a band between them; these have none. Train on them with a penalty.", nameof(X));
    }

    private static IEnumerable<Vector<double>> Arrows(Matrix<double> X, int[] signs) =>
        from i in Enumerable.Range(0, signs.Length)
        from j in Enumerable.Range(0, signs.Length)
        let way = X.Column(j) - X.Column(i)
        where way.L2Norm() > 0
        select (signs[i] == signs[j] ? Column(-way[1], way[0]) : way).Normalize(2);

    /// <summary>The room between the classes along an arrow.</summary>
    /// <param name="Arrow">Its direction, two numbers of length 1.</param>
    /// <param name="From">How far along it the last point of class 0 lies.</param>
    /// <param name="To">How far along it the first point of class 1 lies.</param>
    private sealed record Band(Vector<double> Arrow, double From, double To)
    {
        /// <summary>The room between the classes; below 0 where they run into each other.</summary>
        public double Width => To - From;

        public static Band? Across(Vector<double> arrow, Matrix<double> X, int[] signs)
        {
            var along = (arrow * X).Zip(signs).ToLookup(point => point.Second, point => point.First);
            return along[-1].Any() && along[1].Any() ? new(arrow, along[-1].Max(), along[1].Min()) : null;
        }

        public BinaryLinearClassifier Classifier() => new(Column(2 * Arrow[0], 2 * Arrow[1], -(From + To)) / Width);
    }
}
