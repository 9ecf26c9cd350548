using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Models;

/// <summary>
/// f = w · [x; 1]: one score for two classes, above 0 for class 1 and below for class 0 (slide "Binary classification").
/// Where f is 0 lies the boundary: a line for two numbers an example, a plane for three.
/// </summary>
/// <remarks>The weights are one array, seen as a vector here and as a row by an optimiser: a step of training changes both.</remarks>
public sealed class BinaryLinearClassifier
{
    /// <summary>A classifier with these weights.</summary>
    /// <param name="weights">w, D+1 numbers, the bias last. Copied.</param>
    /// <exception cref="ArgumentException">There is no entry beside the bias.</exception>
    public BinaryLinearClassifier(Vector<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count < 2)
        {
            throw new ArgumentException(
                $"w has D+1 numbers, with D at least 1 and the bias last; it came with {weights.Count}. Add the missing ones.", nameof(weights));
        }

        var entries = weights.ToArray();
        Weights = Vector<double>.Build.Dense(entries);
        Parameters = [new(Matrix<double>.Build.Dense(1, entries.Length, entries))];
    }

    /// <summary>w, D+1 numbers, the bias last: the vector itself, not a copy.</summary>
    public Vector<double> Weights { get; }

    /// <summary>The tensors that an optimiser changes: one, 1×(D+1), over the same numbers as <see cref="Weights"/>.</summary>
    public ImmutableArray<Tensor> Parameters { get; }

    /// <summary>D, how many numbers an example has.</summary>
    public int Features => Weights.Count - 1;

    /// <summary>
    /// w without the bias, D numbers, a copy: perpendicular to the boundary, it points to the side of class 1. Of images it is
    /// the template.
    /// </summary>
    public Vector<double> Normal => Weights.SubVector(0, Features);

    /// <summary>The last weight: the score of the origin.</summary>
    public double Bias => Weights[Features];

    /// <summary>The boundary of examples of two numbers, a line in their plane (slide "Training a linear classifier").</summary>
    /// <exception cref="InvalidOperationException">An example has not two numbers, or there is no boundary.</exception>
    public BoundaryLine Boundary => Features == 2
        ? new(Weights[0], Weights[1], Weights[2])
        : throw new InvalidOperationException($"The boundary is a line for examples of 2 numbers, and these have {Features}. Take Normal and Bias.");

    /// <summary>
    /// The classifier of two classes as one with one score: f = z₁ − z₀, so w = w₁ − w₀. Its probabilities are those of the softmax.
    /// </summary>
    /// <param name="twoClasses">A classifier with K = 2.</param>
    /// <returns>A classifier with weights of its own.</returns>
    /// <exception cref="ArgumentException">There are not two classes.</exception>
    public static BinaryLinearClassifier From(LinearClassifier twoClasses)
    {
        ArgumentNullException.ThrowIfNull(twoClasses);
        return twoClasses.Classes == 2
            ? new(twoClasses.Weights.Row(1) - twoClasses.Weights.Row(0))
            : throw new ArgumentException(
                $"One score tells two classes apart, and these are {twoClasses.Classes}. Take two rows of W.", nameof(twoClasses));
    }

    /// <summary>The score of one example, f = w · [x; 1].</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>Above 0 for class 1.</returns>
    /// <exception cref="ArgumentException">The example has not D numbers.</exception>
    public double Score(Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        ThrowUnlessFeatures(x.Count, nameof(x));
        return Weights * Functions.Extend(x);
    }

    /// <summary>The scores of a batch.</summary>
    /// <param name="X">A batch, D×N: a column an example.</param>
    /// <returns>N scores.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows.</exception>
    public Vector<double> Scores(Matrix<double> X)
    {
        ArgumentNullException.ThrowIfNull(X);
        ThrowUnlessFeatures(X.RowCount, nameof(X));
        return Weights * Functions.Extend(X);
    }

    /// <summary>The scores of a batch as a tensor that knows its way back to the weights (slide "Training pipeline").</summary>
    /// <param name="inputs">A batch, D×N: a column an example.</param>
    /// <returns>Scores, 1×N, as the losses of two classes take them.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows.</exception>
    public Tensor Forward(Matrix<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ThrowUnlessFeatures(inputs.RowCount, nameof(inputs));
        return Parameters[0] * Functions.Extend(inputs);
    }

    /// <summary>The probability of y = 1, σ(f); that of y = 0 is 1 − σ(f).</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <exception cref="ArgumentException">The example has not D numbers.</exception>
    public double Probability(Vector<double> x) => Functions.Sigmoid(Score(x));

    /// <summary>The probabilities of y = 1 for every example of a batch.</summary>
    /// <param name="X">A batch, D×N.</param>
    /// <returns>N numbers from 0 to 1.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows.</exception>
    public Vector<double> Probabilities(Matrix<double> X) => Functions.Sigmoid(Scores(X));

    /// <summary>The likelier class; on the boundary 0, the first of equals.</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>0 or 1.</returns>
    /// <exception cref="ArgumentException">The example has not D numbers, or its score is NaN.</exception>
    public int Predict(Vector<double> x) => Functions.ArgMax(Functions.Column(0, Score(x)));

    /// <summary>The likelier class for every example of a batch.</summary>
    /// <param name="X">A batch, D×N.</param>
    /// <returns>N labels, 0 or 1.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows, or a score is NaN.</exception>
    public int[] Predict(Matrix<double> X) => [.. Scores(X).Select(f => Functions.ArgMax(Functions.Column(0, f)))];

    /// <summary>The signed distance of an example from the boundary, f / ‖normal‖: above 0 on the side of class 1, below 0 on the other.</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>A distance in the units of x.</returns>
    /// <exception cref="ArgumentException">The example has not D numbers.</exception>
    /// <exception cref="InvalidOperationException">All weights but the bias are 0, so there is no boundary.</exception>
    public double Distance(Vector<double> x) => Score(x) / Length();

    private double Length() => Normal.L2Norm() is > 0 and var length
        ? length
        : throw new InvalidOperationException(
            "A boundary needs a weight other than 0 beside the bias, and all are 0: every example has the same score. "
            + "Train first.");

    private void ThrowUnlessFeatures(int count, string name)
    {
        if (count != Features)
        {
            throw new ArgumentException(
                $"w has {Features}+1 numbers, so an example is a column of {Features}; it came with {count}. "
                + "Give the example without its 1, and a batch with one column an example.",
                name);
        }
    }
}
