using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Arithmetic;

/// <summary>The arithmetic of <see cref="ImageBlock"/> on vectors of one width.</summary>
internal sealed class ImageBlock<TLanes, TVector>(Matrix<double> W, int images) : ImageBlock(W, images, Lanes)
    where TLanes : struct, ILanes<TVector>
    where TVector : unmanaged
{
    // The weights of so many pixels for five classes are 20 KB: they stay in the nearest cache while a group passes.
    private const int Stretch = 1024;

    private static int Lanes => Unsafe.SizeOf<TVector>() / sizeof(float);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Descend(int tile, int rows, float keep, float decay, float rate)
    {
        var (keeps, decays, rates) = (TLanes.Create(keep), TLanes.Create(decay), TLanes.Create(-rate));
        for (var (five, end) = (0, (tile + 1) * Tile); five < PaddedClasses; five += Five)
        {
            for (var d = tile * Tile; d < end; d += 2 * Lanes)
            {
                ref var v = ref Unsafe.As<float, TVector>(ref Velocity.Span[(five * RowLength) + (d * Five)]);
                ref var w = ref Unsafe.As<float, TVector>(ref Weights.Span[(five * RowLength) + (d * Five)]);
                for (var i = 0; i < 2 * Five; i++)
                {
                    At(ref v, i) = TLanes.MultiplyAdd(keeps, At(ref v, i), TLanes.MultiplyAdd(decays, At(ref w, i), default));
                }

                AddProducts<float>(ref Scores[five], PaddedClasses, ref Rows[d], Lanes, RowLength, rows, ref v);
                for (var i = 0; i < 2 * Five; i++) At(ref w, i) = TLanes.MultiplyAdd(rates, At(ref v, i), At(ref w, i));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Score(int from, int count)
    {
        Span<TVector> sums = stackalloc TVector[Group * Five];
        for (var five = 0; five < PaddedClasses; five += Five)
        {
            sums.Clear();
            for (var start = 0; start < RowLength; start += Stretch)
            {
                for (var (i, steps) = (0, Math.Min(Stretch, RowLength - start) / Lanes); i < count; i += 2)
                {
                    ref var w = ref Weights.Span[(five * RowLength) + (start * Five)];
                    ref var x = ref Rows[((from + i) * RowLength) + start];
                    AddProducts<TVector>(ref w, Five * Lanes, ref x, RowLength, Lanes, steps, ref sums[i * Five]);
                }
            }

            for (var i = 0; i < count * Five; i++) Scores[((from + (i / Five)) * PaddedClasses) + five + (i % Five)] = TLanes.Sum(sums[i]);
        }
    }

    // The loop that both products are. Each step multiplies two vectors of bytes with five factors, vectors or single numbers, and adds
    // the products to 2×5 sums. With the operands these fit 16 registers, and so many in turn hide how long a multiply-add takes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddProducts<TFactor>(ref float factors, int nextFactors, ref byte x, int second, int nextX, int steps, ref TVector sums)
    {
        TVector a0 = sums, a1 = At(ref sums, 1), a2 = At(ref sums, 2), a3 = At(ref sums, 3), a4 = At(ref sums, 4);
        TVector b0 = At(ref sums, 5), b1 = At(ref sums, 6), b2 = At(ref sums, 7), b3 = At(ref sums, 8), b4 = At(ref sums, 9);
        for (var step = 0; step < steps; step++)
        {
            var (a, b, f) = (TLanes.Widen(ref x), TLanes.Widen(ref Unsafe.Add(ref x, second)), Factor<TFactor>(ref factors, 0));
            (a0, b0, f) = (TLanes.MultiplyAdd(f, a, a0), TLanes.MultiplyAdd(f, b, b0), Factor<TFactor>(ref factors, 1));
            (a1, b1, f) = (TLanes.MultiplyAdd(f, a, a1), TLanes.MultiplyAdd(f, b, b1), Factor<TFactor>(ref factors, 2));
            (a2, b2, f) = (TLanes.MultiplyAdd(f, a, a2), TLanes.MultiplyAdd(f, b, b2), Factor<TFactor>(ref factors, 3));
            (a3, b3, f) = (TLanes.MultiplyAdd(f, a, a3), TLanes.MultiplyAdd(f, b, b3), Factor<TFactor>(ref factors, 4));
            (a4, b4) = (TLanes.MultiplyAdd(f, a, a4), TLanes.MultiplyAdd(f, b, b4));
            factors = ref Unsafe.Add(ref factors, nextFactors);
            x = ref Unsafe.Add(ref x, nextX);
        }

        (sums, At(ref sums, 1), At(ref sums, 2), At(ref sums, 3), At(ref sums, 4)) = (a0, a1, a2, a3, a4);
        (At(ref sums, 5), At(ref sums, 6), At(ref sums, 7), At(ref sums, 8), At(ref sums, 9)) = (b0, b1, b2, b3, b4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Factor<TFactor>(ref float factors, int k) => Unsafe.SizeOf<TFactor>() == sizeof(float)
        ? TLanes.Create(Unsafe.Add(ref factors, k))
        : Unsafe.As<float, TVector>(ref Unsafe.Add(ref factors, k * Lanes));

    private static ref TVector At(ref TVector sums, int i) => ref Unsafe.Add(ref sums, i);
}
