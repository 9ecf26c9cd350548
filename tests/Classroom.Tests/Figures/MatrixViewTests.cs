using Classroom.Figures;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed class MatrixViewTests
{
    [Fact]
    public void Numbers_stand_below_one_another() =>
        Assert.Equal(
            """
            2×3
                      x1    x2  bias
            plane  -2.00  2.00  1.00
              car   0.13  0.00   NaN
            """.ReplaceLineEndings("\n"),
            Text(Show.Matrix(Rows(new[,] { { -2, 2, 1 }, { 0.126, 0, double.NaN } }), ["plane", "car"], ["x1", "x2", "bias"])));

    [Fact]
    public void Whole_numbers_have_no_decimals() =>
        Assert.Equal("2×1\n      \n0    5\n1  -10", Text(Show.Vector(Vector<double>.Build.Dense([5, -10]))));

    [Fact]
    public void Of_a_large_matrix_the_ends_are_shown()
    {
        var text = Text(Show.Matrix(Matrix<double>.Build.Dense(20, 3073, (row, column) => row + column)));

        Assert.Equal(
            ["", "0", "1", "2", "3", "4", "…", "3071", "3072"],
            text.Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(""));
        Assert.Equal(
            ["0", "1", "2", "3", "4", "5", "6", "…", "18", "19"],
            text.Split('\n')[2..].Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Equal("20×3073", text.Split('\n')[0]);
    }

    [Fact]
    public void Html_has_headings_for_rows_and_columns_and_escapes_their_names()
    {
        var html = Rich.In("text/html", Show.Matrix(Rows(new double[,] { { 1 } }), ["<b>"], ["x & y"]));

        Assert.Contains("<th scope=\"row\" style=\"padding:0.1em 0.5em\">&lt;b&gt;</th>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" style=\"padding:0.1em 0.5em\">x &amp; y</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_of_ones_own_is_kept() =>
        Assert.EndsWith("0  0.3", Text(Show.Vector(Vector<double>.Build.Dense([0.3069]), format: "F1")), StringComparison.Ordinal);

    [Fact]
    public void As_many_names_as_rows_are_wanted() =>
        Assert.StartsWith(
            "Every row has one name: there are 1 of them and 2 names.",
            Assert.Throws<ArgumentException>(() => Show.Vector(Vector<double>.Build.Dense(1), ["a", "b"])).Message,
            StringComparison.Ordinal);

    private static string Text(MatrixView view) => Rich.In("text/plain", view);

    private static Matrix<double> Rows(double[,] rows) => Matrix<double>.Build.DenseOfArray(rows);
}
