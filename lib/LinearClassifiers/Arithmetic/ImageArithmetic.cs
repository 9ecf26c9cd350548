using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Arithmetic;

/// <summary>
/// The arithmetic of linear scores of images in float32: z = W · [x; 1], and the way back to the weights. Pixels stay bytes, so that what
/// they are multiplied with is divided by 255 before or after.
/// </summary>
/// <remarks>
/// A row is the bytes of an image, 255 for the 1, and zeros up to whole tiles. Weights lie in the order in which they are read: of five
/// classes a vector each, one after the other, then the next vector of each.
/// </remarks>
/// <param name="classes">K.</param>
/// <param name="features">D.</param>
/// <param name="lanes">The number of floats in a vector.</param>
internal abstract class ImageArithmetic(int classes, int features, int lanes)
{
    /// <summary>1 / 255.</summary>
    public const float Scale = 1 / 255f;

    /// <summary>The pixels of a tile: two vectors, or a multiple of that.</summary>
    public const int Tile = 64;

    /// <summary>The classes whose sums are computed at once.</summary>
    protected const int Five = 5;

    /// <summary>K filled up to whole fives: the length of a row of scores.</summary>
    public int PaddedClasses { get; } = FilledUp(classes, Five);

    /// <summary>The number of bytes in a row.</summary>
    public int RowLength { get; } = FilledUp(features + 1, Tile);

    /// <summary>The arithmetic on the widest vectors that this machine has.</summary>
    public static ImageArithmetic For(int classes, int features) =>
        Vector512.IsHardwareAccelerated ? new ImageArithmetic<Lanes512, Vector512<float>>(classes, features)
        : Vector256.IsHardwareAccelerated ? new ImageArithmetic<Lanes256, Vector256<float>>(classes, features)
        : new ImageArithmetic<Lanes128, Vector128<float>>(classes, features);

    /// <summary>Room for weights, all 0. It begins where a line of the cache does: a vector that lies across two is read twice.</summary>
    public Memory<float> NewWeights()
    {
        const int line = 64 / sizeof(float);
        var room = GC.AllocateArray<float>((PaddedClasses * RowLength) + line, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(room, 0) / sizeof(float);
        return room.AsMemory((int)(-address & (line - 1)), PaddedClasses * RowLength);
    }

    /// <summary>Room for so many rows, or one more; and a vector may be read past the end.</summary>
    public byte[] NewRows(int count) => new byte[(FilledUp(count, 2) * RowLength) + Vector128<byte>.Count];

    /// <summary>Room for the scores of so many rows, or one more.</summary>
    public float[] NewScores(int count) => new float[FilledUp(count, 2) * PaddedClasses];

    /// <summary>Makes an image a row.</summary>
    public void Fill(byte[] rows, int row, ReadOnlySpan<byte> pixels)
    {
        pixels.CopyTo(rows.AsSpan(row * RowLength));
        rows[(row * RowLength) + features] = byte.MaxValue;
    }

    /// <summary>W · [X; 1] of all images, K×N, for W of K×(D+1).</summary>
    public Matrix<double> Logits(Matrix<double> W, LabelledImages images)
    {
        const int group = 64;
        var (weights, Z) = (NewWeights(), Matrix<double>.Build.Dense(classes, images.Count));
        foreach (var (k, d, weight) in W.EnumerateIndexed())
        {
            weights.Span[Place(k, d)] = (float)weight;
        }

        Parallel.For(
            0, (images.Count + group - 1) / group, () => (Rows: NewRows(group), Scores: NewScores(group)), (part, _, room) =>
            {
                var (from, to) = (part * group, Math.Min((part + 1) * group, images.Count));
                for (var i = from; i < to; i++)
                {
                    Fill(room.Rows, i - from, images.Pixels(i));
                }

                Scores(weights.Span, room.Rows, 0, to - from, room.Scores);
                for (var i = from; i < to; i++)
                {
                    for (var k = 0; k < classes; k++)
                    {
                        Z[k, i] = Scale * room.Scores[((i - from) * PaddedClasses) + k];
                    }
                }

                return room;
            },
            _ => { });
        return Z;
    }

    /// <summary>Weights as a matrix, K×(D+1).</summary>
    public Matrix<double> ToMatrix(Memory<float> weights) =>
        Matrix<double>.Build.Dense(classes, features + 1, (k, d) => weights.Span[Place(k, d)]);

    /// <summary>Scores of the rows from an even one up to before another, 255 times as large: a row an image, a column a class.</summary>
    public abstract void Scores(Span<float> weights, byte[] rows, int from, int to, float[] scores);

    /// <summary>Adds slopes · [255 x; 255]ᵀ of the first rows to a tile of the gradient; slopes stand as scores do.</summary>
    public abstract void AddGradient(float[] slopes, byte[] rows, int count, Span<float> gradient, int tile);

    /// <summary>second ← a · first + b · second, in a tile of what is laid out as weights are.</summary>
    public abstract void Mix(float a, Span<float> first, float b, Span<float> second, int tile);

    // The place of the weight of class k for number d.
    private int Place(int k, int d) => (k / Five * Five * RowLength) + (d / lanes * lanes * Five) + (k % Five * lanes) + (d % lanes);

    private static int FilledUp(int count, int unit) => (count + unit - 1) / unit * unit;
}
