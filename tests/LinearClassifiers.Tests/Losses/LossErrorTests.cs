using LinearClassifiers.Losses;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Tests.Losses;

public sealed class LossErrorTests
{
    private static readonly Matrix<double> Batch = Functions.Rows([1, 2], [3, 4], [5, 6]);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_label_out_of_range_is_refused_with_the_range(int label) => AllRefuse<ArgumentOutOfRangeException>(
        Batch, [0, label], $"Labels of 3 classes are 0 to 2, and label 1 is {label}. Number the classes from 0.");

    [Fact]
    public void Other_counts_are_refused_with_both() => AllRefuse<ArgumentException>(
        Batch, [0], "A batch has one label a column: 3×2 came with 1 labels. Take both from the same examples.");

    [Fact]
    public void A_batch_that_seems_to_lie_in_rows_is_refused_with_the_remedy() => AllRefuse<ArgumentException>(
        Batch, [0, 1, 0], "A batch has one label a column: 3×2 came with 3 labels. The examples seem to lie in rows: transpose the batch.");

    [Fact]
    public void An_empty_batch_is_refused() =>
        AllRefuse<ArgumentException>(Matrix<double>.Build.Dense(3, 0), [], "Give at least one of each.");

    [Fact]
    public void A_label_of_one_example_is_held_to_the_same_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrossEntropyLoss().Value(Batch.Column(0), 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrossEntropyLoss().Gradient(Batch.Column(0), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NllLoss().Value(Batch.Column(0), 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NllLoss().Gradient(Batch.Column(0), -1));
    }

    [Fact]
    public void Without_a_reduction_there_is_no_one_value()
    {
        const string Message = "A loss without a reduction is one number an example, not one value. "
            + "Use PerExample, or ask for Reduction.Sum or Reduction.Mean.";

        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => new CrossEntropyLoss(Reduction.None).Value(Batch, [0, 1])).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => new NllLoss(Reduction.None).Value(Batch, [0, 1])).Message);
    }

    [Fact]
    public void A_reduction_that_is_none_of_the_three_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NllLoss((Reduction)7).Value(Batch, [0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrossEntropyLoss((Reduction)7).Gradient(Batch, [0, 1]));
    }

    private static void AllRefuse<TException>(Matrix<double> batch, int[] labels, string message)
        where TException : ArgumentException
    {
        var (cross, nll) = (new CrossEntropyLoss(Reduction.Sum), new NllLoss(Reduction.Sum));
        Action[] calls =
        [
            () => cross.PerExample(batch, labels), () => cross.Value(batch, labels), () => cross.Gradient(batch, labels),
            () => nll.PerExample(batch, labels), () => nll.Value(batch, labels), () => nll.Gradient(batch, labels),
        ];
        Assert.All(calls, call => Assert.Contains(message, Assert.Throws<TException>(call).Message, StringComparison.Ordinal));
    }
}
