using System.Runtime.Intrinsics;
using LinearClassifiers.Arithmetic;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Arithmetic;

/// <summary>On vectors of any width the same is computed as with matrices of doubles.</summary>
public sealed class ImageBlockTests
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
        var (W, images) = (Normal(classes, features + 1, seed: 1), Scatter(features, seed: 2));

        var block = Scored(Of(lanes, W), images);

        AssertClose(W * Extend(images.ToMatrix()), Matrix<double>.Build.Dense(classes, Count, (k, i) => ImageBlock.Scale * block.ScoresOf(i)[k]));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_gradient_is_slopes_times_x(int lanes, int classes, int features)
    {
        var (S, images) = (Normal(classes, Count, seed: 3), Scatter(features, seed: 4));
        var block = Scored(Of(lanes, Matrix<double>.Build.Dense(classes, features + 1)), images);
        foreach (var (k, i, slope) in S.EnumerateIndexed())
        {
            block.ScoresOf(i)[k] = (float)(ImageBlock.Scale * slope);
        }

        Descend(block, Count, keep: 0, decay: 0, rate: -1);

        AssertClose(S * Extend(images.ToMatrix()).Transpose(), block.W);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_descent_keeps_its_velocity_and_draws_weights_to_0(int lanes, int classes, int features)
    {
        var W = Normal(classes, features + 1, seed: 5);
        var block = Of(lanes, W);

        Descend(block, 0, keep: 0, decay: 0.5f, rate: 1);
        AssertClose(0.5 * W, block.W);

        Descend(block, 0, keep: 3, decay: -1, rate: 2);
        AssertClose(-1.5 * W, block.W);
    }

    [Fact]
    public void The_widest_vectors_are_taken_that_the_machine_has() => Assert.IsType(
        Of(Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4, Normal(10, 3073, seed: 6)).GetType(),
        ImageBlock.Of(Normal(10, 3073, seed: 6), Count));

    private static void AssertClose(Matrix<double> expected, Matrix<double> actual) =>
        Assert.InRange((actual - expected).Enumerate().Max(Math.Abs), 0, Close * Math.Sqrt(expected.Enumerate().Average(entry => entry * entry)));

    private static ImageBlock Of(int lanes, Matrix<double> W)
    {
        Assert.SkipUnless(
            lanes switch { 16 => Vector512.IsHardwareAccelerated, 8 => Vector256.IsHardwareAccelerated, _ => true },
            $"This machine has no vectors of {lanes} floats.");
        return lanes switch
        {
            16 => new ImageBlock<Lanes512, Vector512<float>>(W, Count),
            8 => new ImageBlock<Lanes256, Vector256<float>>(W, Count),
            _ => new ImageBlock<Lanes128, Vector128<float>>(W, Count),
        };
    }

    private static ImageBlock Scored(ImageBlock block, LabelledImages images)
    {
        foreach (var group in Enumerable.Range(0, Count).Chunk(ImageBlock.Group))
        {
            block.Score(images, group, group[0]);
        }

        return block;
    }

    private static void Descend(ImageBlock block, int rows, float keep, float decay, float rate)
    {
        for (var tile = 0; tile < block.Tiles; tile++)
        {
            block.Descend(tile, rows, keep, decay, rate);
        }
    }

    private static Matrix<double> Normal(int rows, int columns, int seed)
    {
        var random = new SeededRandom(seed);
        return Matrix<double>.Build.Dense(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => random.Normal())]);
    }

    private static LabelledImages Scatter(int features, int seed)
    {
        var random = new SeededRandom(seed);
        return new(
            [.. Enumerable.Range(0, Count * features).Select(_ => (byte)random.Below(256))], [.. new int[Count]], ["all"], features, 1, 1);
    }
}
