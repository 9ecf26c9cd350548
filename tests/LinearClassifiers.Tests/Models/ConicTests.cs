using Datasets.Points;
using CsCheck;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Models;

public sealed class ConicTests
{
    public static TheoryData<double[], ConicKind> Curves { get; } = new()
    {
        { [0, 0, 1, 1, 0, -1], ConicKind.Ellipse },
        { [0, 0, -1, -1, 0, 1], ConicKind.Ellipse },
        { [4, -6, 1, 3, 0.5, -2], ConicKind.Ellipse },
        { [0, -1, 1, 0, 0, 0], ConicKind.Parabola },
        { [1, 0, 1, 1, 2, 0], ConicKind.Parabola },
        { [0, 0, 1, -1, 0, 1], ConicKind.Hyperbola },
        { [0, 0, 0, 0, 1, -1], ConicKind.Hyperbola },
        { [0, 0, 1, 1, 0, 1], ConicKind.Empty },
        { [0, 0, -1, -2, 0, -1], ConicKind.Empty },
        { [0, 0, 1, 1, 0, 0], ConicKind.Degenerate },
        { [0, 0, 0, 0, 1, 0], ConicKind.Degenerate },
        { [0, 0, 1, 0, 0, -1], ConicKind.Degenerate },
        { [1, 2, 0, 0, 0, 3], ConicKind.Degenerate },
        { [0, 0, 0, 0, 0, 0], ConicKind.Degenerate },
    };

    [Theory]
    [MemberData(nameof(Curves))]
    public void A_curve_is_known_by_its_weights(double[] weights, ConicKind kind) => Assert.Equal(kind, new Conic(Column(weights)).Kind);

    [Theory]
    [MemberData(nameof(Curves))]
    public void A_factor_changes_no_curve(double[] weights, ConicKind kind) => Assert.All(
        (double[])[-1, 1e-9, 1e9], factor => Assert.Equal(kind, new Conic(factor * Column(weights)).Kind));

    [Theory]
    [MemberData(nameof(Curves))]
    public void Turning_the_plane_changes_no_curve(double[] weights, ConicKind kind) => Law.Holds(Gen.Double[0, 7], angle =>
    {
        var (c, s) = (Math.Cos(angle), Math.Sin(angle));
        var w = weights;
        Vector<double> turned = Column(
            (w[0] * c) + (w[1] * s),
            (w[1] * c) - (w[0] * s),
            (w[2] * c * c) + (w[3] * s * s) + (w[4] * c * s),
            (w[2] * s * s) + (w[3] * c * c) - (w[4] * c * s),
            (2 * (w[3] - w[2]) * c * s) + (w[4] * ((c * c) - (s * s))),
            w[5]);
        Assert.Equal(kind, new Conic(turned).Kind);
    });

    [Fact]
    public void The_discriminant_is_that_of_the_quadratic_part() => Assert.Equal((9 - 4) * 1.0, new Conic(Column(7, 7, 1, 1, 3, 7)).Discriminant);

    [Fact]
    public void The_score_is_the_lifted_classifiers() => Law.Holds(Gen.Double[-2, 2].Array[8], e => Law.Close(
        new BinaryLinearClassifier(Column(e[..6])).Score(Features.Lift(Column(e[6], e[7]))), new Conic(Column(e[..6])).Score(e[6], e[7])));

    [Fact]
    public void Circles_are_separated_by_an_ellipse_and_xor_by_a_hyperbola()
    {
        Assert.Equal((ConicKind.Ellipse, 1), Learn(Toy2D.Circles(count: 200, noise: 0.1, seed: 1)));
        Assert.Equal((ConicKind.Hyperbola, 1), Learn(Toy2D.Xor(count: 200, noise: 0.25, seed: 1)));
    }

    [Fact]
    public void Other_than_six_weights_are_refused_with_the_remedy() => Assert.StartsWith(
        "A conic has six weights, those of x1, x2, x1², x2², x1·x2 and the bias last; 3 came. Train on Features.Lift(X).",
        Assert.Throws<ArgumentException>(() => new Conic(Column(1, 2, 3))).Message,
        StringComparison.Ordinal);

    private static (ConicKind Kind, double Accuracy) Learn(Points2D points)
    {
        var lifted = Features.Lift(points.X);
        var model = BinaryDescent.Run(lifted, points.Labels01, Vector<double>.Build.Dense(6), steps: 500, rate: 0.5 / points.Count).Model;
        return (new Conic(model.Weights).Kind, Accuracy(model.Predict(lifted), points.Labels01));
    }
}
