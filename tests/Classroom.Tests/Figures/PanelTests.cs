using System.Text.Json;
using Classroom.Figures;
using LinearClassifiers.Models;
using static Classroom.Tests.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class PanelTests
{
    private static readonly string[] Coordinates = ["x", "y", "z"];

    /// <summary>A boundary among the features x1 and x2² that moves from x1 = 1.5 to x1 = 0.</summary>
    private static readonly LiftedClassifier[] Moments = [.. new[] { -1.5, -0.5, 0 }.Select(bias => new LiftedClassifier(
        X => X.MapIndexed((row, _, x) => row == 1 ? x * x : x), new(Vector(1, 0, bias))))];

    [Fact]
    public void Scores_side_by_side_are_each_said_in_words() => Assert.Equal(
        "two. left: boundary x1 = 0, 0 of 4 points wrong; right: boundary x1 = 1.5, 1 of 4 points wrong",
        Draw.Boundaries("two", X, Y01, ("left", (x1, _) => x1), ("right", (x1, _) => x1 - 1.5)).AltText);

    [Fact]
    public void Each_score_has_axes_of_its_own_and_one_legend_serves_all()
    {
        var traces = Traces(Draw.Boundaries("two", X, Y01, ("line", (x1, _) => x1), ("circle", (x1, x2) => 2 - (x1 * x1) - (x2 * x2))));

        Assert.Equal(["x", "x2"], traces.Select(trace => trace.GetProperty("xaxis").GetString()).Distinct());
        Assert.All(
            traces.Where(trace => trace.GetProperty("xaxis").GetString() == "x2"),
            trace => Assert.False(trace.GetProperty("showlegend").GetBoolean()));
        Assert.Contains(traces, trace => trace.GetProperty("type").GetString() == "contour");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Two_or_three_scores_are_compared(int count) => Assert.Contains(
        "Two or three scores",
        Assert.Throws<ArgumentException>(() => Draw.Boundaries(
            "odd", X, Y01, [.. Enumerable.Repeat(("same", (Func<double, double, double>)((x1, _) => x1)), count)])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Two_views_of_one_classifier_need_no_slider()
    {
        var figure = Draw.TwoViews("one", X, Y01, [Moments[2]], "x1", "x2²");

        Assert.False(Json(figure).GetProperty("layout").TryGetProperty("sliders", out _));
        Assert.StartsWith("one: features with boundary x1 = 0, inputs with boundary ", figure.AltText, StringComparison.Ordinal);
        Assert.EndsWith(", 0 of 4 points wrong", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_moments_stand_under_a_slider_that_opens_at_the_first()
    {
        var figure = Draw.TwoViews("run", X, Y01, Moments);
        var slider = Slider(figure);

        Assert.Equal(["0", "1", "2"], Steps(slider).Select(step => step.GetProperty("label").GetString()));
        Assert.Equal(0, slider.GetProperty("active").GetInt32());
        Assert.StartsWith("run: 2 steps, from features with boundary h1 = 1.5, ", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_position_is_what_the_two_views_show_at_first()
    {
        var figure = Draw.TwoViews("run", X, Y01, Moments);
        var args = Steps(Slider(figure))[0].GetProperty("args");
        var traces = Traces(figure);

        Assert.All(args[2].EnumerateArray().Select((trace, i) => (Trace: trace.GetInt32(), i)), pair => Assert.All(
            Coordinates.Where(name => args[0].GetProperty(name)[pair.i].ValueKind != JsonValueKind.Null),
            name => Assert.Equal(args[0].GetProperty(name)[pair.i].GetRawText(), traces[pair.Trace].GetProperty(name).GetRawText())));
    }

    [Fact]
    public void Of_a_long_training_some_moments_are_shown_the_first_and_the_last_among_them()
    {
        var labels = Steps(Slider(Draw.TwoViews("long", X, Y01, [.. Enumerable.Repeat(Moments[0], 201)])))
            .Select(step => step.GetProperty("label").GetString()).ToArray();

        Assert.Equal(17, labels.Length);
        Assert.Equal(("0", "200"), (labels[0], labels[^1]));
    }

    [Fact]
    public void Two_views_are_those_of_a_classifier() => Assert.Contains(
        "none came", Assert.Throws<ArgumentException>(() => Draw.TwoViews("none", X, Y01, [])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_band_holds_eight_of_ten_draws_around_their_mean()
    {
        double[] draws = [.. Enumerable.Range(0, 101).Select(i => i / 100.0)];
        var figure = Draw.Bands("draws", "degree", "error", [1, 2], ("error", [draws, [.. draws.Select(e => e / 2)]]));

        Assert.Equal([0.5, 0.25], Numbers(Trace(figure, "error").GetProperty("y")));
        Assert.Equal(4, Traces(figure)[0].GetProperty("y").GetArrayLength());
        Assert.Contains("from 0.5 at degree = 1 to 0.25 at degree = 2", figure.AltText, StringComparison.Ordinal);
        Assert.Contains("eight of ten draws from ", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_needs_all_places() => Assert.Contains(
        "finite values for each of its 2 places",
        Assert.Throws<ArgumentException>(() => Draw.Bands("odd", "x", "y", [1, 2], ("a", [[1.0]]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Panels_of_the_same_plane_name_x2_once_and_have_one_unit()
    {
        var layout = Layout(Draw.Boundaries("two", X, Y01, ("left", (x1, _) => x1), ("right", (x1, _) => x1 - 1.5)));

        Assert.Equal(("x2", ""), (TitleOf(layout, "yaxis"), TitleOf(layout, "yaxis2")));
        Assert.Equal("x", layout.GetProperty("xaxis2").GetProperty("scaleanchor").GetString());
        Assert.Equal("x2", layout.GetProperty("meta").GetProperty("narrow").GetProperty("yaxis2.title.text").GetString());
    }

    [Fact]
    public void The_title_stands_at_the_top_above_the_legend()
    {
        var title = Layout(Draw.Boundaries("two", X, Y01, ("left", (x1, _) => x1), ("right", (x1, _) => x1 - 1.5))).GetProperty("title");

        Assert.Equal((1, "top"), (title.GetProperty("y").GetInt32(), title.GetProperty("yanchor").GetString()));
    }

    [Fact]
    public void Panels_of_different_planes_name_their_axes_each()
    {
        var layout = Layout(Draw.TwoViews("one", X, Y01, [Moments[2]], "x1", "x2²"));

        Assert.Equal(("x2²", "x2"), (TitleOf(layout, "yaxis"), TitleOf(layout, "yaxis2")));
        Assert.False(layout.GetProperty("xaxis2").TryGetProperty("scaleanchor", out _));
    }

    [Fact]
    public void A_panel_is_as_high_as_its_piece_of_the_plane()
    {
        var (flat, square) = (Layout(Boundaries(0.3)), Layout(Boundaries(1)));

        Assert.True(flat.GetProperty("height").GetInt32() < square.GetProperty("height").GetInt32() - 50);
        Assert.True(
            flat.GetProperty("meta").GetProperty("narrow").GetProperty("height").GetInt32()
            < square.GetProperty("meta").GetProperty("narrow").GetProperty("height").GetInt32() - 200);

        static Figure Boundaries(double height) => Draw.Boundaries(
            "three", X.MapIndexed((row, i, x) => row == 1 ? height * (i % 2 == 0 ? -2 : 2) : x), Y01,
            ("a", (x1, _) => x1), ("b", (x1, _) => x1), ("c", (x1, _) => x1));
    }

    [Fact]
    public void On_a_phone_panels_stand_below_one_another_and_their_titles_and_legend_above_the_first()
    {
        var narrow = Layout(Draw.Boundaries(
            "a title of more than one line, as a phone shows it", X, Y01, ("left", (x1, _) => x1), ("right", (x1, _) => x1 - 1.5)))
            .GetProperty("meta").GetProperty("narrow");
        var (first, second) = (Numbers(narrow.GetProperty("yaxis.domain")), Numbers(narrow.GetProperty("yaxis2.domain")));

        Assert.Equal((1, 0), (first[1], second[0]));
        Assert.True(second[1] < first[0] - 0.1);
        Assert.Equal("a title of more than one<br>line, as a phone shows it", narrow.GetProperty("title.text").GetString());
        Assert.InRange(narrow.GetProperty("margin.t").GetInt32(), 10 + (2 * 17) + (2 * 20) + 20, 120);
    }

    private static JsonElement Layout(Figure figure) => Json(figure).GetProperty("layout");

    private static string? TitleOf(JsonElement layout, string axis) => layout.GetProperty(axis).GetProperty("title").GetProperty("text").GetString();

    private static JsonElement Slider(Figure figure) => Json(figure).GetProperty("layout").GetProperty("sliders")[0];

    private static JsonElement[] Steps(JsonElement slider) => [.. slider.GetProperty("steps").EnumerateArray()];
}
