using Classroom.Figures;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed class PictureTests
{
    /// <summary>Two images of 2×1 pixels: red and green, black and white.</summary>
    private static readonly LabelledImages Images =
        new([255, 0, 0, 255, 0, 0, 0, 255, 0, 255, 0, 255], [1, 0], ["plane", "<car>"], 2, 1, 3);

    [Fact]
    public void An_image_keeps_its_pixels()
    {
        Assert.Equal([(255, 0, 0), (0, 255, 0)], Pixels(Draw.Images(Images, [0]).Images.Single(), 2, 1));
        Assert.Equal([(0, 0, 0), (255, 255, 255)], Pixels(Draw.Images(Images, [1]).Images.Single(), 2, 1));
    }

    [Fact]
    public void Rows_run_from_the_top_left()
    {
        var grey = new LabelledImages([1, 2, 3, 4, 5, 6], [0], ["digit"], 3, 2, 1);

        Assert.Equal(
            [(1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 4), (5, 5, 5), (6, 6, 6)],
            Pixels(Draw.Images(grey, [0]).Images.Single(), 3, 2));
    }

    [Fact]
    public void Few_images_are_said_one_by_one_and_many_are_counted()
    {
        Assert.Equal("2 images, 2×1: <car>, plane", Draw.Images(Images).AltText);
        Assert.Equal(
            "13 images, 2×1: 1 plane, 12 <car>",
            Draw.Images(Images, [1, .. Enumerable.Repeat(0, 12)]).AltText);
    }

    [Fact]
    public void Captions_of_ones_own_are_shown_and_said() =>
        Assert.Equal("1 image, 2×1: <car> taken for plane", Draw.Images(Images, [0], caption: _ => "<car> taken for plane").AltText);

    [Fact]
    public void Without_captions_the_words_still_say_what_is_shown()
    {
        Assert.Equal("2 images, 2×1: 1 plane, 1 <car>", Draw.Images(Images, caption: _ => "").AltText);
        Assert.Equal("weights from 0 to 1, grey is 0", Draw.Template(Vector<double>.Build.Dense([0, 1]), 2, 1, 1, caption: "").AltText);
    }

    [Fact]
    public void More_images_than_anyone_can_look_at_are_refused() =>
        Assert.Contains(
            "1 to 400 images; 401 were chosen",
            Assert.Throws<ArgumentException>(() => Draw.Images(Images, Enumerable.Repeat(0, 401))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Html_is_escaped_and_enlarges_without_smoothing()
    {
        var html = Displayed.In("text/html", Draw.Images(Images));

        Assert.DoesNotContain("<car>", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"2 images, 2×1: &lt;car&gt;, plane\"", html.Replace(
            "&#215;", "×", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("image-rendering:pixelated", html, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,iVBOR", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_is_as_wide_as_the_longest_word_below_it()
    {
        var named = new LabelledImages([1, 2], [0, 1], ["a car", "automobile"], 1, 1, 1);

        Assert.Contains("repeat(auto-fill,minmax(max(4.8em,", Draw.Images(named).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_one_class_each_are_named_once_and_stay_whole()
    {
        var html = Draw.Images(Images, [0, 0, 1, 1], perRow: 2).ToHtml();

        Assert.Contains("grid-template-columns:repeat(2,minmax(0,72px))", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("grid-column:1/-1").Length - 1);
        Assert.Equal(1, html.Split(">plane</span>").Length - 1);
    }

    [Fact]
    public void A_sentence_below_a_picture_is_as_large_as_text()
    {
        const string Key = "orange speaks for the class, blue against it, white for neither";

        Assert.DoesNotContain("0.85em", Draw.Images(Images, [0], caption: _ => Key).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("font-size:0.85em", Draw.Images(Images, [0], caption: _ => "plane").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_shows_where_a_white_picture_ends() =>
        Assert.Contains("outline:1px solid", Draw.Images(Images, [1]).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Planes_say_where_their_numbers_stand_in_x()
    {
        var picture = Draw.Planes(Images, 0);

        Assert.Equal(["<car>", "red: x[0] to x[1]", "green: x[2] to x[3]", "blue: x[4] to x[5]"], picture.Images.Select(tile => tile.Caption));
        Assert.Equal([(255, 0, 0), (0, 0, 0)], Pixels(picture.Images[1], 2, 1));
        Assert.Equal([(0, 0, 0), (0, 255, 0)], Pixels(picture.Images[2], 2, 1));
        Assert.Equal("image 0, <car>, as 6 numbers from 0 to 1: red on average 0.50, green on average 0.50, blue on average 0.00", picture.AltText);
    }

    [Fact]
    public void A_grey_image_has_no_planes() =>
        Assert.Throws<ArgumentException>(() => Draw.Planes(new LabelledImages([1], [0], ["digit"], 1, 1, 1), 0));

    [Fact]
    public void A_template_is_grey_where_the_weight_is_zero_and_full_where_it_is_largest()
    {
        var picture = Draw.Template(Vector<double>.Build.Dense([0, -2, 1, 2]), 2, 2, 1);

        Assert.Equal([(128, 128, 128), (0, 0, 0), (191, 191, 191), (255, 255, 255)], Pixels(picture.Images.Single(), 2, 2));
        Assert.Equal("template: weights from -2 to 2, grey is 0", picture.AltText);
    }

    [Fact]
    public void Weights_of_zero_are_a_grey_template() =>
        Assert.All(
            Pixels(Draw.Templates(LinearClassifier.Zero(2, 6), Images).Images[0], 2, 1),
            pixel => Assert.Equal((128, 128, 128), pixel));

    [Fact]
    public void Every_class_has_its_template() =>
        Assert.Equal(
            "2 templates, 2×1. plane: weights from 1 to 6, grey is 0; <car>: weights from -6 to -1, grey is 0",
            Draw.Templates(new LinearClassifier(
                Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 3, 4, 5, 6, 99 }, { -1, -2, -3, -4, -5, -6, 99 } })), Images).AltText);

    [Fact]
    public void A_template_with_its_bias_is_refused_with_the_remedy() =>
        Assert.Contains(
            "Take model.Template(k)",
            Assert.Throws<ArgumentException>(() => Draw.Template(Vector<double>.Build.Dense(5), 2, 2, 1)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_template_that_is_not_finite_is_refused() =>
        Assert.Throws<ArgumentException>(() => Draw.Template(Vector<double>.Build.Dense([0, double.NaN]), 2, 1, 1));

    private static (int Red, int Green, int Blue)[] Pixels(CaptionedImage tile, int width, int height)
    {
        var png = BigGustave.Png.Open(tile.Png.ToArray());
        Assert.Equal((width, height), (png.Width, png.Height));
        return
        [
            .. from y in Enumerable.Range(0, height)
               from x in Enumerable.Range(0, width)
               let pixel = png.GetPixel(x, y)
               select ((int)pixel.R, (int)pixel.G, (int)pixel.B),
        ];
    }
}
