using CsCheck;
using Workbook.Jupyter.Protocol;

namespace Workbook.Tests.Jupyter.Protocol;

public sealed class CodePointsTests
{
    [Fact]
    public void A_place_behind_an_emoji_is_one_point_and_two_units_on()
    {
        Assert.Equal(2, CodePoints.ToUnits("\U0001f642x", 1));
        Assert.Equal(1, CodePoints.FromUnits("\U0001f642x", 2));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(5, 1)]
    public void A_place_outside_of_the_text_is_its_nearest_end(int points, int units) => Assert.Equal(units, CodePoints.ToUnits("x", points));

    [Fact]
    public void There_and_back_is_the_same_place() => Gen.Select(Gen.String, Gen.Int[0, 30]).Sample((text, points) =>
        CodePoints.FromUnits(text, CodePoints.ToUnits(text, points)) == Math.Min(points, CodePoints.FromUnits(text, text.Length)));
}
