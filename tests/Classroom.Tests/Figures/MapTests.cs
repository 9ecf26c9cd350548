using Classroom.Figures;
using static Classroom.Tests.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class MapTests
{
    [Fact]
    public void A_map_is_said_by_its_extremes_and_the_ends_of_its_path() =>
        Assert.Equal(
            "a bowl over w1 and w2: lowest 0 at (0, 0), highest 8 at (2, 2); a path of 3 points from 2 at (1, 1) to 0.02 at (0.1, 0.1)",
            Draw.Map("a bowl", "w1", "w2", (-1, 2), (-1, 2), (a, b) => a * a + b * b, [(1, 1), (0.5, 0.5), (0.1, 0.1)]).Words);

    [Fact]
    public void Without_a_path_the_map_stands_alone() =>
        Assert.Equal("contour", Assert.Single(Traces(Draw.Map("a plane", "x", "y", (0, 1), (0, 1), (a, b) => a + b))).GetProperty("type").GetString());

    [Fact]
    public void Where_the_function_is_not_finite_the_map_has_a_hole()
    {
        var figure = Draw.Map("a logarithm", "x", "y", (-1, 1), (0, 1), (a, b) => Math.Log(a));

        Assert.StartsWith("[null,", Traces(figure)[0].GetProperty("z")[0].GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("a logarithm over x and y: lowest -3.4 at (0.0333, 0), highest 0 at (1, 0)", figure.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    public void A_map_goes_from_a_number_to_a_larger_one(double from, double to) =>
        Assert.Throws<ArgumentException>(() => Draw.Map("nothing", "x", "y", (0, 1), (from, to), (a, b) => a));

    [Fact]
    public void A_path_that_leaves_all_bounds_is_refused() =>
        Assert.Throws<ArgumentException>(() => Draw.Map("lost", "x", "y", (0, 1), (0, 1), (a, b) => a, [(0, double.NaN)]));
}
