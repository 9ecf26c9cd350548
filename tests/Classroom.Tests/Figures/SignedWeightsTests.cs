using Classroom.Figures;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed class SignedWeightsTests
{
    private static readonly (int, int, int) White = (255, 255, 255);
    private static readonly (int, int, int) Orange = (0xd5, 0x5e, 0x00);
    private static readonly (int, int, int) Blue = (0x00, 0x72, 0xb2);

    [Fact]
    public void Zero_is_white_and_the_largest_number_has_the_full_colour()
    {
        var picture = Draw.SignedWeights(Vector<double>.Build.Dense([0, -2, 1, 2]), 2, 2, 1);

        Assert.Equal([White, Blue, (234, 174, 128), Orange], Pixels(picture.Images.Single(), 2, 2));
        Assert.Equal("weights: weights from -2 (blue) to 2 (orange), white is 0", picture.AltText);
    }

    [Fact]
    public void A_pixel_of_three_colours_counts_the_sum_of_its_weights() =>
        Assert.Equal(
            [Orange, White],
            Pixels(Draw.SignedWeights(Vector<double>.Build.Dense([1, 2, 1, -1, 1, -1]), 2, 1, 3).Images.Single(), 2, 1));

    [Fact]
    public void Weights_of_zero_are_white() =>
        Assert.Equal([White], Pixels(Draw.SignedWeights(Vector<double>.Build.Dense(1), 1, 1, 1).Images.Single(), 1, 1));

    [Fact]
    public void Every_class_has_its_own_scale()
    {
        var images = new LabelledImages([0, 255], [0, 1], ["dark", "bright"], 1, 1, 1);
        var model = new LinearClassifier(Matrix<double>.Build.DenseOfArray(new double[,] { { -0.5, 99 }, { 200, 99 } }));

        Assert.Equal([Blue, Orange], Draw.SignedWeights(model, images).Images.SelectMany(tile => Pixels(tile, 1, 1)));
    }

    [Fact]
    public void Weights_of_another_size_are_refused_with_both_counts() =>
        Assert.StartsWith(
            "A template has a weight for each number of an image; 4 pixels with 3 planes are 12 numbers, and 4 weights came.",
            Assert.Throws<ArgumentException>(() => Draw.SignedWeights(Vector<double>.Build.Dense(4), 2, 2)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_template_with_its_bias_is_refused_with_the_remedy() =>
        Assert.Contains(
            "Take model.Template(k)",
            Assert.Throws<ArgumentException>(() => Draw.SignedWeights(Vector<double>.Build.Dense(5), 2, 2, 1)).Message,
            StringComparison.Ordinal);

    private static (int Red, int Green, int Blue)[] Pixels(CaptionedImage tile, int width, int height)
    {
        var png = BigGustave.Png.Open(tile.Png.ToArray());
        return
        [
            .. from y in Enumerable.Range(0, height)
               from x in Enumerable.Range(0, width)
               let pixel = png.GetPixel(x, y)
               select ((int)pixel.R, (int)pixel.G, (int)pixel.B),
        ];
    }
}
