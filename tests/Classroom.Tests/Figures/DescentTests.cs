using System.Text.Json;
using Classroom.Figures;
using MathNet.Numerics.LinearAlgebra;
using static Classroom.Tests.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class DescentTests
{
    /// <summary>A boundary that moves from x1 = 1.5 to x1 = 0.</summary>
    private static readonly Vector<double>[] Weights = [Vector(1, 0, -1.5), Vector(1, 0, -0.5), Vector(2, 0, 0)];

    private static readonly double[] Losses = [3, 2, 0.5];

    [Fact]
    public void A_run_is_said_by_its_first_and_its_last_step() =>
        Assert.Equal(
            "a run: 2 steps, from boundary x1 = 1.5, loss 3, 1 of 4 points wrong to boundary x1 = 0, loss 0.5, 0 of 4 points wrong",
            Draw.Descent("a run", X, Y01, Weights, Losses).AltText);

    [Fact]
    public void The_slider_has_a_position_for_every_step_and_opens_at_the_first()
    {
        var slider = Slider(Draw.Descent("a run", X, Y01, Weights, Losses));

        Assert.Equal(["0", "1", "2"], Steps(slider).Select(step => step.GetProperty("label").GetString()));
        Assert.Equal(0, slider.GetProperty("active").GetInt32());
    }

    [Fact]
    public void The_first_position_is_what_the_figure_shows_at_first()
    {
        var figure = Draw.Descent("a run", X, Y01, Weights, Losses);
        var args = Steps(Slider(figure))[0].GetProperty("args");
        var traces = Traces(figure);

        Assert.All(args[2].EnumerateArray().Select((trace, i) => (Trace: trace.GetInt32(), i)), pair =>
        {
            Assert.Equal(args[0].GetProperty("x")[pair.i].GetRawText(), traces[pair.Trace].GetProperty("x").GetRawText());
            Assert.Equal(args[0].GetProperty("y")[pair.i].GetRawText(), traces[pair.Trace].GetProperty("y").GetRawText());
        });
        Assert.Equal(
            args[1].GetProperty("annotations[0].text").GetString(),
            Json(figure).GetProperty("layout").GetProperty("annotations")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_position_moves_the_boundary_the_rings_the_mark_and_the_words()
    {
        var figure = Draw.Descent("a run", X, Y01, Weights, Losses);
        var last = Steps(Slider(figure))[^1].GetProperty("args");
        var moved = last[2].EnumerateArray().Select(
            (trace, i) => (Name: Name(Traces(figure)[trace.GetInt32()]), X: last[0].GetProperty("x")[i])).ToArray();

        Assert.Equal([0, 0], Numbers(moved.Single(one => one.Name == "f = 0").X));
        Assert.Empty(Numbers(moved.Single(one => one.Name == "wrong").X));
        Assert.Equal([2], Numbers(moved[^1].X));
        Assert.Equal("loss 0.5<br>0 of 4 points wrong", last[1].GetProperty("annotations[0].text").GetString());
    }

    [Fact]
    public void Of_a_long_run_some_steps_are_shown_the_first_and_the_last_among_them()
    {
        var figure = Draw.Descent("long", X, Y01, [.. Enumerable.Repeat(Weights[0], 1001)], new double[1001]);
        var labels = Steps(Slider(figure)).Select(step => step.GetProperty("label").GetString()).ToArray();

        Assert.Equal(61, labels.Distinct().Count());
        Assert.Equal(("0", "1000"), (labels[0], labels[^1]));
        Assert.Equal(1001, Trace(figure, "loss").GetProperty("y").GetArrayLength());
    }

    [Fact]
    public void The_panel_of_losses_keeps_its_ranges_whatever_the_step()
    {
        var layout = Json(Draw.Descent("a run", X, Y01, Weights, Losses)).GetProperty("layout");

        Assert.Equal([-0.06, 2.06], Numbers(layout.GetProperty("xaxis2").GetProperty("range")));
        Assert.Equal([-0.12, 3.24], Numbers(layout.GetProperty("yaxis2").GetProperty("range")));
    }

    [Fact]
    public void A_run_of_thirty_steps_is_light()
    {
        var weights = Enumerable.Range(0, 31).Select(i => Vector(Math.Cos(i / 7.0) / 3, Math.Sin(i / 7.0) / 3, i / 91.0)).ToArray();
        var json = Displayed.In("application/vnd.plotly.v1+json", Draw.Descent("light", X, Y01, weights, new double[31]));

        Assert.InRange(json.Length, 10_000, 100_000);
    }

    [Fact]
    public void A_start_at_zero_has_no_boundary_yet() =>
        Assert.Contains(
            "from no boundary, f = 0 everywhere, loss 2.77, 2 of 4 points wrong to",
            Draw.Descent("from nothing", X, Y01, [Vector(0, 0, 0), Weights[2]], [2.77, 0.5]).AltText,
            StringComparison.Ordinal);

    [Fact]
    public void A_loss_that_overflows_leaves_a_gap()
    {
        var figure = Draw.Descent("too fast", X, Y01, Weights, [3, 2, double.PositiveInfinity]);

        Assert.Equal("[3.0,2.0,null]", Trace(figure, "loss").GetProperty("y").GetRawText());
        Assert.Contains("loss ∞", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_weight_has_its_loss() =>
        Assert.Contains(
            "there are 3 weights and 2 losses",
            Assert.Throws<ArgumentException>(() => Draw.Descent("odd", X, Y01, Weights, [3, 2])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void On_a_phone_title_legend_and_panels_have_each_its_room()
    {
        var layout = Json(Draw.Descent("a run with a title that takes two lines on a phone", X, Y01, Weights, Losses)).GetProperty("layout");
        var narrow = layout.GetProperty("meta").GetProperty("narrow");
        var (loss, plane) = (Numbers(narrow.GetProperty("yaxis2.domain")), Numbers(narrow.GetProperty("yaxis.domain")));

        Assert.Equal("a run with a title that<br>takes two lines on a phone", narrow.GetProperty("title.text").GetString());
        // Two lines of the title and three rows of the legend.
        Assert.InRange(narrow.GetProperty("margin.t").GetInt32(), 10 + (2 * 17) + (3 * 20), 120);
        Assert.InRange(narrow.GetProperty("legend.y").GetDouble(), 1, 1.05);
        Assert.Equal((0, 1), (loss[0], plane[1]));
        Assert.True(loss[1] < plane[0] - 0.1);
    }

    private static JsonElement Slider(Figure figure) => Json(figure).GetProperty("layout").GetProperty("sliders")[0];

    private static JsonElement[] Steps(JsonElement slider) => [.. slider.GetProperty("steps").EnumerateArray()];
}
