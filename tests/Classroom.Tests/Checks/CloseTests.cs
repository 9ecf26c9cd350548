using Classroom.Checks;
using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Checks;

public sealed class CloseTests
{
    [Theory]
    [InlineData(0, 1e-9, true)]
    [InlineData(0, 1.1e-9, false)]
    [InlineData(1000, 1000.000001, true)]
    [InlineData(1000, 1000.0000011, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, double.MaxValue, false)]
    [InlineData(1, double.PositiveInfinity, false)]
    [InlineData(double.NaN, double.NaN, false)]
    [InlineData(double.NaN, 1, false)]
    [InlineData(0.0, -0.0, true)]
    public void Numbers_are_close_absolutely_below_one_and_relatively_above(double expected, double got, bool close) =>
        Assert.Equal(close, Record.Exception(() => Check.Close("x", expected, got)) is null);

    [Fact]
    public void Close_is_what_the_formula_says() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[-1e-3, 1e-3], Gen.Double[0, 1e-6]).Sample(
            (expected, difference, tolerance) =>
            {
                var got = expected + difference;
                var close = Record.Exception(() => Check.Close("x", expected, got, tolerance)) is null;
                var margin = Math.Abs(got - expected) - tolerance * Math.Max(1, Math.Abs(expected));
                return Math.Abs(margin) < 1e-12 || close == margin <= 0;
            });

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_tolerance_that_proves_nothing_is_refused(double tolerance) =>
        Assert.Contains(
            "finite number, zero or more",
            Assert.Throws<ArgumentOutOfRangeException>(() => Check.Close("x", 1, 1, tolerance)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_vector_names_its_worst_entry_and_where_it_stands() =>
        Assert.Equal(
            """
            A check does not hold.
            ✗ wrong  softmax: expected 0.68 at [1] within 1e-9, got 0.67 there, the worst of 3 entries
            """.ReplaceLineEndings("\n"),
            Assert.Throws<CheckFailedException>(() => Check.Close("softmax", Vector(0.31, 0.68, 0.01), Vector(0.311, 0.67, 0.01))).Message);

    [Fact]
    public void A_matrix_names_row_and_column_of_its_worst_entry()
    {
        var expected = Matrix<double>.Build.Dense(2, 3);
        var got = expected.Clone();
        got[1, 2] = double.NaN;

        var failure = Assert.Throws<CheckFailedException>(() => CheckResult.Empty.Close("W", expected, got));

        Assert.Equal(("0 at [1, 2] within 1e-9", "NaN there, the worst of 2×3 entries"), Outcome(failure));
    }

    [Fact]
    public void Different_sizes_are_not_close()
    {
        Assert.Equal(
            ("2 entries", "3 entries"),
            Outcome(Assert.Throws<CheckFailedException>(() => Check.Close("v", Vector(0, 0), Vector(0, 0, 0)))));
        Assert.Equal(
            ("2×1 entries", "1×2 entries"),
            Outcome(Assert.Throws<CheckFailedException>(
                () => CheckResult.Empty.Close("m", Vector(0, 0).ToColumnMatrix(), Vector(0, 0).ToRowMatrix()))));
    }

    [Fact]
    public void Two_empty_vectors_prove_nothing() =>
        Assert.Throws<CheckFailedException>(() => Check.Close("v", Vector(), Vector()));

    [Fact]
    public void A_close_vector_tells_how_near_was_asked_for()
    {
        var line = Check.Close("v", Vector(1, 2), Vector(1, 2 + 2e-10)).Lines.Single();

        Assert.Equal(("the same 2 entries", "the same, to 1e-9"), (line.Expected, line.Got));
    }

    private static Vector<double> Vector(params double[] entries) => Vector<double>.Build.Dense(entries);

    private static (string Expected, string Got) Outcome(CheckFailedException failure) =>
        (failure.Chain.Lines[^1].Expected, failure.Chain.Lines[^1].Got);
}
