using Datasets.Points;
using LinearClassifiers.Models;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Training;

public sealed class FewestErrorsTests
{
    [Fact]
    public void Separable_points_are_separated()
    {
        var points = Toy2D.Separable(60, noise: 0.8, seed: 3);

        Assert.Equal(0, Errors(FewestErrors.Line(points.X, points.Labels01), points.X, points.Labels01));
    }

    [Fact]
    public void Opposite_corners_cost_one_of_four()
    {
        var X = Rows([1, 1, -1, -1], [1, -1, -1, 1]);

        Assert.Equal(1, Errors(FewestErrors.Line(X, [0, 1, 0, 1]), X, [0, 1, 0, 1]));
    }

    [Fact]
    public void No_line_of_many_makes_fewer_errors()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var points = Toy2D.Overlapping(30, noise: 1.5, seed);
            var fewest = Errors(FewestErrors.Line(points.X, points.Labels01), points.X, points.Labels01);
            var random = new SeededRandom(seed);

            for (var line = 0; line < 2000; line++)
            {
                var any = new BinaryLinearClassifier(Column(random.Normal(), random.Normal(), 2 * random.Normal()));
                Assert.InRange(fewest, 0, Errors(any, points.X, points.Labels01));
            }
        }
    }

    [Fact]
    public void Two_points_are_told_apart()
    {
        var X = Rows([0, 1], [0, 0]);

        Assert.Equal([0, 1], FewestErrors.Line(X, [0, 1]).Predict(X));
        Assert.Equal([1, 0], FewestErrors.Line(X, [1, 0]).Predict(X));
    }

    [Fact]
    public void Its_score_is_a_distance() => Assert.Equal(
        1, FewestErrors.Line(Rows([0, 1, 3], [0, 2, 1]), [0, 1, 1]).Normal.L2Norm(), precision: 12);

    [Fact]
    public void Points_that_are_all_one_have_no_line_between_them() => Assert.Contains(
        "Give points that differ",
        Assert.Throws<ArgumentException>(() => FewestErrors.Line(Rows([1, 1], [2, 2]), [0, 1])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Points_are_of_the_plane_and_labels_zero_or_one()
    {
        Assert.Throws<ArgumentException>(() => FewestErrors.Line(Rows([1, 2]), [0, 1]));
        Assert.Throws<ArgumentException>(() => FewestErrors.Line(Rows([1, 2], [3, 4]), [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FewestErrors.Line(Rows([1, 2], [3, 4]), [-1, 1]));
    }

    private static int Errors(BinaryLinearClassifier line, Matrix<double> X, int[] y) =>
        line.Predict(X).Zip(y).Count(pair => pair.First != pair.Second);
}
