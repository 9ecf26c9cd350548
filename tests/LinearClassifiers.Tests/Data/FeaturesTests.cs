using CsCheck;
using LinearClassifiers.Data;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Data;

public sealed class FeaturesTests
{
    [Fact]
    public void The_lectures_lift_is_the_numbers_their_squares_and_their_product() =>
        Assert.Equal([2, 3, 4, 9, 6], Features.Lift(Column(2, 3)).ToArray());

    [Fact]
    public void A_batch_is_lifted_column_by_column() => Law.Holds(Gen.Double[-3, 3].Array[6], entries =>
    {
        var X = Matrix<double>.Build.Dense(2, 3, entries);
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(Features.Lift(X.Column(n)), Features.Lift(X).Column(n));
        }
    });

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 6)]
    [InlineData(3, 4)]
    [InlineData(7, 3)]
    public void There_are_D_plus_d_over_d_products_less_the_constant(int inputs, int degree)
    {
        var products = Features.Polynomial(
            Column([.. Enumerable.Range(2, inputs).Select(i => 1 / Math.Sqrt(i + 0.1))]).ToColumnMatrix(), degree).Column(0);

        Assert.Equal(Math.Round(SpecialFunctions.Binomial(inputs + degree, degree)) - 1, products.Count);
        Assert.Distinct(products);
    }

    [Fact]
    public void All_products_and_1_sum_to_the_power_of_a_sum_when_weighted_by_their_counts() => Law.Holds(Gen.Double[-2, 2].Array[2], x =>
    {
        // (1 + a + b)³ has the coefficients 3 3 3 3 6 1 1 3 3 in the order of the names.
        var products = Features.Polynomial(Column(x).ToColumnMatrix(), degree: 3).Column(0);
        Law.Close(Math.Pow(1 + x[0] + x[1], 3), 1 + (Column(3, 3, 3, 3, 6, 1, 1, 3, 3) * products), 1e-11);
    });

    [Fact]
    public void Degree_one_changes_nothing() => Assert.Equal(Rows([1, 2], [3, 4]), Features.Polynomial(Rows([1, 2], [3, 4]), degree: 1));

    [Fact]
    public void Points_of_other_than_two_numbers_are_refused_with_the_remedy() => Assert.StartsWith(
        "The lecture lifts points of 2 numbers, and these have 3. Take Polynomial for others.",
        Assert.Throws<ArgumentException>(() => Features.Lift(Column(1, 2, 3))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Degrees_that_are_none_or_too_many_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Features.Polynomial(Rows([1.0]), degree: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Features.Polynomial(Matrix<double>.Build.Dense(3072, 1), degree: 2));
    }
}
