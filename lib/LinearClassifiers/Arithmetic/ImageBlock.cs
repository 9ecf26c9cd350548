using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Arithmetic;

/// <summary>
/// Images whose scores W · [x; 1] are computed, and the way back to W, in float32. Pixels stay bytes: what they are multiplied with is
/// divided by 255 before or after. A row is the bytes of an image, 255 for the 1, and zeros up to whole tiles. Weights lie in the order
/// in which they are read: of five classes a vector each, one after the other, then the next vector of each.
/// </summary>
internal abstract class ImageBlock
{
    public const float Scale = 1 / 255f;
    /// <summary>The images whose scores are computed at once.</summary>
    public const int Group = 16;
    protected const int Five = 5, Tile = 64;
    protected readonly int PaddedClasses, RowLength;
    protected readonly byte[] Rows;
    protected readonly float[] Scores;
    protected readonly Memory<float> Weights, Velocity;
    private readonly int _classes, _features, _lanes;

    /// <summary>Room for so many images, with weights W, K×(D+1); more rows, since two are read at once, and some bytes past the last.</summary>
    protected ImageBlock(Matrix<double> W, int images, int lanes)
    {
        (_classes, _features, _lanes) = (W.RowCount, W.ColumnCount - 1, lanes);
        (PaddedClasses, RowLength) = ((_classes + Five - 1) / Five * Five, (_features + Tile) / Tile * Tile);
        (Rows, Scores) = (new byte[(images + 2) * RowLength], new float[images * PaddedClasses]);
        (Weights, Velocity) = (NewWeights(), NewWeights());
        foreach (var (k, d, weight) in W.EnumerateIndexed()) Weights.Span[Place(k, d)] = (float)weight;
    }

    /// <summary>The pieces of the weights that go down one by one, so many pixels each.</summary>
    public int Tiles => RowLength / Tile;

    /// <summary>The weights as they are now, a copy.</summary>
    public Matrix<double> W => Matrix<double>.Build.Dense(_classes, _features + 1, (k, d) => Weights.Span[Place(k, d)]);

    /// <summary>A block that computes on the widest vectors of this machine.</summary>
    public static ImageBlock Of(Matrix<double> W, int images) =>
        Vector512.IsHardwareAccelerated ? new ImageBlock<Lanes512, Vector512<float>>(W, images)
        : Vector256.IsHardwareAccelerated ? new ImageBlock<Lanes256, Vector256<float>>(W, images)
        : new ImageBlock<Lanes128, Vector128<float>>(W, images);

    /// <summary>Takes a group of images as rows, from this one on, and computes their scores.</summary>
    public void Score(LabelledImages images, ReadOnlySpan<int> group, int from)
    {
        for (var i = 0; i < group.Length; i++)
        {
            images.Pixels(group[i]).CopyTo(Rows.AsSpan((from + i) * RowLength));
            Rows[((from + i) * RowLength) + _features] = byte.MaxValue;
        }

        Score(from, group.Length);
    }

    /// <summary>The scores of a row, 255 z, in whose place a descent expects slopes, ∂L/∂z / 255.</summary>
    public Span<float> ScoresOf(int row) => Scores.AsSpan(row * PaddedClasses, _classes);

    /// <summary>V ← keep · V + decay · W + slopes · [255 x; 255]ᵀ of the first rows, then W ← W − rate · V, in one tile.</summary>
    public abstract void Descend(int tile, int rows, float keep, float decay, float rate);

    protected abstract void Score(int from, int count);

    // The place of the weight of class k for number d.
    private int Place(int k, int d) => (k / Five * Five * RowLength) + (d / _lanes * _lanes * Five) + (k % Five * _lanes) + (d % _lanes);

    // They begin where a line of the cache does: a vector that lies across two is read twice.
    private Memory<float> NewWeights()
    {
        var room = GC.AllocateArray<float>((PaddedClasses * RowLength) + Tile, pinned: true);
        return room.AsMemory((int)(-(Marshal.UnsafeAddrOfPinnedArrayElement(room, 0) / sizeof(float)) & 15));
    }
}
