using System.Runtime.Intrinsics;

namespace LinearClassifiers.Training;

/// <summary>
/// The arithmetic of <see cref="ImageTrainer"/> where code is interpreted, as in a browser. There an operation of
/// <see cref="Vector128"/> is one instruction, and ten times as fast as one of <see cref="System.Numerics.Vector"/>, which is a call.
/// </summary>
internal sealed class InterpretedArithmetic(int classes, int features) : ImageTrainerArithmetic(classes, features, Width)
{
    private const int Width = 4;
    private const int Four = 4;
    private const float Scale = 1 / 255f;

    /// <inheritdoc/>
    public override void Widen(ReadOnlySpan<byte> bytes, Span<float> row)
    {
        for (var d = 0; d < bytes.Length; d++)
        {
            row[d] = bytes[d] * Scale;
        }
    }

    /// <inheritdoc/>
    public override void Logits(float[] weights, float[] inputs, float[] scores)
    {
        var stride = Stride;
        for (var i = 0; i < inputs.Length / stride; i++)
        {
            ref var x = ref inputs[i * stride];
            for (var k = 0; k < PaddedClasses; k += Five)
            {
                ref var w0 = ref weights[k * stride];
                ref var w1 = ref weights[(k + 1) * stride];
                ref var w2 = ref weights[(k + 2) * stride];
                ref var w3 = ref weights[(k + 3) * stride];
                ref var w4 = ref weights[(k + 4) * stride];
                Vector128<float> z0 = default, z1 = default, z2 = default, z3 = default, z4 = default;
                for (var d = 0; d < stride; d += Width)
                {
                    var v = Vector128.LoadUnsafe(ref x, (nuint)d);
                    z0 += Vector128.LoadUnsafe(ref w0, (nuint)d) * v;
                    z1 += Vector128.LoadUnsafe(ref w1, (nuint)d) * v;
                    z2 += Vector128.LoadUnsafe(ref w2, (nuint)d) * v;
                    z3 += Vector128.LoadUnsafe(ref w3, (nuint)d) * v;
                    z4 += Vector128.LoadUnsafe(ref w4, (nuint)d) * v;
                }

                var z = (i * PaddedClasses) + k;
                scores[z] = Vector128.Sum(z0);
                scores[z + 1] = Vector128.Sum(z1);
                scores[z + 2] = Vector128.Sum(z2);
                scores[z + 3] = Vector128.Sum(z3);
                scores[z + 4] = Vector128.Sum(z4);
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>Four images at a time, so that a sum is loaded and stored once for them. A block of images has as many as that divides.</remarks>
    public override void AddGradient(float[] slopes, float[] inputs, float[] gradient)
    {
        var stride = Stride;
        for (var i = 0; i < inputs.Length / stride; i += Four)
        {
            ref var x0 = ref inputs[i * stride];
            ref var x1 = ref inputs[(i + 1) * stride];
            ref var x2 = ref inputs[(i + 2) * stride];
            ref var x3 = ref inputs[(i + 3) * stride];
            for (var k = 0; k < Classes; k++)
            {
                var slope = (i * PaddedClasses) + k;
                var s0 = Vector128.Create(slopes[slope]);
                var s1 = Vector128.Create(slopes[slope + PaddedClasses]);
                var s2 = Vector128.Create(slopes[slope + (2 * PaddedClasses)]);
                var s3 = Vector128.Create(slopes[slope + (3 * PaddedClasses)]);
                ref var g = ref gradient[k * stride];
                for (var d = 0; d < stride; d += Width)
                {
                    var sum = Vector128.LoadUnsafe(ref g, (nuint)d);
                    sum += s0 * Vector128.LoadUnsafe(ref x0, (nuint)d);
                    sum += s1 * Vector128.LoadUnsafe(ref x1, (nuint)d);
                    sum += s2 * Vector128.LoadUnsafe(ref x2, (nuint)d);
                    sum += s3 * Vector128.LoadUnsafe(ref x3, (nuint)d);
                    sum.StoreUnsafe(ref g, (nuint)d);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Add(float[] more, float[] sum)
    {
        for (var i = 0; i < sum.Length; i += Width)
        {
            (Vector128.LoadUnsafe(ref sum[i]) + Vector128.LoadUnsafe(ref more[i])).StoreUnsafe(ref sum[i]);
        }
    }

    /// <inheritdoc/>
    public override void Descend(float[] weights, float[] gradient, float rate, float decay)
    {
        for (var i = 0; i < weights.Length; i += Width)
        {
            var w = Vector128.LoadUnsafe(ref weights[i]);
            (w - (rate * (Vector128.LoadUnsafe(ref gradient[i]) + (decay * w)))).StoreUnsafe(ref weights[i]);
        }
    }
}
