using System.Collections.Immutable;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Training;

/// <summary>
/// The lecture's training by hand (slide "Training a 2D linear classifier"; with images, "Training a linear classifier"): all examples in every
/// step, the summed loss, and the whole gradient Σ_i (σ(f_i) − y_i) [x_i; 1].
/// </summary>
/// <param name="Weights">w before the first step and after each: steps+1 vectors, the bias last.</param>
/// <param name="Losses">The summed loss at each of them, the penalty included.</param>
public sealed record BinaryDescent(ImmutableArray<Vector<double>> Weights, ImmutableArray<double> Losses)
{
    /// <summary>The number of steps made.</summary>
    public int Steps => Weights.Length - 1;

    /// <summary>The classifier after the last step, with weights of its own.</summary>
    public BinaryLinearClassifier Model => At(Steps);

    /// <summary>Descends for a number of steps, whatever happens on the way.</summary>
    /// <param name="X">All examples, D×N.</param>
    /// <param name="labels01">N labels, 0 or 1.</param>
    /// <param name="start">w to begin with, D+1 numbers, the bias last; left as it was.</param>
    /// <param name="steps">How many steps, 0 or more.</param>
    /// <param name="rate">The learning rate λ, above 0. The loss is a sum: a step of 200 examples is ten times as long
    /// as one of 20 of the same kind.</param>
    /// <param name="penalty">The α of a penalty α/2 · ‖w‖² of the weights without the bias; 0 for none.</param>
    /// <returns>The weights and the loss at each of steps+1 moments.</returns>
    /// <exception cref="ArgumentException">The sizes of examples, labels and weights do not fit together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A label is neither 0 nor 1, the steps or the penalty are negative, or the rate is not above 0.
    /// </exception>
    public static BinaryDescent Run(Matrix<double> X, int[] labels01, Vector<double> start, int steps, double rate, double penalty = 0)
    {
        ThrowUnlessFitting(X, labels01, start);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        DescentGuards.ThrowUnlessRate(rate);
        DescentGuards.ThrowUnlessPenalty(penalty);

        var inputs = Extend(X);
        var y = Vector<double>.Build.Dense(labels01.Length, i => labels01[i]);
        var loss = new BceWithLogitsLoss(Reduction.Sum);
        var weights = ImmutableArray.CreateBuilder<Vector<double>>(steps + 1);
        var losses = ImmutableArray.CreateBuilder<double>(steps + 1);
        var w = start.Clone();
        for (var step = 0; ; step++)
        {
            var f = w * inputs;
            var penalised = WithoutBias(w);
            weights.Add(w);
            losses.Add(loss.Value(f, labels01) + (penalty / 2 * (penalised * penalised)));
            if (step == steps)
            {
                return new(weights.MoveToImmutable(), losses.MoveToImmutable());
            }

            w -= rate * ((inputs * (Sigmoid(f) - y)) + (penalty * penalised));
        }
    }

    /// <summary>The classifier at one moment, with weights of its own.</summary>
    /// <param name="step">0 for the beginning, up to <see cref="Steps"/>.</param>
    /// <returns>A classifier.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such moment.</exception>
    public BinaryLinearClassifier At(int step) => step >= 0 && step <= Steps
        ? new(Weights[step])
        : throw new ArgumentOutOfRangeException(nameof(step), step, $"This run has the moments 0 to {Steps}. Choose one of those.");

    private static Vector<double> WithoutBias(Vector<double> w)
    {
        var copy = w.Clone();
        copy[w.Count - 1] = 0;
        return copy;
    }

    private static void ThrowUnlessFitting(Matrix<double> X, int[] labels01, Vector<double> start)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(labels01);
        ArgumentNullException.ThrowIfNull(start);
        if (X.ColumnCount == 0 || X.ColumnCount != labels01.Length || X.RowCount + 1 != start.Count)
        {
            throw new ArgumentException(
                $"Examples D×N go with N labels and D+1 weights, the bias last: "
                + $"{X.RowCount}×{X.ColumnCount} came with {labels01.Length} labels and {start.Count} weights. "
                + "Give an example a column, and a start with its bias.");
        }
    }
}
