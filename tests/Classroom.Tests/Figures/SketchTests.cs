using Classroom.Figures;
using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;
using static Classroom.Tests.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class SketchTests
{
    private static readonly Axes Axes = new("f", "loss");

    [Fact]
    public void A_sketch_is_drawn_beside_the_curve()
    {
        var figure = Drawn(() => Vector(1, 0, 2));

        Assert.Equal([-1, 0, 1], Numbers(Trace(figure, "yours").GetProperty("x")));
        Assert.Equal([1, 0, 2], Numbers(Trace(figure, "yours").GetProperty("y")));
        Assert.Equal(401, Trace(figure, "the curve").GetProperty("y").GetArrayLength());
        Assert.Equal(
            "a bowl, loss over f. yours: from 1 at f = -1 to 2 at f = 1, lowest 0 at f = 0; "
            + "the curve: from 1 at f = -1 to 1 at f = 1, lowest 0 at f = 0",
            figure.AltText);
    }

    [Fact]
    public void Until_there_is_a_sketch_the_curve_is_not_shown()
    {
        var figure = Drawn(() => throw new NotImplementedException());

        Assert.Empty(Traces(figure));
        Assert.Equal([-1, 1], Numbers(Json(figure).GetProperty("layout").GetProperty("xaxis").GetProperty("range")));
        Assert.Equal("a bowl, loss over f: nothing is drawn yet", figure.AltText);
    }

    [Fact]
    public void Each_place_has_a_height() =>
        Assert.Contains(
            "at 3 places, and there are 2 heights",
            Assert.Throws<ArgumentException>(() => Drawn(() => Vector(1, 0))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void There_are_two_places_at_least() =>
        Assert.Contains(
            "there are 1",
            Assert.Throws<ArgumentException>(() => Draw.Sketch("a dot", Axes, [0], () => Vector(0), x => x)).Message,
            StringComparison.Ordinal);

    private static Figure Drawn(Func<Vector<double>> sketch) => Draw.Sketch("a bowl", Axes, [-1, 0, 1], sketch, x => x * x);
}
