using System.Runtime.Intrinsics;
using LinearClassifiers.Arithmetic;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Arithmetic;

/// <summary>On vectors of any width the same is computed as with matrices of doubles.</summary>
public sealed class ImageArithmeticTests
{
    // An odd number, which leaves a row without a second.
    private const int Count = 21;
    private const double Close = 1e-5;

    /// <summary>Floats in a vector, classes, numbers: sizes that fill no vector, no tile, no stretch and no five.</summary>
    public static TheoryData<int, int, int> Sizes
    {
        get
        {
            var data = new TheoryData<int, int, int>();
            foreach (var lanes in (int[])[4, 8, 16])
            {
                foreach (var (classes, features) in ((int, int)[])[(10, 3072), (2, 1), (7, 12), (11, 787)])
                {
                    data.Add(lanes, classes, features);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Scores_are_W_times_x(int lanes, int classes, int features)
    {
        var arithmetic = Of(lanes, classes, features);
        var (W, images) = (Normal(classes, features + 1, seed: 1), Scatter(features, seed: 2));

        AssertClose(W * Extend(images.ToMatrix()), arithmetic.Logits(W, images));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_gradient_is_slopes_times_x(int lanes, int classes, int features)
    {
        var arithmetic = Of(lanes, classes, features);
        var (S, images) = (Normal(classes, Count, seed: 3), Scatter(features, seed: 4));
        var (rows, slopes, gradient) = (arithmetic.NewRows(Count), arithmetic.NewScores(Count), arithmetic.NewWeights());
        for (var i = 0; i < Count; i++)
        {
            arithmetic.Fill(rows, i, images.Pixels(i));
            for (var k = 0; k < classes; k++)
            {
                slopes[(i * arithmetic.PaddedClasses) + k] = (float)(ImageArithmetic.Scale * S[k, i]);
            }
        }

        ForTiles(arithmetic, tile => arithmetic.AddGradient(slopes, rows, Count, gradient.Span, tile));

        AssertClose(S * Extend(images.ToMatrix()).Transpose(), arithmetic.ToMatrix(gradient));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Weights_are_mixed_place_by_place(int lanes, int classes, int features)
    {
        var arithmetic = Of(lanes, classes, features);
        var (first, second) = (Noise(arithmetic, seed: 5), Noise(arithmetic, seed: 6));
        var expected = (3 * arithmetic.ToMatrix(first)) - (2 * arithmetic.ToMatrix(second));

        ForTiles(arithmetic, tile => arithmetic.Mix(3, first.Span, -2, second.Span, tile));

        AssertClose(expected, arithmetic.ToMatrix(second));
    }

    [Fact]
    public void The_widest_vectors_are_taken_that_the_machine_has() => Assert.IsType(
        Of(Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4, 10, 3072).GetType(),
        ImageArithmetic.For(10, 3072));

    private static void AssertClose(Matrix<double> expected, Matrix<double> actual) =>
        Assert.InRange((actual - expected).Enumerate().Max(Math.Abs), 0, Close * Math.Sqrt(expected.Enumerate().Average(entry => entry * entry)));

    private static ImageArithmetic Of(int lanes, int classes, int features)
    {
        Assert.SkipUnless(
            lanes switch { 16 => Vector512.IsHardwareAccelerated, 8 => Vector256.IsHardwareAccelerated, _ => true },
            $"This machine has no vectors of {lanes} floats.");
        return lanes switch
        {
            16 => new ImageArithmetic<Lanes512, Vector512<float>>(classes, features),
            8 => new ImageArithmetic<Lanes256, Vector256<float>>(classes, features),
            _ => new ImageArithmetic<Lanes128, Vector128<float>>(classes, features),
        };
    }

    private static void ForTiles(ImageArithmetic arithmetic, Action<int> one)
    {
        for (var tile = 0; tile < arithmetic.RowLength / ImageArithmetic.Tile; tile++)
        {
            one(tile);
        }
    }

    private static Matrix<double> Normal(int rows, int columns, int seed)
    {
        var random = new SeededRandom(seed);
        return Matrix<double>.Build.Dense(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => random.Normal())]);
    }

    private static Memory<float> Noise(ImageArithmetic arithmetic, int seed)
    {
        var (random, noise) = (new SeededRandom(seed), arithmetic.NewWeights());
        foreach (ref var weight in noise.Span)
        {
            weight = (float)random.Normal();
        }

        return noise;
    }

    private static LabelledImages Scatter(int features, int seed)
    {
        var random = new SeededRandom(seed);
        return new(
            [.. Enumerable.Range(0, Count * features).Select(_ => (byte)random.Below(256))], [.. new int[Count]], ["all"], features, 1, 1);
    }
}
