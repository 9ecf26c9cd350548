using Datasets.Points;
using Datasets.Photos;
using CsCheck;
using LinearClassifiers.Data;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Training;

public sealed class TrainingLoopTests
{
    private static readonly Gen<(LinearClassifier Model, Matrix<double> X, int[] Labels)> Problems =
        from size in Gen.Select(Gen.Int[1, 5], Gen.Int[1, 6], Gen.Int[1, 9])
        from weights in Gen.Double[-1, 1].Array[size.Item1 * (size.Item2 + 1)]
        from entries in Gen.Double[-2, 2].Array[size.Item2 * size.Item3]
        from labels in Gen.Int[0, size.Item1 - 1].Array[size.Item3]
        select (
            new LinearClassifier(Matrix<double>.Build.Dense(size.Item1, size.Item2 + 1, weights)),
            Matrix<double>.Build.Dense(size.Item2, size.Item3, entries),
            labels);

    [Fact]
    public void The_lectures_loop_does_what_the_update_by_hand_does() => Law.Holds(Problems, problem =>
    {
        const double Rate = 0.1;
        var (model, inputs, labels) = problem;
        var byHand = model.Weights.Clone();
        var Y = Matrix<double>.Build.Dense(model.Classes, labels.Length, (k, n) => labels[n] == k ? 1 : 0);
        var (optimizer, lossFn) = (new Sgd(model.Parameters, Rate), new CrossEntropyLoss());

        for (var step = 0; step < 5; step++)
        {
            optimizer.ZeroGrad();
            var logits = model.Forward(inputs);
            var loss = lossFn.Forward(logits, labels);
            loss.Backward();
            optimizer.Step();

            byHand -= Rate / labels.Length * (Softmax(byHand * Extend(inputs)) - Y) * Extend(inputs).Transpose();
            Law.Close(byHand, model.Weights);
        }
    });

    [Fact]
    public void In_two_dimensions_the_loop_is_the_lectures_descent()
    {
        var points = Toy2D.Lecture;
        var byHand = BinaryDescent.Run(points.X, points.Labels01, Column(-2, 2, 1), steps: 30, rate: 0.1);
        var model = new BinaryLinearClassifier(Column(-2, 2, 1));
        var (optimizer, lossFn) = (new Sgd(model.Parameters, 0.1), new BceWithLogitsLoss(Reduction.Sum));

        for (var step = 0; step < 30; step++)
        {
            optimizer.ZeroGrad();
            var scores = model.Forward(points.X);
            var loss = lossFn.Forward(scores, points.Labels01);
            loss.Backward();
            optimizer.Step();

            Law.Close(byHand.Losses[step], loss.Item);
            Law.Close(byHand.Weights[step + 1], model.Weights);
        }
    }

    [Fact]
    public void Mini_batches_of_photographs_lower_the_loss()
    {
        var photos = ToyPhotos.Make(perClass: 5, seed: 1);
        var model = LinearClassifier.Zero(classes: 10, photos.Features);
        var (optimizer, lossFn) = (new Sgd(model.Parameters, 0.002), new CrossEntropyLoss());
        var batches = Batches.Of(photos, size: 16, seed: 1);

        for (var epoch = 0; epoch < 5; epoch++)
        {
            foreach (var (inputs, labels) in batches.Epoch(epoch))
            {
                optimizer.ZeroGrad();
                lossFn.Forward(model.Forward(inputs), labels).Backward();
                optimizer.Step();
            }
        }

        Assert.InRange(lossFn.Value(model.Logits(photos.ToMatrix()), photos.Labels), 0, 0.95 * Math.Log(10));
    }

    [Fact]
    public void Gradients_add_up_where_nobody_forgets_them()
    {
        var model = LinearClassifier.Random(2, 3, scale: 1, seed: 1);
        var (inputs, labels, lossFn) = (Matrix<double>.Build.Dense(3, 2, 0.5), new[] { 0, 1 }, new CrossEntropyLoss());

        lossFn.Forward(model.Forward(inputs), labels).Backward();
        var once = model.Parameters[0].Grad;
        lossFn.Forward(model.Forward(inputs), labels).Backward();

        Law.Close(2 * once, model.Parameters[0].Grad);
    }

    [Fact]
    public void Weight_decay_alone_shrinks_every_weight_by_the_rate_times_the_decay()
    {
        var model = LinearClassifier.Random(2, 3, scale: 1, seed: 1);
        var before = model.Weights.Clone();

        new Sgd(model.Parameters, rate: 0.5, weightDecay: 0.2).Step();

        Law.Close(0.9 * before, model.Weights);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_is_no_rate_is_refused(double rate) => Assert.StartsWith(
        "A learning rate is a finite number above 0.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(LinearClassifier.Zero(2, 1).Parameters, rate)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_decay_that_is_no_penalty_is_refused(double decay) => Assert.StartsWith(
        "A penalty on weights is a finite number, not negative.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(LinearClassifier.Zero(2, 1).Parameters, 0.1, decay)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_optimiser_of_nothing_is_refused() =>
        Assert.Contains("Give it model.Parameters.", Assert.Throws<ArgumentException>(() => new Sgd([], 0.1)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_batch_of_another_height_is_refused() =>
        Assert.Throws<ArgumentException>(() => LinearClassifier.Zero(2, 3).Forward(Rows([1.0], [2.0])));
}
