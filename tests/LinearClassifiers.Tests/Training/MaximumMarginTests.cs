using Datasets.Points;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Training;

public sealed class MaximumMarginTests
{
    [Fact]
    public void Between_two_points_the_line_stands_halfway_and_at_right_angles() =>
        Same(Column(0.5, 0.5, -1), Points((0, 0), (2, 2)), [0, 1]);

    [Fact]
    public void Two_points_of_one_class_can_hold_an_edge() =>
        Same(Column(1, 0, -1), Points((0, 0), (0, 2), (2, 1)), [0, 0, 1]);

    [Fact]
    public void The_arrow_points_to_class_1() =>
        Same(Column(-1, 0, 1), Points((0, 0), (0, 2), (2, 1)), [1, 1, 0]);

    [Fact]
    public void Points_behind_the_first_do_not_matter() =>
        Same(Column(1, 0, -1), Points((0, 0), (0, 2), (2, 1), (-5, 7), (9, -4)), [0, 0, 1, 0, 1]);

    [Fact]
    public void Some_points_touch_the_band_and_none_lies_inside()
    {
        var points = Toy2D.Separable(count: 40, noise: 0.8, seed: 2);
        var margins = MaximumMargin.Of(points.X, points.Labels01).Scores(points.X)
            .Zip(PlusMinusOne(points.Labels01), (f, y) => y * f).ToArray();

        Assert.Equal(1, margins.Min(), 1e-12);
        Assert.InRange(margins.Count(margin => margin < 1 + 1e-9), 2, 3);
    }

    [Fact]
    public void No_other_direction_has_a_wider_band()
    {
        var points = Toy2D.Separable(count: 30, noise: 1, seed: 5);
        var width = 2 / MaximumMargin.Of(points.X, points.Labels01).Normal.L2Norm();

        Assert.All(Enumerable.Range(0, 3600), tenth => Assert.True(Room(tenth * Math.PI / 1800) <= width + 1e-12));

        double Room(double angle)
        {
            var along = Column(Math.Cos(angle), Math.Sin(angle)) * points.X;
            return Along(1).Min() - Along(0).Max();

            IEnumerable<double> Along(int label) => along.Where((_, i) => points.Labels01[i] == label);
        }
    }

    [Fact]
    public void Points_that_no_line_separates_have_no_band() =>
        Assert.Contains(
            "these have none",
            Assert.Throws<ArgumentException>(() => MaximumMargin.Of(Toy2D.Lecture.X, Toy2D.Lecture.Labels01)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void One_class_alone_has_no_band() =>
        Assert.Throws<ArgumentException>(() => MaximumMargin.Of(Points((0, 0), (1, 1)), [1, 1]));

    [Fact]
    public void Each_point_has_two_numbers_and_a_label()
    {
        Assert.Contains(
            "2×2 came with 1 labels",
            Assert.Throws<ArgumentException>(() => MaximumMargin.Of(Points((0, 0), (1, 1)), [1])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => MaximumMargin.Of(Points((0, 0), (1, 1)), [-1, 1]));
    }

    private static void Same(Vector<double> expected, Matrix<double> X, int[] labels01) =>
        Assert.Equal(0, (MaximumMargin.Of(X, labels01).Weights - expected).L2Norm(), 1e-12);

    private static Matrix<double> Points(params (double X1, double X2)[] points) =>
        Matrix<double>.Build.Dense(2, points.Length, (row, i) => row == 0 ? points[i].X1 : points[i].X2);
}
