using CsCheck;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Models;

public sealed class BinaryLinearClassifierTests
{
    private static readonly BinaryLinearClassifier Model = new(Column(3, 4, -10));

    [Fact]
    public void The_score_is_the_weights_times_the_example_and_the_bias() =>
        Assert.Equal(3 + 8 - 10, Model.Score(Column(1, 2)));

    [Fact]
    public void A_batch_is_its_examples_side_by_side()
    {
        var X = Rows([0, 1, 2, 4], [0, 2, 1, -2]);
        for (var n = 0; n < X.ColumnCount; n++)
        {
            Assert.Equal(Model.Score(X.Column(n)), Model.Scores(X)[n]);
            Assert.Equal(Model.Probability(X.Column(n)), Model.Probabilities(X)[n]);
            Assert.Equal(Model.Predict(X.Column(n)), Model.Predict(X)[n]);
            Assert.Equal(Model.Score(X.Column(n)), Model.Forward(X).Value[0, n]);
        }
    }

    [Fact]
    public void Class_1_is_above_0_and_the_boundary_itself_is_class_0() =>
        Assert.Equal([1, 0, 0], Model.Predict(Rows([2, 0, 2], [2, 0, 1])));

    [Fact]
    public void Two_classes_with_two_scores_are_one_with_their_difference() => Law.Holds(Gen.Double[-3, 3].Array[10], entries =>
    {
        var two = new LinearClassifier(Matrix<double>.Build.Dense(2, 4, entries[..8]));
        var one = BinaryLinearClassifier.From(two);
        var x = Column(entries[7], entries[8], entries[9]);

        Law.Close(two.Logits(x)[1] - two.Logits(x)[0], one.Score(x));
        Law.Close(two.Probabilities(x)[1], one.Probability(x));
        Assert.Equal(two.Predict(x), one.Predict(x));
    });

    [Fact]
    public void Three_classes_are_not_two() => Assert.StartsWith(
        "One score tells two classes apart, and these are 3.",
        Assert.Throws<ArgumentException>(() => BinaryLinearClassifier.From(LinearClassifier.Zero(3, 2))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_boundary_has_a_normal_and_a_bias()
    {
        Assert.Equal([3, 4], Model.Normal.ToArray());
        Assert.Equal(-10, Model.Bias);
    }

    [Fact]
    public void A_distance_is_how_far_one_has_to_go_along_the_normal() => Law.Holds(Gen.Double[-5, 5].Array[2], entries =>
    {
        var x = Column(entries);
        var foot = x - (Model.Distance(x) * Model.Normal.Normalize(2));
        Law.Close(0, Model.Score(foot));
        Assert.Equal(Model.Predict(x) == 1, Model.Distance(x) > 0);
    });

    [Fact]
    public void Growing_all_weights_moves_no_boundary_and_makes_it_surer() => Law.Holds(Gen.Double[-5, 5].Array[2], entries =>
    {
        var (x, twice) = (Column(entries), new BinaryLinearClassifier(2 * Model.Weights));
        Law.Close(Model.Distance(x), twice.Distance(x));
        Assert.True(Math.Abs(twice.Probability(x) - 0.5) >= Math.Abs(Model.Probability(x) - 0.5));
    });

    [Fact]
    public void Weights_and_parameter_are_one_array_that_is_the_classifiers_own()
    {
        var given = Column(1, 2, 3);
        var model = new BinaryLinearClassifier(given);

        given[0] = 9;
        model.Parameters[0].Value[0, 1] = 7;

        Assert.Equal([1, 7, 3], model.Weights.ToArray());
    }

    [Fact]
    public void Without_weights_there_is_no_boundary()
    {
        var flat = new BinaryLinearClassifier(Column(0, 0, 1));

        Assert.Throws<InvalidOperationException>(() => flat.Boundary);
        Assert.StartsWith(
            "A boundary needs a weight other than 0 beside the bias, and all are 0",
            Assert.Throws<InvalidOperationException>(() => flat.Distance(Column(1, 1))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_boundary_of_other_than_two_numbers_is_no_line() =>
        Assert.Throws<InvalidOperationException>(() => new BinaryLinearClassifier(Column(1, 2, 3, 4)).Boundary);

    [Fact]
    public void Weights_without_a_bias_are_refused() => Assert.StartsWith(
        "w has D+1 numbers, with D at least 1 and the bias last; it came with 1.",
        Assert.Throws<ArgumentException>(() => new BinaryLinearClassifier(Column(1.0))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_example_of_another_length_is_refused_with_both()
    {
        const string Message = "w has 2+1 numbers, so an example is a column of 2; it came with 3.";

        Action[] calls = [() => Model.Score(
            Column(1, 2, 1)), () => Model.Scores(Extend(Rows([1.0], [2.0]))), () => Model.Forward(Extend(Rows([1.0], [2.0])))];
        Assert.All(calls, call => Assert.StartsWith(Message, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_score_that_is_NaN_is_no_answer() => Assert.Throws<ArgumentException>(() => Model.Predict(Column(double.NaN, 0)));
}
