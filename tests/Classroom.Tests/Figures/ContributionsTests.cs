using System.Text.RegularExpressions;
using Classroom.Figures;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed partial class ContributionsTests
{
    private static readonly (int, int, int) White = (255, 255, 255);
    private static readonly (int, int, int) Orange = (0xd5, 0x5e, 0x00);
    private static readonly (int, int, int) Blue = (0x00, 0x72, 0xb2);

    /// <summary>Two images of 1×3 grey pixels: bright above and below, and bright in the middle.</summary>
    private static readonly LabelledImages Images = new([255, 0, 255, 0, 255, 0], [0, 1], ["plane", "car"], 1, 3, 1);

    private static readonly BinaryLinearClassifier Model = new(Vector<double>.Build.Dense([-2, 4, 1, 0.5]));

    [Fact]
    public void The_terms_above_and_below_zero_and_the_bias_are_the_score() =>
        Assert.Equal(
            """
            two photos
            image             w ∘ x                                                   for car  for plane  bias  f
            1 image, 1×3: plane  w ∘ x: top third -2, middle third 0, bottom third 1  1        -2         0.5   -0.5
            1 image, 1×3: car    w ∘ x: top third 0, middle third 4, bottom third 0   4        0          0.5   4.5
            """.Replace("\r", "", StringComparison.Ordinal).Split('\n').Select(line => Spaces().Replace(line, " ")),
            Draw.Contributions("two photos", Model, Images, 0, 1).ToString().Split('\n').Select(line => Spaces().Replace(line, " ")));

    [Fact]
    public void All_images_share_one_scale_and_zero_is_white()
    {
        var alone = Pictures(Draw.Contributions("one", Model, Images, 0));
        var both = Pictures(Draw.Contributions("two", Model, Images, 0, 1));

        Assert.Equal([Blue, White, (234, 174, 128)], alone[1]);
        Assert.Equal([(128, 184, 216), White, (244, 215, 191)], both[1]);
        Assert.Equal([White, Orange, White], both[3]);
    }

    [Fact]
    public void The_colours_of_a_pixel_are_summed()
    {
        var coloured = new LabelledImages([255, 255, 0, 255, 255, 0], [0], ["plane", "car"], 2, 1, 3);
        var model = new BinaryLinearClassifier(Vector<double>.Build.Dense([1, 1, 5, -2, 1, 5, 0]));

        Assert.Equal([Orange, (0x80, 0xb8, 0xd8)], Pictures(Draw.Contributions("colours", model, coloured, 0))[1]);
    }

    [Fact]
    public void Every_number_says_what_it_is_and_stands_below_the_pictures_where_a_page_is_narrow()
    {
        var html = Draw.Contributions("one", Model, Images, 0).ToHtml();

        Assert.DoesNotContain("overflow-x", html, StringComparison.Ordinal);
        Assert.Contains("flex-wrap:wrap", html, StringComparison.Ordinal);
        Assert.Matches("role=\"cell\"[^>]*><div[^>]*>f</div><strong>-0.5</strong>", html);
    }

    [Fact]
    public void A_classifier_of_other_images_is_refused_with_both_sizes() =>
        Assert.Contains(
            "the classifier has 2 weights without its bias, the images 3 numbers and 2 classes.",
            Assert.Throws<ArgumentException>(() => Draw.Contributions(
                "other", new BinaryLinearClassifier(Vector<double>.Build.Dense(3)), Images, 0)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void No_image_is_no_table() => Assert.Throws<ArgumentException>(() => Draw.Contributions("none", Model, Images));

    private static (int Red, int Green, int Blue)[][] Pictures(Table table) =>
    [
        .. from Match match in Source().Matches(table.ToHtml())
           let png = BigGustave.Png.Open(Convert.FromBase64String(match.Groups[1].Value))
           select (from y in Enumerable.Range(0, png.Height)
                   from x in Enumerable.Range(0, png.Width)
                   let pixel = png.GetPixel(x, y)
                   select ((int)pixel.R, (int)pixel.G, (int)pixel.B)).ToArray(),
    ];

    [GeneratedRegex("base64,([^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
