using System.Globalization;
using Classroom.Checks;
using Contract;
using CsCheck;

namespace Classroom.Tests.Checks;

public sealed class SlideTests
{
    [Theory]
    [InlineData("1.17", 1.165, true)]
    [InlineData("1.17", 1.1749999999999, true)]
    [InlineData("1.17", 1.175, false)]
    [InlineData("1.17", 1.1649999999999, false)]
    [InlineData("-1.17", -1.165, true)]
    [InlineData("-1.17", -1.1749999999999, true)]
    [InlineData("-1.17", -1.175, false)]
    [InlineData("−1.17", -1.17, true)]
    [InlineData("1.01", 1.005, true)]
    [InlineData("1.00", 1.004, true)]
    [InlineData("1.00", 1.005, false)]
    [InlineData("0.00", -0.004, true)]
    [InlineData("-0.00", 0.004, true)]
    [InlineData("0.00", 0.005, false)]
    [InlineData("3072", 3072, true)]
    [InlineData("3,072", 3072.4, true)]
    [InlineData("3072", 3072.5, false)]
    [InlineData("1e-3", 0.0005, true)]
    [InlineData("1e-3", 0.0015, false)]
    [InlineData("1.5E3", 1500, true)]
    [InlineData("1.5e3", 1550, false)]
    [InlineData("0", 5e-324, true)]
    [InlineData("1", 1.7976931348623157e308, false)]
    public void A_figure_stands_for_what_rounds_to_it(string printed, double x, bool shows) =>
        Assert.Equal(shows, PrintedFigure.Parse(printed).Shows(x));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Nothing_printed_stands_for_what_is_not_finite(double x) =>
        Assert.Throws<CheckFailedException>(() => Check.Slide("x", "0", x));

    [Theory]
    [InlineData("1.17", "1.17 (1.165 ≤ x < 1.175)")]
    [InlineData("-1.17", "-1.17 (-1.175 < x ≤ -1.165)")]
    [InlineData("0.00", "0.00 (-0.005 < x < 0.005)")]
    [InlineData("1.00", "1.00 (0.995 ≤ x < 1.005)")]
    [InlineData("3,072", "3,072 (3071.5 ≤ x < 3072.5)")]
    [InlineData("1e-3", "1e-3 (0.5e-3 ≤ x < 1.5e-3)")]
    public void A_figure_names_its_interval(string printed, string text) =>
        Assert.Equal(text, PrintedFigure.Parse(printed).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1,17")]
    [InlineData("12,34")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("68 %")]
    [InlineData("1.17\n")]
    [InlineData("+1")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("٣")]
    public void What_is_no_figure_is_refused_with_the_remedy(string printed) =>
        Assert.Contains(
            "with a point before the decimals and without a unit",
            Assert.Throws<FormatException>(() => Check.Slide("x", printed, 1)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_figure_shows_a_number_exactly_when_the_number_rounds_to_it() =>
        Gen.Select(Gen.Int[-2000, 2000], Gen.Int[0, 6], Gen.Decimal[-0.02m, 0.02m], Gen.Int[0, 9]).Sample(
            (count, decimals, offset, precision) =>
            {
                var unit = 1m;
                for (var i = 0; i < decimals; i++)
                {
                    unit /= 10;
                }

                // Offsets of a few units with few digits hit the halves themselves often.
                var x = (count + decimal.Round(offset * 100, precision % 3)) * unit;
                var printed = (count * unit).ToString("F" + decimals, CultureInfo.InvariantCulture);
                var rounded = decimal.Round(x, decimals, MidpointRounding.AwayFromZero);
                return PrintedFigure.Parse(printed).Shows((double)x) == (rounded == count * unit);
            });

    [Fact]
    public void The_line_gives_the_interval_and_six_digits()
    {
        var line = Check.Slide("-log 0.31", "1.17", -Math.Log(0.31)).Lines.Single();

        Assert.Equal(
            new CheckRecord("log-0-31", "slide", "foundation", "-log 0.31", CheckStatus.Passed, "1.17", "1.17118"),
            line);
    }

    [Fact]
    public void A_wrong_figure_is_shown_in_all_its_digits() =>
        Assert.Contains(
            "got 1.1749999999999998",
            Assert.Throws<CheckFailedException>(() => Check.Slide("x", "1.18", 1.1749999999999998)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_the_text_is_read_as_a_slides_is_and_not_counted_as_one()
    {
        var line = Check.Rounds("log 10", "2.303", Math.Log(10)).Lines.Single();

        Assert.Equal(("rounds", "2.303"), (line.Kind, line.Expected));
        Assert.Throws<CheckFailedException>(() => Check.Rounds("log 10", "2.302", Math.Log(10)));
    }
}
