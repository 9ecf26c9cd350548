using Classroom.Figures;
using Classroom.Figures.Charts;
using CsCheck;
using LinearClassifiers;
using MathNet.Numerics.LinearAlgebra;
using static Classroom.Tests.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class PlaneTests
{
    [Fact]
    public void Classes_differ_by_more_than_colour()
    {
        var traces = Traces(Draw.Boundary(
            "four points", X, Y01, Vector(1, 1, 0))).Where(trace => Name(trace) is "y = 0" or "y = 1").ToArray();

        Assert.Equal(["y = 0", "y = 1"], traces.Select(Name));
        Assert.Equal([-2, -1], Numbers(traces[0].GetProperty("x")));
        Assert.NotEqual(
            traces[0].GetProperty("marker").GetProperty("symbol").GetString(),
            traces[1].GetProperty("marker").GetProperty("symbol").GetString());
    }

    [Fact]
    public void A_right_angle_looks_like_one() =>
        Assert.Equal("x", Json(Draw.Boundary("four points", X, Y01, Vector(1, 1, 0))).GetProperty(
            "layout").GetProperty("yaxis").GetProperty("scaleanchor").GetString());

    [Theory]
    [InlineData(-2, 2, 1, "boundary x2 = x1 - 0.5")]
    [InlineData(-0.8, 1, 0.3, "boundary x2 = 0.8 x1 - 0.3")]
    [InlineData(1, 1, 0, "boundary x2 = -x1")]
    [InlineData(0, 2, -1, "boundary x2 = 0.5")]
    [InlineData(4, 0, 2, "boundary x1 = -0.5")]
    [InlineData(0, 0, 1, "no boundary, f = 1 everywhere")]
    public void A_straight_boundary_is_said_as_an_equation(double w1, double w2, double b, string said) =>
        Assert.StartsWith($"lines: {said}, ", Draw.Boundary("lines", X, Y01, Vector(w1, w2, b)).AltText, StringComparison.Ordinal);

    [Fact]
    public void Wrong_points_are_counted_and_ringed()
    {
        var figure = Draw.Boundary("shifted", X, Y01, Vector(1, 0, -1.5));

        Assert.Equal("shifted: boundary x1 = 1.5, 1 of 4 points wrong", figure.AltText);
        Assert.Equal([1], Numbers(Trace(figure, "wrong").GetProperty("x")));
        Assert.DoesNotContain(Traces(Draw.Boundary("right", X, Y01, Vector(1, 0, 0))), trace => Name(trace) == "wrong");
    }

    [Fact]
    public void A_point_on_the_boundary_is_taken_for_class_0() =>
        Assert.EndsWith("1 of 4 points wrong", Draw.Boundary("through a point", X, Y01, Vector(1, 0, -1)).AltText, StringComparison.Ordinal);

    [Fact]
    public void The_boundary_runs_from_side_to_side_of_the_frame()
    {
        var line = Trace(Draw.Boundary("upright", X, Y01, Vector(1, 0, -0.25)), "f = 0");

        Assert.Equal([0.25, 0.25], Numbers(line.GetProperty("x")));
        Assert.Equal([-1.4, 1.4], Numbers(line.GetProperty("y")).Order());
    }

    [Fact]
    public void A_linear_function_is_drawn_like_its_weights() =>
        Assert.Equal(
            Draw.Boundary("same", X, Y01, Vector(1, -2, 0.5)).AltText,
            Draw.Boundary("same", X, Y01, (x1, x2) => x1 - 2 * x2 + 0.5).AltText);

    [Fact]
    public void A_curved_boundary_is_said_by_where_it_crosses_the_middle()
    {
        var figure = Draw.Boundary("a circle", X, Y01, (x1, x2) => 1 - x1 * x1 - x2 * x2);

        Assert.Equal(
            "a circle: boundary crossed at x1 = -1 and 1 along x2 = 0, crossed at x2 = -1 and 1 along x1 = 0, f > 0 in 23 % "
            + "of the frame, 2 of 4 points wrong",
            figure.AltText);
        Assert.Equal(["heatmap", "contour"], Traces(figure)[..2].Select(trace => trace.GetProperty("type").GetString()));
    }

    [Fact]
    public void The_normal_is_said_with_its_length_and_the_distance_of_the_origin()
    {
        var figure = Draw.Boundary("normal", X, Y01, Vector(3, 4, -5), normal: true);

        Assert.EndsWith(
            "; w = (3, 4) of length 5 stands on it and points to y = 1; its distance from the origin is 1", figure.AltText, StringComparison.Ordinal);
        Assert.Equal([0, 0.6], Numbers(Trace(figure, "|b| / ‖w‖ = 1").GetProperty("x")));
    }

    [Fact]
    public void The_band_of_maximum_margin_is_drawn_with_the_points_that_touch_it_and_said()
    {
        var figure = Draw.Boundary("widest", X, Y01, Vector(1, 0, 0), normal: true);

        Assert.EndsWith("; the band from f = -1 to f = 1 is 2 wide, and no point lies in it; 2 touch its edges", figure.AltText, StringComparison.Ordinal);
        Assert.Equal("dash", Trace(figure, "f = -1, f = 1").GetProperty("line").GetProperty("dash").GetString());
        Assert.Equal([-1, 1], Numbers(Trace(figure, "on an edge").GetProperty("x")));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0.5)]
    public void A_score_of_another_scale_has_no_band(double scale) =>
        Assert.DoesNotContain("band", Draw.Boundary("scaled", X, Y01, Vector(scale, 0, 0), normal: true).AltText, StringComparison.Ordinal);

    [Fact]
    public void The_arrow_stands_at_a_right_angle_on_the_boundary() =>
        Holds(
            Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3], Gen.Double[-1, 1]).Where(w => Math.Abs(w.Item1) + Math.Abs(w.Item2) > 0.1),
            w =>
            {
                var (w1, w2, b) = w;
                var arrow = Json(Draw.Boundary(
                    "normal", X, Y01, Vector(w1, w2, b), normal: true)).GetProperty("layout").GetProperty("annotations")[0];
                var (footX, footY) = (arrow.GetProperty("ax").GetDouble(), arrow.GetProperty("ay").GetDouble());
                var (x, y) = (arrow.GetProperty("x").GetDouble() - footX, arrow.GetProperty("y").GetDouble() - footY);

                return Math.Abs(w1 * footX + w2 * footY + b) < 1e-9 && Math.Abs(x * w2 - y * w1) < 1e-9 && x * w1 + y * w2 > 0;
            });

    [Fact]
    public void A_layer_of_tint_ends_where_its_probability_is_reached()
    {
        var score = new LinearScore(1, -2, 0.5);
        var layers = Shading.Layers(score, ViewBox.Around(X)).ToArray();
        double[] least = [0.5, 0.6, 0.7, 0.8, 0.9];

        Assert.Equal(10, layers.Length);
        Assert.All(layers[..5].Zip(least), layer => Assert.Equal(
            layer.Second, layer.First.X.Zip(layer.First.Y, (x1, x2) => Functions.Sigmoid(score.At(x1!.Value, x2!.Value))).Min(), 4));
        Assert.All(layers[5..].Zip(least), layer => Assert.Equal(
            1 - layer.Second, layer.First.X.Zip(layer.First.Y, (x1, x2) => Functions.Sigmoid(score.At(x1!.Value, x2!.Value))).Max(), 4));
    }

    [Fact]
    public void Points_that_are_not_in_a_plane_are_refused_with_their_shape() =>
        Assert.StartsWith(
            "Points of a plane are a matrix 2×N with N labels; this one is 3×2 with 2 labels.",
            Assert.Throws<ArgumentException>(() => Draw.Boundary("cube", Matrix<double>.Build.Dense(3, 2), [0, 1], Vector(1, 1, 0))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_label_of_minus_one_is_refused_with_the_remedy() =>
        Assert.Contains(
            "that of point 1 is -1. Where the classes are -1 and +1, write 0 for -1.",
            Assert.Throws<ArgumentException>(() => Draw.Boundary("signs", Matrix<double>.Build.Dense(2, 2), [1, -1], Vector(1, 1, 0))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_point_at_infinity_is_refused() =>
        Assert.Throws<ArgumentException>(() => Draw.Boundary("far", Matrix<double>.Build.Dense(2, 1, double.PositiveInfinity), [1], Vector(1, 1, 0)));

    [Fact]
    public void Weights_without_a_bias_are_refused() =>
        Assert.Contains(
            "three finite weights, w1, w2 and the bias; these are 1, 2. ",
            Assert.Throws<ArgumentException>(() => Draw.Boundary("two weights", X, Y01, Vector(1, 2))).Message,
            StringComparison.Ordinal);
}
