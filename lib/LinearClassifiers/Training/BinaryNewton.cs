using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Training;

/// <summary>
/// Newton's method for the summed loss of two classes: a step goes to the bottom of the parabola that has the loss's slope and curvature
/// here, or half as far, until the loss is lower. It stands at the bottom after some ten steps where many features would cost descent
/// many thousands.
/// </summary>
public static class BinaryNewton
{
    private const int MostSteps = 100;

    /// <summary>The classifier of least loss, the penalty included.</summary>
    /// <param name="X">All examples, D×N.</param>
    /// <param name="labels01">N labels, 0 or 1, both among them.</param>
    /// <param name="penalty">The α of a penalty α/2 · ‖w‖² of the weights without the bias, above 0: there is a bottom
    /// for separable data too.</param>
    /// <returns>A classifier.</returns>
    /// <exception cref="ArgumentException">The sizes of examples and labels do not fit together, or all labels are equal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1, or the penalty is not a finite number above 0.</exception>
    public static BinaryLinearClassifier Bottom(Matrix<double> X, int[] labels01, double penalty)
    {
        ThrowUnlessFitting(X, labels01, penalty);
        var inputs = Extend(X);
        var y = Vector<double>.Build.Dense(labels01.Length, i => labels01[i]);
        var penalties = Vector<double>.Build.Dense(inputs.RowCount, d => d < X.RowCount ? penalty : 0);
        var loss = new BceWithLogitsLoss(Reduction.Sum);
        double Loss(Vector<double> at) => loss.Value(at * inputs, labels01) + (penalties.PointwiseMultiply(at) * at / 2);

        var w = Vector<double>.Build.Dense(inputs.RowCount);
        for (var (step, here) = (0, Loss(w)); step < MostSteps; step++)
        {
            var p = Sigmoid(w * inputs);
            var slope = (inputs * (p - y)) + penalties.PointwiseMultiply(w);
            var bends = Matrix<double>.Build.DiagonalOfDiagonalVector(p.PointwiseMultiply(1 - p));
            var curvature = (inputs * bends).TransposeAndMultiply(inputs) + Matrix<double>.Build.DiagonalOfDiagonalVector(penalties);
            var way = curvature.Solve(slope);
            var next = Loss(w - way);
            for (var halving = 0; !(next < here) && halving < 20; halving++)
            {
                way /= 2;
                next = Loss(w - way);
            }

            if (!(next < here - (1e-9 * here)))
            {
                break;
            }

            (w, here) = (w - way, next);
        }

        return new(w);
    }

    private static void ThrowUnlessFitting(Matrix<double> X, int[] labels01, double penalty)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(labels01);
        DescentGuards.ThrowUnlessPenalty(penalty);
        ArgumentOutOfRangeException.ThrowIfZero(penalty);
        if (X.ColumnCount != labels01.Length || labels01.Distinct().Count() < 2)
        {
            throw new ArgumentException(
                $"Examples D×N go with N labels, zeros and ones among them: {X.RowCount}×{X.ColumnCount} came with {labels01.Length} labels, "
                + $"{labels01.Count(label => label == 1)} of them 1. Give an example a column, and examples of both classes.",
                nameof(labels01));
        }
    }
}
