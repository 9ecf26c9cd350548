using System.Collections.Immutable;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Datasets.Pretrained;

/// <summary>
/// The format of <c>data/templates/*.templates</c>, all little-endian: "LCT1"; one byte K, then K class names, each its length in bytes
/// and UTF-8; width, height, channels and N as 32-bit integers; W as K×(D+1) 32-bit floats, row by row, the bias last;
/// N true labels and N predicted ones, a byte each.
/// </summary>
internal static class TemplatesFile
{
    private const uint Magic = 'L' | 'C' << 8 | 'T' << 16 | '1' << 24;

    public static byte[] Write(PretrainedClassifier templates)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(Magic);
        to.Write((byte)templates.ClassNames.Length);
        foreach (var name in templates.ClassNames)
        {
            to.Write(name);
        }

        to.Write(templates.Width);
        to.Write(templates.Height);
        to.Write(templates.Channels);
        to.Write(templates.TrueLabels.Length);
        foreach (var weight in templates.Model.Weights.ToRowMajorArray())
        {
            to.Write((float)weight);
        }

        foreach (var label in templates.TrueLabels.Concat(templates.PredictedLabels))
        {
            to.Write(checked((byte)label));
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; the caller has made sure of that by a checksum.</summary>
    /// <exception cref="InvalidDataException">It is of another format.</exception>
    public static PretrainedClassifier Read(byte[] bytes, string card)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        if (from.ReadUInt32() != Magic)
        {
            throw new InvalidDataException(
                "A file of templates begins with LCT1, and this one does not. "
                + "Take the library and data/templates from one version of the project.");
        }

        string[] names = [.. Enumerable.Range(0, from.ReadByte()).Select(_ => from.ReadString())];
        var (width, height, channels, count) = (from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32());
        var columns = (width * height * channels) + 1;
        double[] weights = [.. Enumerable.Range(0, names.Length * columns).Select(_ => (double)from.ReadSingle())];
        return new(
            new LinearClassifier(Matrix<double>.Build.DenseOfRowMajor(names.Length, columns, weights)),
            [.. names],
            width,
            height,
            channels,
            Labels(from, count),
            Labels(from, count),
            card);
    }

    private static ImmutableArray<int> Labels(BinaryReader from, int count) => [.. from.ReadBytes(count).Select(label => (int)label)];
}
