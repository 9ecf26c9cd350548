using System.Runtime.InteropServices;
using LinearClassifiers;
using LinearClassifiers.Data;

namespace Benchmarks.Training;

/// <summary>Images of the size and number of CIFAR-10's that need no download: each class has a pattern of its own, under noise.</summary>
internal static class Pixels
{
    private const int Count = 50_000;
    private const int Features = 3072;
    private const int Classes = 10;

    /// <summary>Writes the bytes and then the labels, a byte each, into a file that any program can read.</summary>
    public static void Write(string file)
    {
        var random = new SeededRandom(1);
        int[][] patterns = [.. Enumerable.Range(0, Classes).Select(_ => Enumerable.Range(0, Features).Select(_ => random.Below(33) - 16).ToArray())];
        byte[] noise = [.. Enumerable.Range(0, 1 << 20).Select(_ => (byte)(16 + random.Below(224)))];
        var (pixels, labels) = (new byte[Count * Features], new byte[Count]);
        for (var i = 0; i < Count; i++)
        {
            var (from, label) = (random.Below(noise.Length - Features), random.Below(Classes));
            labels[i] = (byte)label;
            for (var d = 0; d < Features; d++)
            {
                pixels[(i * Features) + d] = (byte)(noise[from + d] + patterns[label][d]);
            }
        }

        using var stream = File.Create(file);
        stream.Write(pixels);
        stream.Write(labels);
    }

    /// <summary>The images of that file.</summary>
    public static LabelledImages Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(bytes[..^Count]),
            [.. bytes[^Count..].Select(label => (int)label)],
            [.. Enumerable.Range(0, Classes).Select(k => $"class {k}")], 32, 32, 3);
    }
}
