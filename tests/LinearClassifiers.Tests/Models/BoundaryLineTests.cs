using CsCheck;
using LinearClassifiers.Models;

namespace LinearClassifiers.Tests.Models;

public sealed class BoundaryLineTests
{
    private static readonly Gen<BoundaryLine> Lines =
        from entries in Gen.Double[-3, 3].Array[3]
        where Math.Abs(entries[0]) > 0.01 && Math.Abs(entries[1]) > 0.01
        select new BoundaryLine(entries[0], entries[1], entries[2]);

    [Theory]
    [InlineData(-0.8, 1, 0.3, "x2 = 0.8 x1 - 0.3")]
    [InlineData(2, 2, -3, "x2 = -x1 + 1.5")]
    [InlineData(-2, 2, 0, "x2 = x1")]
    [InlineData(1, 3, 0, "x2 = -0.333 x1")]
    [InlineData(0, 2, 1, "x2 = -0.5")]
    [InlineData(2, 0, -4, "x1 = 2")]
    [InlineData(2, 0, 0, "x1 = 0")]
    [InlineData(0.0001, 1, 0.00001, "x2 = 0")]
    public void Its_words_are_its_equation(double w1, double w2, double b, string expected) =>
        Assert.Equal(expected, new BoundaryLine(w1, w2, b).ToString());

    [Fact]
    public void X2_lies_on_the_line() => Law.Holds(Gen.Select(Lines, Gen.Double[-3, 3]), it =>
        Law.Close(0, Score(it.Item1, (it.Item2, it.Item1.X2(it.Item2))), 1e-9));

    [Fact]
    public void A_line_needs_a_weight() => Assert.Throws<InvalidOperationException>(() => new BoundaryLine(0, 0, 1));

    private static double Score(BoundaryLine line, (double X1, double X2) at) => (line.W1 * at.X1) + (line.W2 * at.X2) + line.B;
}
