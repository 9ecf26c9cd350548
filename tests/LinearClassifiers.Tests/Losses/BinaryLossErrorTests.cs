using LinearClassifiers.Losses;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Losses;

public sealed class BinaryLossErrorTests
{
    private static readonly BinaryLoss[] ZeroOneLosses = [new BceLoss(), new BceWithLogitsLoss()];
    private static readonly BinaryLoss[] SignedLosses = [new LogisticLoss(), new HingeLoss(), new PerceptronLoss()];

    [Fact]
    public void A_minus_1_where_0_and_1_are_meant_is_refused_with_both_conventions() =>
        Assert.All(ZeroOneLosses, loss => AllRefuse<ArgumentOutOfRangeException>(
        loss,
        [1, -1],
        "Labels of this loss are 0 and 1, or between, and label 1 is -1. "
        + "Where they are -1 and +1, convert with ZeroOne(labels) or take LogisticLoss."));

    [Fact]
    public void A_0_where_minus_and_plus_1_are_meant_is_refused_with_both_conventions() =>
        Assert.All(SignedLosses, loss => AllRefuse<ArgumentOutOfRangeException>(
        loss,
        [1, 0],
        "Labels of this loss are -1 and +1, and label 1 is 0. Where they are 0 and 1, convert with PlusMinusOne(labels) or take BceWithLogitsLoss."));

    [Fact]
    public void Other_counts_are_refused_with_both() => Assert.All(ZeroOneLosses.Concat(SignedLosses), loss => AllRefuse<ArgumentException>(
        loss, [1], "A batch has at least one score, and one label a score: 2 scores came with 1 labels. Take both from the same examples."));

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void A_soft_label_is_a_probability(double label)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BceWithLogitsLoss().Value(0.5, label));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BceLoss().Gradient(0.5, label));
    }

    [Fact]
    public void A_signed_label_is_never_soft() => Assert.All(
        SignedLosses, loss => Assert.Throws<ArgumentOutOfRangeException>(() => loss.Value(0.5, 0.5)));

    [Theory]
    [InlineData(-0.001)]
    [InlineData(2.3)]
    [InlineData(double.NaN)]
    public void A_score_where_a_probability_is_meant_is_refused_with_the_remedy(double score)
    {
        const string Message = "BceLoss takes probabilities, from 0 to 1, and something else came. "
            + "Give it Sigmoid(f), or give the scores f to BceWithLogitsLoss.";

        Assert.StartsWith(Message, Assert.Throws<ArgumentOutOfRangeException>(() => new BceLoss().Value(score, 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith(Message, Assert.Throws<ArgumentOutOfRangeException>(
            () => new BceLoss().Gradient(score, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_in_several_rows_are_refused_with_the_remedy() => Assert.StartsWith(
        "A loss of two classes takes one row of scores, 1×N, and 2×2 came. Take BinaryLinearClassifier, or CrossEntropyLoss for one score a class.",
        Assert.Throws<ArgumentException>(() => new BceWithLogitsLoss().Forward(new Tensor(Rows([1, 2], [3, 4])), [0, 1])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_reduction_there_is_no_one_value() => Assert.StartsWith(
        "A loss without a reduction is one number an example, not one value.",
        Assert.Throws<InvalidOperationException>(() => new HingeLoss(Reduction.None).Value(Column(1, 2), [1, -1])).Message,
        StringComparison.Ordinal);

    private static void AllRefuse<TException>(BinaryLoss loss, int[] labels, string message)
        where TException : ArgumentException
    {
        var scores = Column(0.5, 0.25);
        Action[] calls =
        [
            () => loss.PerExample(scores, labels), () => loss.Value(scores, labels), () => loss.Gradient(scores, labels),
            () => loss.Forward(new Tensor(scores.ToRowMatrix()), labels),
        ];
        Assert.All(calls, call => Assert.Contains(message, Assert.Throws<TException>(call).Message, StringComparison.Ordinal));
    }
}
