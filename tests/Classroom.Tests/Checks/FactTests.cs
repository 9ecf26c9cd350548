using Classroom.Checks;
using Contract;

namespace Classroom.Tests.Checks;

public sealed class FactTests
{
    [Fact]
    public void A_condition_is_shown_with_its_value() =>
        Assert.Equal("yes (3.4)", Check.Holds("more than 3", true, 3.4).Lines.Single().Got);

    [Fact]
    public void A_false_condition_fails() =>
        Assert.Equal("no (2)", Failing(() => Check.Holds("more than 3", false, 2)).Got);

    [Fact]
    public void Sequences_are_equal_entry_by_entry()
    {
        Check.Equal<List<int>>("labels", [0, 2, 1], [0, 2, 1]);
        Check.Equal<IEnumerable<string>>("names", ["plane"], new List<string> { "plane" });
        Check.Equal<List<int[]>>("rows", [[1], [2, 3]], [[1], [2, 3]]);

        Assert.Equal("[0, 1, 2]", Failing(() => Check.Equal<List<int>>("labels", [0, 2, 1], [0, 1, 2])).Got);
        Assert.Equal("[0, 2]", Failing(() => Check.Equal<List<int>>("labels", [0, 2, 1], [0, 2])).Got);
    }

    [Fact]
    public void Of_a_long_sequence_the_first_difference_is_shown()
    {
        var expected = Enumerable.Range(0, 3072).ToArray();
        var got = expected.ToArray();
        got[37] = -1;

        var line = Failing(() => Check.Equal("x", expected, got));

        Assert.Equal(("37 at [37]", "-1 there"), (line.Expected, line.Got));
    }

    [Fact]
    public void Of_a_long_sequence_the_beginning_is_enough() =>
        Assert.Equal(
            "yes ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …], 3072 entries)",
            Check.Holds("x", true, Enumerable.Range(0, 3072)).Lines.Single().Got);

    [Theory]
    [InlineData(3072, 3072, true)]
    [InlineData(3072, 3073, false)]
    public void Counts_are_equal_or_not(int expected, int got, bool equal) =>
        Assert.Equal(equal, Record.Exception(() => Check.Equal("numbers", expected, got)) is null);

    [Fact]
    public void Texts_are_compared_letter_by_letter() =>
        Assert.Equal("Plane", Failing(() => Check.Equal("class", "plane", "Plane")).Got);

    [Fact]
    public void A_refusal_is_shown_with_its_message() =>
        Assert.Equal(
            "InvalidOperationException: no rows",
            CheckResult.Empty.Throws<InvalidOperationException>(
                "an empty matrix", () => throw new InvalidOperationException("no rows")).Lines.Single().Got);

    [Fact]
    public void Another_exception_is_not_the_refusal_expected() =>
        Assert.Equal(
            "InvalidOperationException: no rows",
            Failing(() => CheckResult.Empty.Throws<ArgumentException>("an empty matrix", () => throw new InvalidOperationException("no rows"))).Got);

    [Fact]
    public void No_exception_is_no_refusal() =>
        Assert.Equal("nothing thrown", Failing(() => CheckResult.Empty.Throws<ArgumentException>("an empty matrix", () => { })).Got);

    private static CheckRecord Failing(Action check) => Assert.Throws<CheckFailedException>(check).Chain.Lines[^1];
}
