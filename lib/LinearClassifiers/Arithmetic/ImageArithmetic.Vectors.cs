using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LinearClassifiers.Arithmetic;

/// <summary>The arithmetic of <see cref="ImageArithmetic"/> on vectors of one width.</summary>
/// <typeparam name="TLanes">What the vectors can do.</typeparam>
/// <typeparam name="TVector">The vectors.</typeparam>
internal sealed class ImageArithmetic<TLanes, TVector>(int classes, int features)
    : ImageArithmetic(classes, features, Unsafe.SizeOf<TVector>() / sizeof(float))
    where TLanes : struct, ILanes<TVector>
    where TVector : unmanaged
{
    // The weights of so many pixels for five classes are 20 KB: they stay in the nearest cache while images pass.
    private const int Stretch = 1024;

    private static int Lanes => Unsafe.SizeOf<TVector>() / sizeof(float);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Scores(Span<float> weights, byte[] rows, int from, int to, float[] scores)
    {
        Array.Clear(scores, from * PaddedClasses, (to - from) * PaddedClasses);
        Span<TVector> sums = stackalloc TVector[2 * Five];
        for (var start = 0; start < RowLength; start += Stretch)
        {
            var steps = Math.Min(Stretch, RowLength - start) / Lanes;
            for (var five = 0; five < PaddedClasses; five += Five)
            {
                for (var i = from; i < to; i += 2)
                {
                    sums.Clear();
                    ref var weight = ref weights[(five * RowLength) + (start * Five)];
                    AddProducts<TVector>(
                        ref weight, Five * Lanes, ref rows[(i * RowLength) + start], RowLength, Lanes, steps, ref MemoryMarshal.GetReference(sums));
                    for (var k = 0; k < Five; k++)
                    {
                        scores[(i * PaddedClasses) + five + k] += TLanes.Sum(sums[k]);
                        scores[((i + 1) * PaddedClasses) + five + k] += TLanes.Sum(sums[Five + k]);
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddGradient(float[] slopes, byte[] rows, int count, Span<float> gradient, int tile)
    {
        for (var five = 0; five < PaddedClasses; five += Five)
        {
            for (var d = tile * Tile; d < (tile + 1) * Tile; d += 2 * Lanes)
            {
                ref var sums = ref Unsafe.As<float, TVector>(ref gradient[(five * RowLength) + (d * Five)]);
                AddProducts<float>(ref slopes[five], PaddedClasses, ref rows[d], Lanes, RowLength, count, ref sums);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Mix(float a, Span<float> first, float b, Span<float> second, int tile)
    {
        var (u, v) = (TLanes.Create(a), TLanes.Create(b));
        for (var five = 0; five < PaddedClasses; five += Five)
        {
            var start = (five * RowLength) + (tile * Tile * Five);
            for (var i = start; i < start + (Tile * Five); i += Lanes)
            {
                ref var to = ref Unsafe.As<float, TVector>(ref second[i]);
                to = TLanes.MultiplyAdd(u, Unsafe.As<float, TVector>(ref first[i]), TLanes.MultiplyAdd(v, to, default));
            }
        }
    }

    // The loop that both products are. Each step multiplies two vectors of bytes with five factors, vectors or single numbers, and adds
    // the products to 2×5 sums. With the operands these fit 16 registers, and so many in turn hide how long a multiply-add takes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddProducts<TFactor>(
        ref float factors, int nextFactors, ref byte x, int second, int nextX, int steps, ref TVector sums)
    {
        TVector a0 = sums, a1 = At(ref sums, 1), a2 = At(ref sums, 2), a3 = At(ref sums, 3), a4 = At(ref sums, 4);
        TVector b0 = At(ref sums, 5), b1 = At(ref sums, 6), b2 = At(ref sums, 7), b3 = At(ref sums, 8), b4 = At(ref sums, 9);
        for (var step = 0; step < steps; step++)
        {
            var (a, b) = (TLanes.Widen(ref x), TLanes.Widen(ref Unsafe.Add(ref x, second)));
            var factor = Factor(ref factors, 0);
            (a0, b0) = (TLanes.MultiplyAdd(factor, a, a0), TLanes.MultiplyAdd(factor, b, b0));
            factor = Factor(ref factors, 1);
            (a1, b1) = (TLanes.MultiplyAdd(factor, a, a1), TLanes.MultiplyAdd(factor, b, b1));
            factor = Factor(ref factors, 2);
            (a2, b2) = (TLanes.MultiplyAdd(factor, a, a2), TLanes.MultiplyAdd(factor, b, b2));
            factor = Factor(ref factors, 3);
            (a3, b3) = (TLanes.MultiplyAdd(factor, a, a3), TLanes.MultiplyAdd(factor, b, b3));
            factor = Factor(ref factors, 4);
            (a4, b4) = (TLanes.MultiplyAdd(factor, a, a4), TLanes.MultiplyAdd(factor, b, b4));
            factors = ref Unsafe.Add(ref factors, nextFactors);
            x = ref Unsafe.Add(ref x, nextX);
        }

        (sums, At(ref sums, 1), At(ref sums, 2), At(ref sums, 3), At(ref sums, 4)) = (a0, a1, a2, a3, a4);
        (At(ref sums, 5), At(ref sums, 6), At(ref sums, 7), At(ref sums, 8), At(ref sums, 9)) = (b0, b1, b2, b3, b4);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TVector Factor(ref float factors, int k) => Unsafe.SizeOf<TFactor>() == sizeof(float)
            ? TLanes.Create(Unsafe.Add(ref factors, k))
            : Unsafe.As<float, TVector>(ref Unsafe.Add(ref factors, k * Lanes));

        static ref TVector At(ref TVector sums, int i) => ref Unsafe.Add(ref sums, i);
    }
}
