using LinearClassifiers.Training;

namespace LinearClassifiers.Tests.Training;

/// <summary>The arithmetic for interpreted code computes what that for compiled code computes.</summary>
public sealed class ImageTrainerArithmeticTests
{
    private const int Images = 20;
    private const double Close = 1e-5;

    public static TheoryData<int, int> Sizes => new() { { 10, 3072 }, { 2, 1 }, { 7, 12 }, { 11, 787 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Logits_are_the_same(int classes, int features)
    {
        var (compiled, interpreted) = Both(classes, features);

        float[] Logits(ImageTrainerArithmetic one)
        {
            var scores = new float[Images * one.PaddedClasses];
            one.Logits(Rows(one, classes, features, seed: 1), Rows(one, Images, features, seed: 2), scores);
            return scores;
        }

        AssertClose(Logits(compiled), Logits(interpreted));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gradients_are_the_same(int classes, int features)
    {
        var (compiled, interpreted) = Both(classes, features);

        float[] Gradient(ImageTrainerArithmetic one)
        {
            var random = new SeededRandom(3);
            var slopes = new float[Images * one.PaddedClasses];
            for (var i = 0; i < Images; i++)
            {
                for (var k = 0; k < classes; k++)
                {
                    slopes[(i * one.PaddedClasses) + k] = (float)random.Normal();
                }
            }

            var gradient = Rows(one, classes, features, seed: 4);
            one.AddGradient(slopes, Rows(one, Images, features, seed: 2), gradient);
            return Unpadded(one, gradient, classes, features);
        }

        AssertClose(Gradient(compiled), Gradient(interpreted));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_step_is_the_same(int classes, int features)
    {
        var (compiled, interpreted) = Both(classes, features);

        float[] Step(ImageTrainerArithmetic one)
        {
            var (weights, gradient) = (Rows(one, classes, features, seed: 5), Rows(one, classes, features, seed: 6));
            one.Add(Rows(one, classes, features, seed: 7), gradient);
            one.Descend(weights, gradient, 0.1f, 0.01f);
            return Unpadded(one, weights, classes, features);
        }

        AssertClose(Step(compiled), Step(interpreted));
    }

    [Fact]
    public void Bytes_become_the_same_floats()
    {
        var (compiled, interpreted) = Both(10, 200);
        byte[] bytes = [.. Enumerable.Range(0, 200).Select(i => (byte)(i * 7))];
        var (first, second) = (new float[bytes.Length], new float[bytes.Length]);

        compiled.Widen(bytes, first);
        interpreted.Widen(bytes, second);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Compiled_code_gets_what_is_made_for_it() => Assert.IsType<CompiledArithmetic>(ImageTrainerArithmetic.For(10, 3072));

    private static (ImageTrainerArithmetic Compiled, ImageTrainerArithmetic Interpreted) Both(int classes, int features) =>
        (new CompiledArithmetic(classes, features), new InterpretedArithmetic(classes, features));

    // Rows of D + 1 numbers, each filled up with zeros as this arithmetic has them.
    private static float[] Rows(ImageTrainerArithmetic one, int count, int features, int seed)
    {
        var random = new SeededRandom(seed);
        var rows = new float[Math.Max(count, one.PaddedClasses) * one.Stride];
        for (var row = 0; row < count; row++)
        {
            for (var d = 0; d <= features; d++)
            {
                rows[(row * one.Stride) + d] = (float)random.Normal();
            }
        }

        return rows;
    }

    private static float[] Unpadded(ImageTrainerArithmetic one, float[] rows, int count, int features) =>
        [.. Enumerable.Range(0, count).SelectMany(row => rows.AsSpan(row * one.Stride, features + 1).ToArray())];

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var size = Math.Sqrt(expected.Average(number => (double)number * number));
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, Close * size));
    }
}
