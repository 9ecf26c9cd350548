using Classroom.Figures;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed class TableTests
{
    private static readonly LabelledImages Images = new([0, 255], [0, 1], ["dark", "bright"], 1, 1, 1);

    [Fact]
    public void Columns_stand_below_one_another_and_a_picture_is_its_words() =>
        Assert.Equal(
            """
            templates
            data set  images                       error
            pixels    2 images, 1×1: dark, bright  0.3123
            <more>                                 ∞
            """.ReplaceLineEndings("\n"),
            Displayed.In("text/plain", Draw.Table(
                "templates", ["data set", "images", "error"],
                ["pixels", Draw.Images(Images), 0.31234], ["<more>", "", double.PositiveInfinity])));

    [Fact]
    public void Html_has_pictures_inside_and_escapes_texts()
    {
        var html = Displayed.In("text/html", Draw.Table("a & b", ["<i>", "images"], ["<b>", Draw.Images(Images)]));

        Assert.Contains("<caption style=\"text-align:left;padding-bottom:0.3em\">a &amp; b</caption>", html, StringComparison.Ordinal);
        Assert.Contains(">&lt;i&gt;</th>", html, StringComparison.Ordinal);
        Assert.Contains(">&lt;b&gt;</td>", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/png;base64,", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_another_length_is_refused_with_both_counts() =>
        Assert.StartsWith(
            "A row has one cell a column, and there are 2 columns; row 1 has 1 cells.",
            Assert.Throws<ArgumentException>(() => Draw.Table("odd", ["a", "b"], ["1", "2"], ["1"])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_table_without_rows_is_refused() => Assert.Throws<ArgumentException>(() => Draw.Table("empty", ["a"]));

    [Fact]
    public void Rows_may_come_from_a_query() =>
        Assert.Equal(
            "squares\nx  x²\n1  1\n2  4",
            Draw.Table("squares", ["x", "x²"], from x in new double[] { 1, 2 } select (IReadOnlyList<TableCell>)[x, x * x]).ToString());

    [Fact]
    public void Predictions_have_the_truth_and_what_was_said_with_its_probability() =>
        Assert.Equal(
            "2 images, 1×1: truth: dark · said: dark (0.97), truth: bright · said: dark (0.60)",
            Draw.Predictions(Images, Matrix<double>.Build.DenseOfArray(new double[,] { { 0.97, 0.6 }, { 0.03, 0.4 } })).AltText);

    [Fact]
    public void Probabilities_of_other_images_are_refused_with_both_shapes() =>
        Assert.Contains(
            "here 2×2, a row a class and a column an image; these are 2×3.",
            Assert.Throws<ArgumentException>(() => Draw.Predictions(Images, Matrix<double>.Build.Dense(2, 3))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_row_of_a_table_can_hold_all_templates_of_a_model() =>
        Assert.Contains(
            "grid-template-columns:repeat(2,minmax(0,44px))",
            Draw.Table("weights", ["learned"], [Draw.Templates(LinearClassifiers.Models.LinearClassifier.Zero(2, 1), Images, perRow: 10,
                size: 44)]).ToHtml(),
            StringComparison.Ordinal);
}
