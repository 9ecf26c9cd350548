using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Data;

/// <summary>
/// Images of one size, each with its class. They stay bytes, in CIFAR-10's layout: the whole red plane, then the green,
/// then the blue, each row by row from the top left (slide "Image classification": 32×32 RGB, 3,072 numbers).
/// A set never changes, so it can be passed about freely.
/// </summary>
public sealed class LabelledImages
{
    private readonly ImmutableArray<byte> _pixels;
    private readonly ImmutableArray<int> _labels;

    /// <summary>A set of images. Nothing is copied: the arrays are immutable already.</summary>
    /// <param name="pixels">
    /// All images one after the other, <paramref name="width"/>·<paramref name="height"/>·<paramref name="channels"/> bytes each.
    /// </param>
    /// <param name="labels">One class an image, from 0.</param>
    /// <param name="classNames">The names of the classes, in the order of their numbers.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">Planes: 1 for grey, 3 for red, green and blue.</param>
    /// <exception cref="ArgumentException">An array is missing, a class has no name, or there are not as many bytes as the sizes say.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1, or a label is not one of the classes.</exception>
    public LabelledImages(
        ImmutableArray<byte> pixels, ImmutableArray<int> labels, ImmutableArray<string> classNames, int width, int height, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        if (pixels.IsDefault || labels.IsDefault || classNames.IsDefaultOrEmpty || classNames.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Images need pixels, labels and the name of every class, and one of these is missing. Give all three.");
        }

        if (pixels.Length != (long)labels.Length * width * height * channels)
        {
            throw new ArgumentException(
                $"{labels.Length} images of {width}×{height}×{channels} are {(long)labels.Length * width * height * channels} bytes; "
                + $"{pixels.Length} came. Check the sizes, and that every image has its label.",
                nameof(pixels));
        }

        foreach (var (i, label) in labels.Index())
        {
            if (label < 0 || label >= classNames.Length)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels),
                    $"Labels of {classNames.Length} classes are 0 to {classNames.Length - 1}, and image {i} is labelled "
                    + $"{label}. Number the classes from 0.");
            }
        }

        (_pixels, _labels) = (pixels, labels);
        (ClassNames, Width, Height, Channels) = (classNames, width, height, channels);
    }

    /// <summary>N, the number of images; a selection may have none.</summary>
    public int Count => _labels.Length;

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Planes: 1 for grey, 3 for red, green and blue.</summary>
    public int Channels { get; }

    /// <summary>The names of the classes, in the order of their numbers.</summary>
    public ImmutableArray<string> ClassNames { get; }

    /// <summary>D, how many numbers an image is.</summary>
    public int Features => Width * Height * Channels;

    /// <summary>The classes of all images, a copy.</summary>
    public int[] Labels => [.. _labels];

    /// <summary>The bytes of an image, plane by plane, each row by row.</summary>
    /// <param name="i">Which image, from 0.</param>
    /// <returns>D bytes, not copied.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public ReadOnlySpan<byte> Pixels(int i)
    {
        ThrowUnlessImage(i);
        return _pixels.AsSpan().Slice(i * Features, Features);
    }

    /// <summary>The class of an image.</summary>
    /// <param name="i">Which image, from 0.</param>
    /// <returns>A class from 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public int Label(int i)
    {
        ThrowUnlessImage(i);
        return _labels[i];
    }

    /// <summary>An image as an example: its bytes divided by 255, in the same layout.</summary>
    /// <param name="i">Which image, from 0.</param>
    /// <returns>D numbers from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public Vector<double> Vector(int i)
    {
        var x = new double[Features];
        Widen(Pixels(i), x);
        return Vector<double>.Build.Dense(x);
    }

    /// <summary>
    /// All images as a batch X: a column an image, bytes divided by 255. Eight bytes a number: 5,000 images of CIFAR-10 are 123
    /// MB.
    /// </summary>
    /// <returns>D×N, numbers from 0 to 1.</returns>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public Matrix<double> ToMatrix()
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("A batch has at least one column, and this set has no image. Select some first.");
        }

        var columns = new double[(long)Count * Features];
        Widen(_pixels.AsSpan(), columns);
        return Matrix<double>.Build.Dense(Features, Count, columns);
    }

    /// <summary>The images of one class.</summary>
    /// <param name="k">A class from 0.</param>
    /// <returns>A new set, in the same order; the labels and names stay as they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public LabelledImages OfClass(int k)
    {
        if (k < 0 || k >= ClassNames.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, $"Classes are numbered 0 to {ClassNames.Length - 1}. Choose one of those.");
        }

        return Subset(Enumerable.Range(0, Count).Where(i => _labels[i] == k));
    }

    /// <summary>The first images.</summary>
    /// <param name="n">How many, from 0 to <see cref="Count"/>.</param>
    /// <returns>A new set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public LabelledImages Take(int n)
    {
        if (n < 0 || n > Count)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, $"This set has {Count} images. Take 0 to {Count} of them.");
        }

        return Subset(Enumerable.Range(0, n));
    }

    /// <summary>The images with these numbers, in this order; one may come more than once.</summary>
    /// <param name="indices">Numbers of images, from 0.</param>
    /// <returns>A new set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public LabelledImages Subset(IEnumerable<int> indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        int[] chosen = [.. indices];
        var bytes = ImmutableArray.CreateBuilder<byte>(checked(chosen.Length * Features));
        foreach (var i in chosen)
        {
            bytes.AddRange(Pixels(i));
        }

        return new(bytes.MoveToImmutable(), [.. chosen.Select(i => _labels[i])], ClassNames, Width, Height, Channels);
    }

    private static void Widen(ReadOnlySpan<byte> bytes, Span<double> numbers)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            numbers[i] = bytes[i] / 255.0;
        }
    }

    private void ThrowUnlessImage(int i)
    {
        if (i < 0 || i >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(i), i, $"Images are numbered from 0, and this set has {Count}. Choose one of those.");
        }
    }
}
