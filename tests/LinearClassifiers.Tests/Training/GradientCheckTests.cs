using LinearClassifiers.Losses;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Training;

public sealed class GradientCheckTests
{
    [Fact]
    public void A_right_gradient_passes_whatever_its_size() => Law.Holds(Law.Batch, batch =>
    {
        foreach (var factor in (ReadOnlySpan<double>)[1e-6, 1, 1e6])
        {
            var loss = new CrossEntropyLoss();
            var check = GradientCheck.Of(Z => factor * loss.Value(Z, batch.Labels), batch.Z, factor * loss.Gradient(batch.Z, batch.Labels));

            // With one class the loss is 0 everywhere, and there is nothing to be relative to.
            Assert.InRange(check.RelativeError, 0, 1e-5);
        }
    });

    [Fact]
    public void A_wrong_entry_is_named_with_both_numbers()
    {
        var at = Rows([1, 2], [3, 4]);
        var gradient = 2 * at;
        gradient[1, 0] = 6.5;

        var check = GradientCheck.Of(x => x.PointwiseMultiply(x).Enumerate().Sum(), at, gradient);

        Assert.Equal((1, 0, 6.5), (check.Row, check.Column, check.WorstGiven));
        Assert.Equal(6, check.WorstMeasured, 1e-8);
        Assert.Equal(0.5 / 8, check.RelativeError, 1e-8);
        Assert.Equal("relative error 6.3e-02; worst at row 1, column 0: 6.5 given, 6 measured", check.ToString());
    }

    [Fact]
    public void A_forgotten_factor_in_small_entries_is_seen() =>
        Assert.Equal(0.5, GradientCheck.Of(x => 1e-7 * x[0, 0], Rows([1.0]), Rows([2e-7])).RelativeError, 1e-6);

    [Fact]
    public void A_vector_is_checked_like_a_column() =>
        Assert.InRange(GradientCheck.Of(x => x * x, Column(1, -2, 3), Column(2, -4, 6)).RelativeError, 0, 1e-9);

    [Fact]
    public void NaN_is_the_worst_of_all()
    {
        var check = GradientCheck.Of(x => x.ColumnSums().Sum(), Rows([1.0, 2.0, 3.0]), Rows([9, double.NaN, 1]));

        Assert.Equal((0, 1), (check.Row, check.Column));
        Assert.True(double.IsNaN(check.RelativeError));
    }

    [Fact]
    public void A_flat_function_agrees_with_no_gradient() =>
        Assert.Equal(0, GradientCheck.Of(_ => 5, Rows([1.0, 2.0]), Matrix<double>.Build.Dense(1, 2)).RelativeError);

    [Fact]
    public void The_point_is_left_as_it_was()
    {
        var at = Rows([1.0, 2.0]);

        GradientCheck.Differences(x => x[0, 0] * x[0, 1], at);

        Assert.Equal(Rows([1.0, 2.0]), at);
    }

    [Fact]
    public void Another_shape_is_refused_with_both() => Assert.StartsWith(
        "A gradient has the shape of what it is taken at: 1×2, and it came as 2×1. Look for a missing transpose or bias.",
        Assert.Throws<ArgumentException>(() => GradientCheck.Of(x => x[0, 0], Rows([1.0, 2.0]), Rows([1.0], [2.0]))).Message,
        StringComparison.Ordinal);
}
