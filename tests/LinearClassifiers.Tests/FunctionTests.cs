using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests;

public sealed class FunctionTests
{
    private static readonly Vector<double> NoEntry = Vector<double>.Build.Dense(0);

    private static readonly Action[] CallsWithoutRowsOrColumns =
    [
        () => LogSumExp(NoEntry), () => Softmax(NoEntry), () => LogSoftmax(NoEntry), () => ArgMax(NoEntry),
        () => Sigmoid(NoEntry), () => LogSigmoid(NoEntry), () => Softplus(NoEntry),
        () => LogSumExp(Matrix<double>.Build.Dense(0, 2)), () => Softmax(Matrix<double>.Build.Dense(0, 2)),
        () => LogSoftmax(Matrix<double>.Build.Dense(2, 0)), () => Sigmoid(Matrix<double>.Build.Dense(2, 0)),
        () => LogSigmoid(Matrix<double>.Build.Dense(0, 2)), () => Softplus(Matrix<double>.Build.Dense(0, 2)),
    ];

    [Fact]
    public void Column_holds_its_entries_and_not_the_array()
    {
        double[] entries = [1, 2];

        var column = Column(entries);
        entries[0] = 9;

        Assert.Equal([1, 2], column.ToArray());
    }

    [Fact]
    public void A_column_without_entries_is_refused() =>
        Assert.StartsWith("A column needs an entry, and none was given", Assert.Throws<ArgumentException>(
            () => Column()).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_are_written_as_on_paper()
    {
        var W = Rows([1, 2, 3], [4, 5, 6]);

        Assert.Equal((2, 3, 6.0), (W.RowCount, W.ColumnCount, W[1, 2]));
    }

    [Fact]
    public void Rows_of_different_lengths_are_refused_by_number() => Assert.StartsWith(
        "All rows of a matrix are of one length: row 0 has 2 entries and row 2 has 1. Complete the shorter one.",
        Assert.Throws<ArgumentException>(() => Rows([1, 2], [3, 4], [5])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_matrix_without_entries_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Rows());
        Assert.Throws<ArgumentException>(() => Rows([]));
    }

    [Fact]
    public void Extend_appends_a_one_to_an_example() =>
        Assert.Equal([4, 5, 1], Extend(Column(4, 5)).ToArray());

    [Fact]
    public void Extend_appends_a_row_of_ones_to_a_batch() =>
        Assert.Equal(Rows([1, 2], [3, 4], [1, 1]), Extend(Rows([1, 2], [3, 4])));

    [Fact]
    public void ArgMax_is_the_first_of_equals() => Assert.Equal(1, ArgMax(Column(-1, 3, 3)));

    [Fact]
    public void ArgMax_finds_its_place_among_infinities()
    {
        Assert.Equal(2, ArgMax(Column(0, double.NegativeInfinity, double.PositiveInfinity)));
        Assert.Equal(0, ArgMax(Column(double.NegativeInfinity, double.NegativeInfinity)));
    }

    [Fact]
    public void ArgMax_of_NaN_is_refused_by_its_place() => Assert.StartsWith(
        "The largest entry is defined for numbers, and entry 1 of 3 is NaN.",
        Assert.Throws<ArgumentException>(() => ArgMax(Column(0, double.NaN, 1))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Accuracy_is_the_part_that_is_right() => Assert.Equal(0.75, Accuracy([0, 1, 2, 2], [0, 1, 2, 0]));

    [Fact]
    public void Accuracy_of_different_counts_is_refused_with_both() => Assert.StartsWith(
        "Every answer needs its label: 2 answers came with 3 labels.",
        Assert.Throws<ArgumentException>(() => Accuracy([0, 1], [0, 1, 2])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Accuracy_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => Accuracy([], []));

    [Fact]
    public void What_has_no_entry_is_refused() => Assert.All(CallsWithoutRowsOrColumns, call =>
        Assert.Contains("Give at least one", Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal));

    [Fact]
    public void The_slides_three_probabilities_come_out_of_three_logits()
    {
        var p = Softmax(Column(2, 2.785, -1.43));

        Assert.Equal([0.31, 0.68, 0.01], p.Select(pk => Math.Round(pk, 2)));
        Assert.Equal(1.17, Math.Round(-Math.Log(p[0]), 2));
    }
}
