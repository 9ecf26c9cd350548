using System.Numerics;
using System.Runtime.CompilerServices;

namespace LinearClassifiers.Training;

/// <summary>
/// The arithmetic of <see cref="ImageTrainer"/> on vectors of whatever width the machine has, where code is compiled.
/// </summary>
/// <remarks>
/// Both products go in tiles of 2×5 sums, each in a register of its own: with the 3 operands they fit the 16 registers of AVX2,
/// and 10 independent sums hide how long a multiply-add takes.
/// </remarks>
internal sealed class CompiledArithmetic(int classes, int features) : ImageTrainerArithmetic(classes, features, 2 * Vector<float>.Count)
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Widen(ReadOnlySpan<byte> bytes, Span<float> row)
    {
        const float scale = 1 / 255f;
        var width = Vector<float>.Count;
        var d = 0;
        for (; d <= bytes.Length - Vector<byte>.Count; d += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(bytes[d..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            Put(first, row[d..]);
            Put(second, row[(d + width)..]);
            Put(third, row[(d + (2 * width))..]);
            Put(fourth, row[(d + (3 * width))..]);
        }

        for (; d < bytes.Length; d++)
        {
            row[d] = bytes[d] * scale;
        }

        // Signed integers become floats in one instruction everywhere, unsigned ones do not.
        static void Put(Vector<uint> integers, Span<float> to) =>
            (Vector.ConvertToSingle(Vector.AsVectorInt32(integers)) * scale).CopyTo(to);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Logits(float[] weights, float[] inputs, float[] scores)
    {
        var (width, stride) = (Vector<float>.Count, Stride);
        for (var i = 0; i < inputs.Length / stride; i += 2)
        {
            ref var x0 = ref inputs[i * stride];
            ref var x1 = ref inputs[(i + 1) * stride];
            for (var k = 0; k < PaddedClasses; k += Five)
            {
                ref var w0 = ref weights[k * stride];
                ref var w1 = ref weights[(k + 1) * stride];
                ref var w2 = ref weights[(k + 2) * stride];
                ref var w3 = ref weights[(k + 3) * stride];
                ref var w4 = ref weights[(k + 4) * stride];
                Vector<float> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default;
                Vector<float> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default;
                for (var d = 0; d < stride; d += width)
                {
                    var (a, b) = (Load(ref x0, d), Load(ref x1, d));
                    var w = Load(ref w0, d);
                    (a0, b0) = (Vector.MultiplyAddEstimate(w, a, a0), Vector.MultiplyAddEstimate(w, b, b0));
                    w = Load(ref w1, d);
                    (a1, b1) = (Vector.MultiplyAddEstimate(w, a, a1), Vector.MultiplyAddEstimate(w, b, b1));
                    w = Load(ref w2, d);
                    (a2, b2) = (Vector.MultiplyAddEstimate(w, a, a2), Vector.MultiplyAddEstimate(w, b, b2));
                    w = Load(ref w3, d);
                    (a3, b3) = (Vector.MultiplyAddEstimate(w, a, a3), Vector.MultiplyAddEstimate(w, b, b3));
                    w = Load(ref w4, d);
                    (a4, b4) = (Vector.MultiplyAddEstimate(w, a, a4), Vector.MultiplyAddEstimate(w, b, b4));
                }

                Sums(scores.AsSpan((i * PaddedClasses) + k, Five), a0, a1, a2, a3, a4);
                Sums(scores.AsSpan(((i + 1) * PaddedClasses) + k, Five), b0, b1, b2, b3, b4);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddGradient(float[] slopes, float[] inputs, float[] gradient)
    {
        var (width, stride, rows) = (Vector<float>.Count, Stride, inputs.Length / Stride);
        for (var k = 0; k < PaddedClasses; k += Five)
        {
            for (var d = 0; d < stride; d += 2 * width)
            {
                ref var g = ref gradient[(k * stride) + d];
                Vector<float> a0 = Load(ref g, 0), a1 = Load(ref g, stride),
                    a2 = Load(ref g, 2 * stride), a3 = Load(ref g, 3 * stride), a4 = Load(ref g, 4 * stride);
                ref var h = ref Unsafe.Add(ref g, width);
                Vector<float> b0 = Load(ref h, 0), b1 = Load(ref h, stride),
                    b2 = Load(ref h, 2 * stride), b3 = Load(ref h, 3 * stride), b4 = Load(ref h, 4 * stride);
                ref var x = ref inputs[d];
                ref var slope = ref slopes[k];
                for (var i = 0; i < rows; i++)
                {
                    var (a, b) = (Load(ref x, 0), Load(ref x, width));
                    var s = new Vector<float>(slope);
                    (a0, b0) = (Vector.MultiplyAddEstimate(s, a, a0), Vector.MultiplyAddEstimate(s, b, b0));
                    s = new(Unsafe.Add(ref slope, 1));
                    (a1, b1) = (Vector.MultiplyAddEstimate(s, a, a1), Vector.MultiplyAddEstimate(s, b, b1));
                    s = new(Unsafe.Add(ref slope, 2));
                    (a2, b2) = (Vector.MultiplyAddEstimate(s, a, a2), Vector.MultiplyAddEstimate(s, b, b2));
                    s = new(Unsafe.Add(ref slope, 3));
                    (a3, b3) = (Vector.MultiplyAddEstimate(s, a, a3), Vector.MultiplyAddEstimate(s, b, b3));
                    s = new(Unsafe.Add(ref slope, 4));
                    (a4, b4) = (Vector.MultiplyAddEstimate(s, a, a4), Vector.MultiplyAddEstimate(s, b, b4));
                    x = ref Unsafe.Add(ref x, stride);
                    slope = ref Unsafe.Add(ref slope, PaddedClasses);
                }

                Store(a0, ref g, 0);
                Store(a1, ref g, stride);
                Store(a2, ref g, 2 * stride);
                Store(a3, ref g, 3 * stride);
                Store(a4, ref g, 4 * stride);
                Store(b0, ref h, 0);
                Store(b1, ref h, stride);
                Store(b2, ref h, 2 * stride);
                Store(b3, ref h, 3 * stride);
                Store(b4, ref h, 4 * stride);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(float[] more, float[] sum)
    {
        for (var i = 0; i < sum.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sum, i) + new Vector<float>(more, i)).CopyTo(sum, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Descend(float[] weights, float[] gradient, float rate, float decay)
    {
        for (var i = 0; i < weights.Length; i += Vector<float>.Count)
        {
            var w = new Vector<float>(weights, i);
            (w - (rate * (new Vector<float>(gradient, i) + (decay * w)))).CopyTo(weights, i);
        }
    }

    private static void Sums(Span<float> into, Vector<float> v0, Vector<float> v1, Vector<float> v2, Vector<float> v3, Vector<float> v4) =>
        (into[0], into[1], into[2], into[3], into[4]) = (Vector.Sum(v0), Vector.Sum(v1), Vector.Sum(v2), Vector.Sum(v3), Vector.Sum(v4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float start, int offset) => Vector.LoadUnsafe(ref start, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> vector, ref float start, int offset) => vector.StoreUnsafe(ref start, (nuint)offset);
}
