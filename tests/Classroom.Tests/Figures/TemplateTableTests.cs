using Classroom.Figures;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed class TemplateTableTests
{
    private static readonly LabelledImages Images = new([0, 255], [0, 1], ["dark", "bright"], 1, 1, 1);

    private static readonly Picture Weights = Draw.SignedWeights(
        new LinearClassifier(Matrix<double>.Build.DenseOfArray(new double[,] { { -2, 9 }, { 2, 9 } })), Images);

    [Fact]
    public void Words_have_the_columns_of_the_slide() =>
        Assert.Equal(
            """
            templates
            data set  images                       learned weights                                                                                                                         test error
            <pixels>  2 images, 1×1: dark, bright  2 templates, 1×1. dark: weights from -2 (blue) to -2 (orange), white is 0; bright: weights from 2 (blue) to 2 (orange), white is 0  0.3123
            """.ReplaceLineEndings("\n").Split('\n').Select(Squeezed),
            Displayed.In("text/plain", Draw.TemplateTable("templates", ("<pixels>", Draw.Images(Images), Weights, 0.31234)))
                .Split('\n').Select(Squeezed));

    [Fact]
    public void Html_has_both_pictures_and_the_error_and_escapes_texts()
    {
        var html = Displayed.In("text/html", Draw.TemplateTable("a & b", ("<pixels>", Draw.Images(Images), Weights, 0.31234)));

        Assert.Contains("a &amp; b", html, StringComparison.Ordinal);
        Assert.Contains(">&lt;pixels&gt;</strong>", html, StringComparison.Ordinal);
        Assert.Contains("test error 0.3123", html, StringComparison.Ordinal);
        Assert.Equal(4, html.Split("<img src=\"data:image/png;base64,").Length - 1);
    }

    [Fact]
    public void A_picture_in_it_is_never_narrower_than_can_be_seen() =>
        Assert.Contains(
            "minmax(max(96px,calc((100% - 4px) / 2 - 0.1px)),1fr));gap:4px;max-width:196px",
            Draw.TemplateTable("t", ("pixels", Draw.Images(Images, size: 20), Weights, 0)).ToHtml(),
            StringComparison.Ordinal);

    [Fact]
    public void A_cell_wants_the_width_of_a_whole_row_of_its_pictures()
    {
        var html = Draw.TemplateTable("t", ("pixels", Draw.Images(Images, size: 128), Weights, 0)).ToHtml();

        Assert.Contains("flex:1 1 260px;min-width:min(100%,300px)\"><div style=\"opacity:0.85\">images", html, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_weights_as_images_stand_each_below_its_image_five_to_a_row_at_least()
    {
        var three = new LabelledImages([0, 255, 9], [0, 1, 2], ["dark", "bright", "odd"], 1, 1, 1);
        var html = Draw.TemplateTable("t", ("pixels", Draw.Images(three), Draw.SignedWeights(LinearClassifier.Zero(3, 1), three), 0)).ToHtml();

        Assert.Contains("minmax(max(60px,calc((100% - 8px) / 3 - 0.1px)),1fr))", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("<span").Length - 2);
        Assert.Equal(1, html.Split(">dark</span>").Length - 1);
    }

    [Fact]
    public void A_table_without_rows_is_refused() => Assert.Throws<ArgumentException>(() => Draw.TemplateTable("empty"));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(31)]
    [InlineData(double.NaN)]
    public void An_error_that_is_no_share_is_refused(double error) =>
        Assert.StartsWith(
            "An error is a share, a number from 0 to 1",
            Assert.Throws<ArgumentException>(() => Draw.TemplateTable("t", ("pixels", Draw.Images(Images), Weights, error))).Message,
            StringComparison.Ordinal);

    private static string Squeezed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
