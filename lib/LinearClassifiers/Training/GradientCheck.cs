using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Training;

/// <summary>
/// Holds a gradient against central differences, (f(x + h) − f(x − h)) / 2h, which know nothing of how it was derived.
/// In a cell: <c>GradientCheck.Of(Z => loss.Value(Z, y), Z, loss.Gradient(Z, y))</c>.
/// </summary>
/// <param name="Measured">The gradient by central differences, in the shape of the other.</param>
/// <param name="Row">Where the two differ most: its row, from 0.</param>
/// <param name="Column">Where the two differ most: its column, from 0.</param>
/// <param name="WorstGiven">What the gradient says there.</param>
/// <param name="WorstMeasured">What the differences say there.</param>
/// <param name="RelativeError">
/// Their difference, divided by the largest entry of either gradient: 1e-8 and below is agreement, 1e-3 and above an error in the formula.
/// Kinks, as the hinge has one, are no agreement either.
/// </param>
public sealed record GradientCheck(
    Matrix<double> Measured, int Row, int Column, double WorstGiven, double WorstMeasured, double RelativeError)
{
    /// <summary>Compares a gradient with central differences of the function.</summary>
    /// <param name="function">Any function of a matrix.</param>
    /// <param name="at">Where; it is left as it was.</param>
    /// <param name="gradient">What the derivation gives there, in the same shape.</param>
    /// <returns>The worst entry, and how wrong it is.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static GradientCheck Of(Func<Matrix<double>, double> function, Matrix<double> at, Matrix<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(gradient);
        if ((at.RowCount, at.ColumnCount) != (gradient.RowCount, gradient.ColumnCount))
        {
            throw new ArgumentException(
                $"A gradient has the shape of what it is taken at: {at.RowCount}×{at.ColumnCount}, and it came as "
                + $"{gradient.RowCount}×{gradient.ColumnCount}. "
                + "Look for a missing transpose or bias.",
                nameof(gradient));
        }

        var measured = Differences(function, at);
        var error = (gradient - measured).PointwiseAbs();

        // NaN counts as the worst of all.
        var (row, column, worst) = error.EnumerateIndexed().MaxBy(entry => double.IsNaN(entry.Item3) ? double.PositiveInfinity : entry.Item3);
        var largest = Math.Max(gradient.PointwiseAbs().Enumerate().Max(), measured.PointwiseAbs().Enumerate().Max());
        return new(measured, row, column, gradient[row, column], measured[row, column], worst == 0 ? 0 : worst / largest);
    }

    /// <summary>Compares the gradient of a function of a vector with central differences.</summary>
    /// <param name="function">Any function of a vector.</param>
    /// <param name="at">Where; it is left as it was.</param>
    /// <param name="gradient">What the derivation gives there, of the same length.</param>
    /// <returns>The worst entry, its number in <see cref="Row"/>, and how wrong it is.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static GradientCheck Of(Func<Vector<double>, double> function, Vector<double> at, Vector<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(gradient);
        return Of(matrix => function(matrix.Column(0)), at.ToColumnMatrix(), gradient.ToColumnMatrix());
    }

    /// <summary>The gradient by central differences, two values of the function an entry.</summary>
    /// <param name="function">Any function of a matrix.</param>
    /// <param name="at">Where; it is left as it was.</param>
    /// <returns>A slope an entry, in the same shape.</returns>
    public static Matrix<double> Differences(Func<Matrix<double>, double> function, Matrix<double> at)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(at);
        var (point, slopes) = (at.Clone(), Matrix<double>.Build.Dense(at.RowCount, at.ColumnCount));
        foreach (var (row, column, x) in at.EnumerateIndexed())
        {
            // The cube root of a double's precision balances rounding against curvature.
            var step = 6e-6 * Math.Max(1, Math.Abs(x));
            var (left, right) = (x - step, x + step);
            point[row, column] = right;
            var above = function(point);
            point[row, column] = left;
            slopes[row, column] = (above - function(point)) / (right - left);
            point[row, column] = x;
        }

        return slopes;
    }

    /// <summary>One line: the error, and the two numbers that differ most.</summary>
    /// <returns>Text for a reader.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"relative error {RelativeError:0.0e-00}; worst at row {Row}, column {Column}: {WorstGiven:G6} given, {WorstMeasured:G6} measured");
}
