using static System.Double;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests;

/// <summary>The tables of infinities and NaN in the documentation of the functions.</summary>
public sealed class FunctionLimitTests
{
    public static TheoryData<double[], double> LogSumExps { get; } = new()
    {
        { [0, NaN], NaN },
        { [PositiveInfinity, NaN], NaN },
        { [NaN, NegativeInfinity], NaN },
        { [0, PositiveInfinity], PositiveInfinity },
        { [PositiveInfinity, PositiveInfinity, NegativeInfinity], PositiveInfinity },
        { [NegativeInfinity, NegativeInfinity], NegativeInfinity },
        { [NegativeInfinity], NegativeInfinity },
        { [NegativeInfinity, 3, NegativeInfinity], 3 },
        { [1e4, -1e4], 1e4 },
        { [-1e4], -1e4 },
    };

    public static TheoryData<double[], double[]> Softmaxes { get; } = new()
    {
        { [0, NaN], [NaN, NaN] },
        { [NaN, PositiveInfinity], [NaN, NaN] },
        { [NaN], [NaN] },
        { [0, PositiveInfinity, NegativeInfinity], [0, 1, 0] },
        { [PositiveInfinity, PositiveInfinity, 0], [NaN, NaN, NaN] },
        { [NegativeInfinity, 7, 7], [0, 0.5, 0.5] },
        { [NegativeInfinity, NegativeInfinity], [NaN, NaN] },
        { [PositiveInfinity], [1] },
        { [NegativeInfinity], [1] },
        { [1e4, -1e4], [1, 0] },
        { [-1e4, 1e4, 1e4], [0, 0.5, 0.5] },
        { [MaxValue, -MaxValue], [1, 0] },
    };

    public static TheoryData<double, double, double, double> Sigmoids { get; } = new()
    {
        { NaN, NaN, NaN, NaN },
        { PositiveInfinity, 1, 0, PositiveInfinity },
        { NegativeInfinity, 0, NegativeInfinity, 0 },
        { 1e4, 1, 0, 1e4 },
        { -1e4, 0, -1e4, 0 },
        { MaxValue, 1, 0, MaxValue },
        { -MaxValue, 0, -MaxValue, 0 },
        { 0, 0.5, -Math.Log(2), Math.Log(2) },
    };

    [Theory]
    [MemberData(nameof(LogSumExps))]
    public void LogSumExp_is_defined_everywhere(double[] z, double expected) =>
        Assert.Equal(expected, LogSumExp(Column(z)));

    [Theory]
    [MemberData(nameof(Softmaxes))]
    public void Softmax_is_defined_everywhere(double[] z, double[] expected) =>
        Assert.Equal(expected, Softmax(Column(z)).ToArray());

    [Theory]
    [MemberData(nameof(Softmaxes))]
    public void LogSoftmax_has_its_infinities_where_Softmax_has_0_and_1(double[] z, double[] probabilities)
    {
        var logs = LogSoftmax(Column(z));

        foreach (var (log, p) in logs.Zip(probabilities))
        {
            // A finite score keeps a finite logarithm where its probability has become 0.
            Assert.True(IsNaN(p) ? IsNaN(log) : p > 0 ? log == Math.Log(p) : log < -1e4, $"log {p} came as {log}");
        }
    }

    [Fact]
    public void LogSoftmax_of_an_infinite_winner_is_0_there_and_minus_infinity_elsewhere() =>
        Assert.Equal([NegativeInfinity, 0, NegativeInfinity], LogSoftmax(Column(0, PositiveInfinity, NegativeInfinity)).ToArray());

    [Fact]
    public void LogSoftmax_stays_finite_where_the_probability_is_below_every_double() =>
        Assert.Equal([0, -2e4], LogSoftmax(Column(1e4, -1e4)).ToArray());

    [Theory]
    [MemberData(nameof(Sigmoids))]
    public void Sigmoid_and_its_kin_are_defined_everywhere(double f, double sigmoid, double logSigmoid, double softplus) =>
        Assert.Equal((sigmoid, logSigmoid, softplus), (Sigmoid(f), LogSigmoid(f), Softplus(f)));

    [Fact]
    public void A_column_with_NaN_leaves_the_others_alone()
    {
        var p = Softmax(Rows([0, NaN], [0, 1]));

        Assert.Equal([0.5, 0.5], p.Column(0).ToArray());
        Assert.Equal([NaN, NaN], p.Column(1).ToArray());
    }

    [Fact]
    public void No_zero_is_shown_as_minus_zero()
    {
        Assert.False(IsNegative(LogSigmoid(1e4)));
        Assert.False(IsNegative(LogSoftmax(Column(5.0))[0]));
        Assert.False(IsNegative(Softplus(-1e4)));
    }
}
