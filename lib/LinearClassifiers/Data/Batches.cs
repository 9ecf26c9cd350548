using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Data;

/// <summary>
/// Mini-batches for the training loop (slide "Training pipeline"), in a new order every epoch:
/// <c>foreach (var (inputs, labels) in batches.Epoch(0))</c>. The order follows the seed and the epoch alone.
/// </summary>
public sealed class Batches
{
    private readonly Func<int[], Matrix<double>> _inputsOf;
    private readonly int[] _labels;
    private readonly int _size;
    private readonly int _seed;

    private Batches(Func<int[], Matrix<double>> inputsOf, int[] labels, int size, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (labels.Length == 0)
        {
            throw new ArgumentException("Batches are made of examples, and there are none. Give at least one.", nameof(labels));
        }

        (_inputsOf, _labels, _size, _seed) = (inputsOf, labels, size, seed);
    }

    /// <summary>The number of batches in an epoch; the last may be smaller.</summary>
    public int Count => (_labels.Length + _size - 1) / _size;

    /// <summary>Batches of images, widened from bytes as they are needed.</summary>
    /// <param name="images">At least one image.</param>
    /// <param name="size">Examples a batch, at least 1.</param>
    /// <param name="seed">Equal seeds give equal orders.</param>
    /// <returns>The batches of every epoch.</returns>
    /// <exception cref="ArgumentException">There is no image.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    public static Batches Of(LabelledImages images, int size, int seed)
    {
        ArgumentNullException.ThrowIfNull(images);
        return new(chosen => images.Subset(chosen).ToMatrix(), images.Labels, size, seed);
    }

    /// <summary>Batches of examples.</summary>
    /// <param name="X">D×N, a column an example. Held, not copied.</param>
    /// <param name="labels">N labels of any convention.</param>
    /// <param name="size">Examples a batch, at least 1.</param>
    /// <param name="seed">Equal seeds give equal orders.</param>
    /// <returns>The batches of every epoch.</returns>
    /// <exception cref="ArgumentException">There is no example, or not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    public static Batches Of(Matrix<double> X, int[] labels, int size, int seed)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(labels);
        return X.ColumnCount == labels.Length
            ? new(chosen => Matrix<double>.Build.DenseOfColumnVectors(chosen.Select(X.Column)), [.. labels], size, seed)
            : throw new ArgumentException(
                $"Every example needs its label: {X.ColumnCount} columns came with {labels.Length} labels. "
                + $"Take both from the same examples.", nameof(labels));
    }

    /// <summary>All examples once, shuffled, in batches.</summary>
    /// <param name="epoch">Which pass over the data, from 0.</param>
    /// <returns>Inputs, D×B, and their B labels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is negative.</exception>
    public IEnumerable<(Matrix<double> Inputs, int[] Labels)> Epoch(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        return SeededRandom.For(_seed, epoch).Order(_labels.Length)
            .Chunk(_size)
            .Select(chosen => (_inputsOf(chosen), Array.ConvertAll(chosen, i => _labels[i])));
    }
}
