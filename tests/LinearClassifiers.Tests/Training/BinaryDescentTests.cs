using Datasets.Points;
using Datasets.Photos;
using LinearClassifiers.Losses;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Training;

public sealed class BinaryDescentTests
{
    private static readonly Points2D Points = Toy2D.Lecture;

    private static readonly BinaryDescent Lecture = BinaryDescent.Run(Points.X, Points.Labels01, Column(-2, 2, 1), steps: 30, rate: 0.1);

    [Fact]
    public void The_lectures_run_lowers_the_loss_at_every_step()
    {
        Assert.Equal((31, 31, 30), (Lecture.Weights.Length, Lecture.Losses.Length, Lecture.Steps));
        Assert.All(Lecture.Losses.Zip(Lecture.Losses.Skip(1)), pair => Assert.True(pair.Second < pair.First));
        Assert.InRange(Lecture.Losses[30], 0, 0.1 * Lecture.Losses[0]);
    }

    [Fact]
    public void The_lectures_run_turns_the_boundary_and_leaves_two_points_wrong()
    {
        var (before, after) = (Lecture.At(0).Normal.Normalize(2), Lecture.Model.Normal.Normalize(2));

        Assert.InRange(Math.Acos(before * after) * 180 / Math.PI, 90, 150);
        Assert.Equal((14, 2), (Wrong(0), Wrong(30)));

        int Wrong(int step) => Lecture.At(step).Predict(Points.X).Zip(Points.Labels01).Count(pair => pair.First != pair.Second);
    }

    [Fact]
    public void The_run_begins_where_it_is_told_and_leaves_the_start_alone()
    {
        var start = Column(-2, 2, 1);

        var run = BinaryDescent.Run(Points.X, Points.Labels01, start, steps: 3, rate: 0.1);

        Assert.Equal([-2, 2, 1], run.Weights[0].ToArray());
        Assert.Equal([-2, 2, 1], start.ToArray());
    }

    [Fact]
    public void A_step_is_the_rate_times_the_whole_gradient()
    {
        var gradient = Column(0, 0, 0);
        for (var i = 0; i < Points.Count; i++)
        {
            var x = Extend(Points.X.Column(i));
            gradient += (Sigmoid(Column(-2, 2, 1) * x) - Points.Labels01[i]) * x;
        }

        Law.Close(Column(-2, 2, 1) - (0.1 * gradient), Lecture.Weights[1]);
    }

    [Fact]
    public void With_a_penalty_too_the_step_goes_along_central_differences_of_the_loss()
    {
        const double Rate = 1e-3;
        var run = BinaryDescent.Run(Points.X, Points.Labels01, Column(-2, 2, 1), steps: 1, Rate, penalty: 3);

        var check = GradientCheck.Of(
            w => BinaryDescent.Run(Points.X, Points.Labels01, w, steps: 0, Rate, penalty: 3).Losses[0],
            run.Weights[0],
            (run.Weights[0] - run.Weights[1]) / Rate);

        Assert.InRange(check.RelativeError, 0, 1e-8);
    }

    [Fact]
    public void A_penalty_leaves_the_bias_free() => Assert.Equal(
        Lecture.Losses[0] + (3.0 / 2 * (4 + 4)),
        BinaryDescent.Run(Points.X, Points.Labels01, Column(-2, 2, 1), steps: 0, rate: 0.1, penalty: 3).Losses[0],
        1e-12);

    [Fact]
    public void Separable_points_take_the_loss_to_0_while_the_weights_grow()
    {
        var points = Toy2D.Separable(count: 40, noise: 0.8, seed: 5);
        var run = BinaryDescent.Run(points.X, points.Labels01, Column(0, 0, 0), steps: 10_000, rate: 0.1);

        Assert.Equal(40 * Math.Log(2), run.Losses[0], 1e-12);
        Assert.InRange(run.Losses[^1], 0, 0.05);
        Assert.Equal(1, Accuracy(run.Model.Predict(points.X), points.Labels01));
        double[] lengths = [.. ((int[])[10, 100, 1_000, 10_000]).Select(step => run.At(step).Normal.L2Norm())];
        Assert.All(lengths.Zip(lengths.Skip(1)), pair => Assert.True(pair.Second > pair.First + 0.5));
    }

    [Fact]
    public void A_penalty_keeps_the_weights_of_separable_points_small()
    {
        var points = Toy2D.Separable(count: 40, noise: 0.8, seed: 5);

        Assert.InRange(BinaryDescent.Run(points.X, points.Labels01, Column(0, 0, 0), 2_000, 0.05, penalty: 1).Model.Normal.L2Norm(), 0.5, 3);
    }

    [Fact]
    public void Overlapping_points_end_where_the_gradient_is_0()
    {
        var points = Toy2D.Overlapping(count: 40, noise: 1.2, seed: 5);
        var run = BinaryDescent.Run(points.X, points.Labels01, Column(0, 0, 0), steps: 5_000, rate: 0.02);

        var gradient = Extend(points.X) * new BceWithLogitsLoss(Reduction.Sum).Gradient(run.Model.Scores(points.X), points.Labels01);
        Law.Close(Column(0, 0, 0), gradient, 1e-6);
        Assert.InRange(Accuracy(run.Model.Predict(points.X), points.Labels01), 0.75, 0.99);
    }

    [Fact]
    public void Images_of_two_classes_are_learned_the_same_way()
    {
        var photos = ToyPhotos.Make(perClass: 20, seed: 1);
        var pair = photos.Subset(Enumerable.Range(0, photos.Count).Where(i => photos.Label(i) < 2));

        var run = BinaryDescent.Run(pair.ToMatrix(), pair.Labels, Vector<double>.Build.Dense(3073), steps: 100, rate: 1e-4);

        Assert.Equal(3072, run.Model.Normal.Count);
        Assert.InRange(run.Losses[^1], 0, 0.8 * run.Losses[0]);
    }

    [Fact]
    public void A_start_without_its_bias_is_refused_with_the_sizes() => Assert.StartsWith(
        "Examples D×N go with N labels and D+1 weights, the bias last: 2×20 came with 20 labels and 2 weights.",
        Assert.Throws<ArgumentException>(() => BinaryDescent.Run(Points.X, Points.Labels01, Column(1, 2), 30, 0.1)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Labels_of_the_other_convention_are_refused() => Assert.Contains(
        "Labels of this loss are 0 and 1",
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BinaryDescent.Run(Points.X, PlusMinusOne(Points.Labels01), Column(-2, 2, 1), 30, 0.1)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Numbers_that_make_no_descent_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryDescent.Run(Points.X, Points.Labels01, Column(-2, 2, 1), steps: -1, rate: 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryDescent.Run(Points.X, Points.Labels01, Column(-2, 2, 1), steps: 1, rate: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BinaryDescent.Run(Points.X, Points.Labels01, Column(-2, 2, 1), steps: 1, rate: 0.1, penalty: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lecture.At(31));
    }
}
