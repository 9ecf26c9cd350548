using Classroom.Figures;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed class NumberTableTests
{
    [Fact]
    public void A_vector_is_a_column() =>
        Assert.Equal("A vector of 2\n   value\n0  0.5\n1  -1", Words(Vector<double>.Build.Dense([0.5, -1])));

    [Fact]
    public void A_matrix_has_its_rows_and_columns_numbered() =>
        Assert.Equal("A matrix of 2 × 2\n   0  1\n0  1  2\n1  3  4", Words(Matrix<float>.Build.DenseOfArray(new float[,] { { 1, 2 }, { 3, 4 } })));

    [Fact]
    public void Of_a_large_one_the_beginning_is_shown()
    {
        var lines = Words(Matrix<double>.Build.Dense(1000, 1000)).Split('\n');

        Assert.Equal("A matrix of 1000 × 1000", lines[0]);
        Assert.Equal(23, lines.Length);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("…", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_without_a_table_of_their_own_are_left_alone() => Assert.Null(NumberTable.Of("text"));

    [Fact]
    public void The_words_are_MathNets_own() =>
        Assert.StartsWith("DenseVector 2-Double", NumberTable.Words(Vector<double>.Build.Dense([0.5, -1])), StringComparison.Ordinal);

    private static string Words(object numbers) => NumberTable.Of(numbers)!.ToPlainText();
}
