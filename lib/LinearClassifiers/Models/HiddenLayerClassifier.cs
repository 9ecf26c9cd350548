using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Models;

/// <summary>
/// The smallest network that learns its features, h = σ(U · [x; 1]) and f = w · [h; 1] (slide "Two views of deep learning"): U and w are
/// trained together.
/// </summary>
public sealed class HiddenLayerClassifier
{
    /// <summary>A classifier with these weights.</summary>
    /// <param name="hidden">U, H×(D+1): a row a feature, the bias last. Copied.</param>
    /// <param name="weights">w, H+1 numbers, the bias last. Copied.</param>
    /// <exception cref="ArgumentException">w has not one number for every feature and one for the bias.</exception>
    public HiddenLayerClassifier(Matrix<double> hidden, Vector<double> weights)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != hidden.RowCount + 1)
        {
            throw new ArgumentException(
                $"{hidden.RowCount} features go with {hidden.RowCount + 1} weights, the bias last; {weights.Count} came. "
                + "Give U a row for every feature.", nameof(weights));
        }

        Parameters = [new(hidden.Clone()), new(weights.ToRowMatrix())];
    }

    /// <summary>The tensors that an optimiser changes: U, H×(D+1), and w, 1×(H+1).</summary>
    public ImmutableArray<Tensor> Parameters { get; }

    /// <summary>U, a row a feature with its bias last: the matrix itself, not a copy.</summary>
    public Matrix<double> Hidden => Parameters[0].Value;

    /// <summary>w, H+1 numbers, the bias last; a copy.</summary>
    public Vector<double> Weights => Parameters[1].Value.Row(0);

    /// <summary>A classifier to begin with: normal random weights. From zeros all features would learn the same.</summary>
    /// <param name="inputs">D, how many numbers an example has.</param>
    /// <param name="features">H, how many features are to be learned.</param>
    /// <param name="seed">Equal seeds give equal weights.</param>
    /// <returns>A classifier with weights of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no input or no feature.</exception>
    public static HiddenLayerClassifier Random(int inputs, int features, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        var random = SeededRandom.For(seed, 0);
        return new(
            Matrix<double>.Build.Dense(features, inputs + 1, (_, _) => random.Normal()),
            Vector<double>.Build.Dense(features + 1, _ => random.Normal()));
    }

    /// <summary>The scores of a batch as a tensor that knows its way back to both layers of weights.</summary>
    /// <param name="inputs">A batch, D×N: a column an example.</param>
    /// <returns>Scores, 1×N, as the losses of two classes take them.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows.</exception>
    public Tensor Forward(Matrix<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.RowCount + 1 != Hidden.ColumnCount)
        {
            throw new ArgumentException(
                $"U is {Hidden.RowCount}×{Hidden.ColumnCount}, so an example is a column of {Hidden.ColumnCount - 1}; it came with "
                + $"{inputs.RowCount}. Give a batch with one column an example, without its 1.", nameof(inputs));
        }

        return Parameters[1] * (Parameters[0] * Functions.Extend(inputs)).Sigmoid().Extend();
    }

    /// <summary>The classifier of this moment, seen as a lift and a line; later steps of training do not change it.</summary>
    /// <returns>A copy.</returns>
    public LiftedClassifier Snapshot()
    {
        var hidden = Hidden.Clone();
        return new(X => Functions.Sigmoid(hidden * Functions.Extend(X)), new(Weights));
    }
}
