namespace Classroom.Tests;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(1.1711829815029451, "1.17118")]
    [InlineData(3072, "3072")]
    [InlineData(-0.0, "0")]
    [InlineData(1e-9, "1e-9")]
    [InlineData(-2.5e+20, "-2.5e20")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "-∞")]
    public void Six_digits_are_enough_to_read(double x, string text) => Assert.Equal(text, NumberFormat.Text(x));

    [Theory]
    [InlineData(0.3069, "0.31")]
    [InlineData(0.125, "0.13")]
    [InlineData(-0.125, "-0.13")]
    [InlineData(1.005, "1.01")]
    [InlineData(-0.001, "0.00")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(1e15, "1000000000000000.00")]
    public void Fixed_decimals_round_as_a_slide_does(double x, string text) => Assert.Equal(text, NumberFormat.Fixed(x, 2));

    [Fact]
    public void All_digits_read_back_as_the_same_number() =>
        CsCheck.Check.Sample(CsCheck.Gen.Double, x =>
            !double.IsFinite(x) || double.Parse(NumberFormat.RoundTrip(x), System.Globalization.CultureInfo.InvariantCulture) == x);
}
