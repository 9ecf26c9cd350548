using Datasets.Points;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Training;

public sealed class BinaryNewtonTests
{
    private static readonly Points2D Points = Toy2D.Lecture;

    [Fact]
    public void It_ends_where_descent_ends()
    {
        var descent = BinaryDescent.Run(Points.X, Points.Labels01, Vector<double>.Build.Dense(3), steps: 5000, rate: 0.1, penalty: 0.1);

        var gap = BinaryNewton.Bottom(Points.X, Points.Labels01, penalty: 0.1).Weights - descent.Model.Weights;

        Assert.InRange(gap.L2Norm(), 0, 1e-4);
    }

    [Fact]
    public void There_the_slope_is_zero()
    {
        var w = BinaryNewton.Bottom(Points.X, Points.Labels01, penalty: 0.01).Weights;
        var inputs = Extend(Points.X);
        var y = Vector<double>.Build.Dense(Points.Count, i => Points.Labels01[i]);
        var slope = (inputs * (Sigmoid(w * inputs) - y)) + (0.01 * Column(w[0], w[1], 0));

        Assert.InRange(slope.L2Norm(), 0, 1e-3);
    }

    [Fact]
    public void Separable_points_have_a_bottom_too()
    {
        var points = Toy2D.Separable(40, noise: 0.5, seed: 1);
        var model = BinaryNewton.Bottom(points.X, points.Labels01, penalty: 1e-4);

        Assert.True(model.Weights.All(double.IsFinite));
        Assert.Equal(points.Labels01, model.Predict(points.X));
    }

    [Fact]
    public void A_penalty_is_above_zero_and_both_classes_come()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryNewton.Bottom(Points.X, Points.Labels01, penalty: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryNewton.Bottom(Points.X, Points.Labels01, double.NaN));
        Assert.Throws<ArgumentException>(() => BinaryNewton.Bottom(Rows([1, 2], [3, 4]), [1, 1], penalty: 1));
        Assert.Throws<ArgumentException>(() => BinaryNewton.Bottom(Rows([1, 2], [3, 4]), [0], penalty: 1));
    }
}
