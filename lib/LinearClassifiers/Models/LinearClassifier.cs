using System.Collections.Immutable;
using LinearClassifiers.Arithmetic;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Models;

/// <summary>
/// z = W · [x; 1]: one score (logit) a class, the higher the likelier (slide "Linear classifier").
/// </summary>
/// <remarks>
/// The weights given are copied, as by <see cref="BinaryLinearClassifier"/>: only an optimiser, which changes the classifier's own
/// matrix in place, changes the model. Whatever a method returns is new.
/// </remarks>
public sealed class LinearClassifier
{
    /// <summary>A classifier with these weights.</summary>
    /// <param name="weights">W, K×(D+1): a row a class, the bias in the last column. Copied.</param>
    /// <exception cref="ArgumentException">There is no row, or no column beside the bias.</exception>
    public LinearClassifier(Matrix<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.RowCount < 1 || weights.ColumnCount < 2)
        {
            throw new ArgumentException(
                $"W is K×(D+1), with K and D at least 1 and the bias last; "
                + $"it came as {weights.RowCount}×{weights.ColumnCount}. Add the missing rows or columns.",
                nameof(weights));
        }

        Weights = weights.Clone();
        Parameters = [new(Weights)];
    }

    /// <summary>W, K×(D+1), the bias in the last column: the matrix itself, not a copy.</summary>
    public Matrix<double> Weights { get; }

    /// <summary>The tensors that an optimiser changes: one, which holds <see cref="Weights"/> and their gradient.</summary>
    public ImmutableArray<Tensor> Parameters { get; }

    /// <summary>K, the number of classes.</summary>
    public int Classes => Weights.RowCount;

    /// <summary>D, how many numbers an example has.</summary>
    public int Features => Weights.ColumnCount - 1;

    /// <summary>A classifier that knows nothing: every logit is 0, every probability 1/K, every loss log K.</summary>
    /// <param name="classes">K, at least 1.</param>
    /// <param name="features">D, at least 1.</param>
    /// <returns>A classifier with a matrix of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static LinearClassifier Zero(int classes, int features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        return new(Matrix<double>.Build.Dense(classes, features + 1));
    }

    /// <summary>A classifier to begin a training with: weights and biases normal, with mean 0.</summary>
    /// <param name="classes">K, at least 1.</param>
    /// <param name="features">D, at least 1.</param>
    /// <param name="scale">The standard deviation of the entries, not negative.</param>
    /// <param name="seed">Equal seeds give equal weights.</param>
    /// <returns>A classifier with a matrix of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1, or the scale is negative or not finite.</exception>
    public static LinearClassifier Random(int classes, int features, double scale, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        if (!(double.IsFinite(scale) && scale >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "A standard deviation is a finite number, not negative. Try 0.01.");
        }

        var random = new SeededRandom(seed);

        // One entry after the other: MathNet's own Map runs in parallel and would deal the numbers out anew each time.
        return new(Matrix<double>.Build.Dense(
            classes, features + 1, [.. Enumerable.Range(0, classes * (features + 1)).Select(_ => scale * random.Normal())]));
    }

    /// <summary>The scores of one example, W · [x; 1].</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>K logits.</returns>
    /// <exception cref="ArgumentException">The example has not D numbers.</exception>
    public Vector<double> Logits(Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        ThrowUnlessFeatures(x.Count, nameof(x));
        return Weights * Functions.Extend(x);
    }

    /// <summary>The scores of a batch, W · [X; 1].</summary>
    /// <param name="X">A batch, D×N: a column an example.</param>
    /// <returns>Logits, K×N.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows.</exception>
    public Matrix<double> Logits(Matrix<double> X)
    {
        ArgumentNullException.ThrowIfNull(X);
        ThrowUnlessFeatures(X.RowCount, nameof(X));
        return Weights * Functions.Extend(X);
    }

    /// <summary>
    /// The scores of a set of images, W · [X; 1], from their bytes and in float32: many times as fast as those of
    /// <see cref="LabelledImages.ToMatrix"/>, and equal to about six digits.
    /// </summary>
    /// <param name="images">N ≥ 1 images of D numbers.</param>
    /// <returns>Logits, K×N: a column an image.</returns>
    /// <exception cref="ArgumentException">There is no image, or an image has not D numbers.</exception>
    public Matrix<double> Logits(LabelledImages images)
    {
        ArgumentNullException.ThrowIfNull(images);
        ThrowUnlessFeatures(images.Features, nameof(images));
        if (images.Count == 0)
        {
            throw new ArgumentException("A batch has at least one column, and this set has no image. Select some first.", nameof(images));
        }

        var (block, Z) = (ImageBlock.Of(Weights, ImageBlock.Group), Matrix<double>.Build.Dense(Classes, images.Count));
        foreach (var group in Enumerable.Range(0, images.Count).Chunk(ImageBlock.Group))
        {
            block.Score(images, group, 0);
            for (var i = 0; i < group.Length; i++)
            {
                for (var k = 0; k < Classes; k++) Z[k, group[i]] = ImageBlock.Scale * block.ScoresOf(i)[k];
            }
        }

        return Z;
    }

    /// <summary>The scores of a batch, W · [X; 1], as a tensor that knows its way back to the weights (slide "Training pipeline").</summary>
    /// <param name="inputs">A batch, D×N: a column an example.</param>
    /// <returns>Logits, K×N.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows.</exception>
    public Tensor Forward(Matrix<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ThrowUnlessFeatures(inputs.RowCount, nameof(inputs));
        return Parameters[0] * Functions.Extend(inputs);
    }

    /// <summary>The probabilities of one example, softmax of its logits.</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>K probabilities with sum 1.</returns>
    /// <exception cref="ArgumentException">The example has not D numbers.</exception>
    public Vector<double> Probabilities(Vector<double> x) => Functions.Softmax(Logits(x));

    /// <summary>The probabilities of a batch, softmax of its logits column by column.</summary>
    /// <param name="X">A batch, D×N.</param>
    /// <returns>Probabilities, K×N.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows.</exception>
    public Matrix<double> Probabilities(Matrix<double> X) => Functions.Softmax(Logits(X));

    /// <summary>The class with the highest score; the first of equals.</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>A class from 0 to K-1.</returns>
    /// <exception cref="ArgumentException">The example has not D numbers, or a score is NaN.</exception>
    public int Predict(Vector<double> x) => Functions.ArgMax(Logits(x));

    /// <summary>The class with the highest score for every example of a batch.</summary>
    /// <param name="X">A batch, D×N.</param>
    /// <returns>N classes.</returns>
    /// <exception cref="ArgumentException">The batch has not D rows, or a score is NaN.</exception>
    public int[] Predict(Matrix<double> X) => [.. Logits(X).EnumerateColumns().Select(Functions.ArgMax)];

    /// <summary>The class with the highest score for every image of a set, by <see cref="Logits(LabelledImages)"/>.</summary>
    /// <param name="images">N ≥ 1 images of D numbers.</param>
    /// <returns>N classes.</returns>
    /// <exception cref="ArgumentException">There is no image, an image has not D numbers, or a score is NaN.</exception>
    public int[] Predict(LabelledImages images) => [.. Logits(images).EnumerateColumns().Select(Functions.ArgMax)];

    /// <summary>The template of class k: its weights without the bias, in the layout of an example (slide "Weights as templates").</summary>
    /// <param name="k">A class from 0 to K-1.</param>
    /// <returns>D numbers, a copy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public Vector<double> Template(int k)
    {
        if (k < 0 || k >= Classes)
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, $"Classes are numbered 0 to {Classes - 1}. Choose one of those.");
        }

        return Weights.Row(k, 0, Features);
    }

    private void ThrowUnlessFeatures(int count, string name)
    {
        if (count != Features)
        {
            throw new ArgumentException(
                $"W is {Classes}×({Features}+1), so an example is a column of {Features} numbers; it came with {count}. "
                + "Give the example without its 1, and a batch with one column an example.",
                name);
        }
    }
}
