using System.Collections.Immutable;
using System.Globalization;
using LinearClassifiers.Data;

namespace Datasets.Digits;

/// <summary>MNIST: handwritten digits, 28×28, grey, white on black.</summary>
/// <remarks>LeCun, Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document Recognition", 1998.</remarks>
public static class Mnist
{
    private const int Size = 28;

    /// <summary>The names of the classes: the digits.</summary>
    public static ImmutableArray<string> ClassNames { get; } = [.. Enumerable.Range(0, 10).Select(digit =>
        digit.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Reads images and their labels.</summary>
    /// <param name="imagesFile">An IDX file of N×28×28 bytes, gzipped or not: <c>…-images-idx3-ubyte.gz</c>.</param>
    /// <param name="labelsFile">An IDX file of N bytes, each 0 to 9: <c>…-labels-idx1-ubyte.gz</c>.</param>
    /// <returns>N images in the order of the files.</returns>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged or of another shape, the counts differ, or a label is above 9.</exception>
    public static LabelledImages Read(string imagesFile, string labelsFile)
    {
        var images = Idx.Read(imagesFile);
        if (images.Dimensions is not [var count, Size, Size])
        {
            throw FileError.At(imagesFile, 3, $"images are N×{Size}×{Size}, and this is {Shape(images)}. Give the file of the images first.");
        }

        var labels = Idx.Read(labelsFile);
        if (labels.Dimensions is not [var labelled])
        {
            throw FileError.At(labelsFile, 3, $"labels have one dimension, and this is {Shape(labels)}. Give the file of the labels second.");
        }

        if (labelled != count)
        {
            throw FileError.At(labelsFile, 4, $"each of {count} images has a label, and there are {labelled}. Give two files of one set.");
        }

        var wrong = labels.Bytes.Index().FirstOrDefault(one => one.Item >= ClassNames.Length, (Index: -1, Item: default));
        return wrong.Index < 0
            ? new(images.Bytes, [.. labels.Bytes.Select(label => (int)label)], ClassNames, Size, Size, channels: 1)
            : throw FileError.At(labelsFile, 8 + wrong.Index, $"a digit is 0 to 9, and this label is {wrong.Item}. Fetch the file again.");
    }

    private static string Shape(Idx idx) => string.Join("×", idx.Dimensions);
}
