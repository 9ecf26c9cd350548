using CsCheck;
using Datasets.Photos;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Models;

public sealed class LinearClassifierTests
{
    private static readonly LinearClassifier Model = new(Rows([1, 2, 10], [3, 4, 20], [-1, 0, 15]));

    [Fact]
    public void The_bias_is_the_last_column()
    {
        Assert.Equal((3, 2), (Model.Classes, Model.Features));
        Assert.Equal([10, 20, 15], Model.Logits(Column(0, 0)).ToArray());
    }

    [Fact]
    public void Logits_are_one_score_a_class() =>
        Assert.Equal([1 + 4 + 10, 3 + 8 + 20, -1 + 15], Model.Logits(Column(1, 2)).ToArray());

    [Fact]
    public void A_batch_is_its_examples_side_by_side() => Law.Holds(Gen.Double[-3, 3].Array[6], entries =>
    {
        var X = Matrix<double>.Build.Dense(2, 3, entries);
        for (var n = 0; n < 3; n++)
        {
            Law.Close(Model.Logits(X.Column(n)), Model.Logits(X).Column(n));
            Law.Close(Model.Probabilities(X.Column(n)), Model.Probabilities(X).Column(n));
            Assert.Equal(Model.Predict(X.Column(n)), Model.Predict(X)[n]);
        }
    });

    [Fact]
    public void Probabilities_are_the_softmax_of_the_logits() =>
        Assert.Equal(Softmax(Model.Logits(Column(0.1, -4))), Model.Probabilities(Column(0.1, -4)));

    [Fact]
    public void Images_have_the_scores_of_their_numbers()
    {
        var (model, photos) = (LinearClassifier.Random(10, 3072, 0.01, seed: 1), ToyPhotos.Make(perClass: 13, seed: 3));

        Law.Close(model.Logits(photos.ToMatrix()), model.Logits(photos), 1e-5);
        Assert.Equal(model.Predict(photos.ToMatrix()), model.Predict(photos));
    }

    [Fact]
    public void Images_of_another_size_or_none_are_refused()
    {
        var photos = ToyPhotos.Make(perClass: 1, seed: 3);

        Assert.Contains("3072", Assert.Throws<ArgumentException>(() => Model.Logits(photos)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LinearClassifier.Zero(10, 3072).Predict(photos.Take(0)));
    }

    [Fact]
    public void The_weights_given_are_copied_and_an_optimiser_changes_the_classifiers_own()
    {
        var W = Matrix<double>.Build.Dense(2, 3);
        var model = new LinearClassifier(W);

        W[0, 2] = 9;
        model.Parameters[0].Value[1, 2] = 5;

        Assert.Same(model.Parameters[0].Value, model.Weights);
        Assert.Equal(1, model.Predict(Column(0, 0)));
    }

    [Fact]
    public void A_template_is_a_classs_weights_without_the_bias()
    {
        var model = new LinearClassifier(Model.Weights.Clone());

        var template = model.Template(1);
        template[0] = 99;

        Assert.Equal([3, 4], model.Template(1).ToArray());
    }

    [Fact]
    public void A_template_of_no_class_is_refused_with_the_range() => Assert.StartsWith(
        "Classes are numbered 0 to 2. Choose one of those.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.Template(3)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_example_of_another_length_is_refused_with_both() => Assert.StartsWith(
        "W is 3×(2+1), so an example is a column of 2 numbers; it came with 3.",
        Assert.Throws<ArgumentException>(() => Model.Logits(Column(1, 2, 1))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_batch_of_another_height_is_refused() =>
        Assert.Throws<ArgumentException>(() => Model.Predict(Rows([1, 2, 3])));

    [Fact]
    public void Weights_without_room_for_a_feature_and_a_bias_are_refused() => Assert.StartsWith(
        "W is K×(D+1), with K and D at least 1 and the bias last; it came as 2×1.",
        Assert.Throws<ArgumentException>(() => new LinearClassifier(Rows([1], [2]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_zero_classifier_finds_all_classes_equally_likely() =>
        Assert.Equal([0.25, 0.25, 0.25, 0.25], LinearClassifier.Zero(4, 2).Probabilities(Column(7, -7)).ToArray());

    [Fact]
    public void Sizes_below_one_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearClassifier.Zero(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearClassifier.Random(1, 0, 0.1, seed: 1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_that_is_no_standard_deviation_is_refused(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearClassifier.Random(2, 3, scale, seed: 1));

    [Fact]
    public void Random_weights_follow_their_seed_and_their_scale()
    {
        var weights = LinearClassifier.Random(10, 3072, 0.01, seed: 4).Weights;

        Assert.Equal(weights, LinearClassifier.Random(10, 3072, 0.01, seed: 4).Weights);
        Assert.NotEqual(weights, LinearClassifier.Random(10, 3072, 0.01, seed: 5).Weights);
        Assert.InRange(weights.Enumerate().Average(), -0.0002, 0.0002);
        Assert.InRange(Math.Sqrt(weights.Enumerate().Average(w => w * w)), 0.0098, 0.0102);
        Assert.InRange(weights.Enumerate().Count(w => Math.Abs(w) < 0.01) / 30_730.0, 0.67, 0.695);
    }
}
