using System.Globalization;
using System.Text.Json;
using Classroom.Figures;
using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

public sealed class DrawTests
{
    private static readonly string[] Classes = ["plane", "car", "bird"];

    [Fact]
    public void Probabilities_are_said_with_two_decimals() =>
        Assert.Equal(
            "softmax of (2.0, 2.8, -1.4): plane 0.31, car 0.68, bird 0.01",
            Draw.Probabilities(Classes, Vector(0.3069, 0.6829, 0.0102), "softmax of (2.0, 2.8, -1.4)").AltText);

    [Fact]
    public void Logits_are_said_with_their_classes() =>
        Assert.Equal("logits: plane 2, car 2.8, bird -1.4", Draw.Logits(Classes, Vector(2, 2.8, -1.4)).AltText);

    [Fact]
    public void Every_bar_carries_its_number_and_a_class_keeps_its_colour()
    {
        var bars = Data(Draw.Logits(Classes, Vector(2, 2.8, -1.4)))[0];

        Assert.Equal(["2", "2.8", "-1.4"], Texts(bars.GetProperty("text")));
        Assert.Equal(Palette.Colours[..3], Texts(bars.GetProperty("marker").GetProperty("color")));
    }

    [Fact]
    public void Several_series_are_said_one_after_the_other() =>
        Assert.Equal(
            "before and after: z: plane 2, car 3; p: plane 0.2689, car 0.7311",
            Draw.Bars("before and after", ["plane", "car"], ("z", [2, 3]), ("p", [0.26894, 0.73106])).AltText);

    [Fact]
    public void A_series_of_another_length_is_refused_with_both_counts() =>
        Assert.StartsWith(
            "A series has one value a label, and there are 3 labels; \"logits\" has 2 values.",
            Assert.Throws<ArgumentException>(() => Draw.Logits(Classes, Vector(2, 3))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Curves_are_said_by_their_ends_and_where_they_meet() =>
        Assert.Equal(
            "sigmoids, p over f. σ(f): from 0.00669 at f = -5 to 0.993 at f = 5; 1 - σ(f): "
            + "from 0.993 at f = -5 to 0.00669 at f = 5; σ(f) and 1 - σ(f) meet at f = 0, both 0.5",
            Draw.Curves("sigmoids", "f", "p", -5, 5, ("σ(f)", f => 1 / (1 + Math.Exp(-f))), ("1 - σ(f)", f => 1 / (1 + Math.Exp(f)))).AltText);

    [Fact]
    public void Lines_that_meet_often_are_said_to() =>
        Assert.EndsWith(
            "; sin and zero meet 5 times, first at x = 3.14, last at x = 15.7",
            Draw.Curves("waves", "x", "y", 1, 17, ("sin", Math.Sin), ("zero", _ => 0)).AltText,
            StringComparison.Ordinal);

    [Fact]
    public void A_curve_that_turns_is_said_with_its_lowest_point() =>
        Assert.Equal(
            "a bowl, y over x. x²: from 4 at x = -2 to 4 at x = 2, lowest 0 at x = 0",
            Draw.Curves("a bowl", "x", "y", -2, 2, ("x²", x => x * x)).AltText);

    [Fact]
    public void Where_a_curve_is_not_finite_its_line_has_a_gap()
    {
        var figure = Draw.Curves("loss", "p", "-log p", -1, 1, ("-log p", p => -Math.Log(p)));
        var y = Data(figure)[0].GetProperty("y").EnumerateArray().ToArray();

        Assert.All(y[..201], value => Assert.Equal(JsonValueKind.Null, value.ValueKind));
        Assert.All(y[201..], value => Assert.Equal(JsonValueKind.Number, value.ValueKind));
        Assert.Equal("loss, -log p over p. -log p: from 5.3 at p = 0.005 to 0 at p = 1", figure.AltText);
    }

    [Fact]
    public void A_logarithmic_axis_is_sampled_in_powers()
    {
        var figure = Draw.Curves("rates", new Axes("rate", "loss") { LogX = true }, 1e-4, 1, ("loss", rate => rate));
        var x = Data(figure)[0].GetProperty("x").EnumerateArray().Select(value => value.GetDouble()).ToArray();

        Assert.Equal((1e-4, 0.01, 1), (x[0], x[200], x[400]));
        Assert.Throws<ArgumentException>(() => Draw.Curves("rates", new Axes("rate", "loss") { LogX = true }, 0, 1, ("loss", rate => rate)));
    }

    [Fact]
    public void What_a_logarithmic_axis_cannot_show_is_a_gap_and_is_not_said()
    {
        var figure = Draw.Lines("a long run", new Axes("step", "loss") { LogX = true, LogY = true }, ("loss", [0, 1, 10, 100], [9, 1, 0.1, 0]));

        Assert.Equal("[null,1.0,0.1,null]", Data(figure)[0].GetProperty("y").GetRawText());
        Assert.Equal("a long run, loss over step. loss: from 1 at step = 1 to 0.1 at step = 10", figure.AltText);
    }

    [Fact]
    public void A_marked_point_is_said() =>
        Assert.EndsWith(
            "; plane is marked, 1.17 at p = 0.31",
            Draw.Curves("loss", new Axes("p", "loss") { Marks = [(0.31, 1.1712, "plane")] }, 0.1, 1, ("-log p", p => -Math.Log(p))).AltText,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0.1, "p", "top right")]
    [InlineData(0.9, "a name that a phone would cut", "bottom left")]
    public void The_name_of_a_mark_stands_where_it_is_not_cut_and_the_curve_does_not_run(double p, string name, string place) =>
        Assert.Equal(
            [place],
            Texts(Data(Draw.Curves(
                "falling", new Axes("p", "loss") { Marks = [(p, -Math.Log(p), name)] }, 0.01, 1, ("-log p", x => -Math.Log(x))))[1]
                .GetProperty("textposition")));

    [Fact]
    public void At_the_bottom_of_a_curve_a_name_stands_below() =>
        Assert.Equal(
            ["bottom right", "top right"],
            Texts(Data(Draw.Curves(
                "a bowl and a hill", new Axes("x", "y") { Marks = [(0, -1, "low"), (0, 1, "high")] }, -1, 1,
                ("bowl", x => (x * x) - 1), ("hill", x => 1 - (x * x))))[2].GetProperty("textposition")));

    [Fact]
    public void A_logarithmic_axis_of_many_powers_names_these_alone()
    {
        var axis = Layout(Draw.Lines("long", new Axes("step", "loss") { LogX = true }, ("loss", [1, 20_000], [3, 2]))).GetProperty("xaxis");

        Assert.Equal(("log", 1), (axis.GetProperty("type").GetString(), axis.GetProperty("dtick").GetInt32()));
    }

    [Fact]
    public void A_logarithmic_axis_of_few_powers_names_two_places_between_them()
    {
        var axis = Layout(Draw.Lines("short", new Axes("step", "loss") { LogY = true }, ("loss", [0, 1], [0.52, 5.4]))).GetProperty("yaxis");

        Assert.Equal([0.5, 1, 2, 5], axis.GetProperty("tickvals").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal(["0.5", "1", "2", "5"], Texts(axis.GetProperty("ticktext")));
    }

    [Fact]
    public void The_numbers_over_bars_keep_a_size_that_can_be_read()
    {
        var ten = Data(Draw.Bars(
            "ten", [.. Enumerable.Range(0, 10).Select(k => $"class {k}")], ("z", Enumerable.Range(0, 10).Select(k => -k - 12.34))))[0];

        Assert.Equal("none", ten.GetProperty("constraintext").GetString());
        Assert.Equal((0, 9.0), (ten.GetProperty("textangle").GetInt32(), ten.GetProperty("textfont").GetProperty("size").GetDouble()));
    }

    [Fact]
    public void Where_bars_are_narrow_their_numbers_are_turned_and_the_axis_has_room_for_them()
    {
        var figure = Draw.Bars("many", Classes, ("p", [0.3111, 0.6786, 0.01038]), ("y", [1, 0, 0]), ("p - y", [-0.6889, 0.6786, 0.01038]));
        var range = Layout(figure).GetProperty("yaxis").GetProperty("range").EnumerateArray().Select(end => end.GetDouble()).ToArray();

        Assert.Equal(-90, Data(figure)[0].GetProperty("textangle").GetInt32());
        Assert.InRange(range[0], -1.4, -1);
        Assert.InRange(range[1], 1.3, 1.7);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Curves_run_from_a_number_to_a_larger_one(double from, double to) =>
        Assert.Throws<ArgumentException>(() => Draw.Curves("nothing", "x", "y", from, to, ("x", x => x)));

    [Fact]
    public void A_line_needs_as_many_x_as_y() =>
        Assert.StartsWith(
            "A line has one y for every x, and at least one; \"loss\" has 3 x and 2 y.",
            Assert.Throws<ArgumentException>(() => Draw.Lines("training", "step", "loss", ("loss", [0, 1, 2], [3, 2]))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Lines_differ_by_more_than_colour()
    {
        var data = Data(Draw.Lines("training", "step", "loss", ("train", [0, 1], [3, 2]), ("test", [0, 1], [4, 3])));

        Assert.NotEqual(data[0].GetProperty("line").GetProperty("dash").GetString(), data[1].GetProperty("line").GetProperty("dash").GetString());
    }

    [Fact]
    public void A_heatmap_names_its_extremes() =>
        Assert.Equal(
            "confusion: 2×2 numbers, lowest 0 at plane, car, highest 7 at car, car",
            Draw.Heatmap("confusion", "predicted", "true", Matrix<double>.Build.DenseOfArray(
                new double[,] { { 5, 0 }, { 2, 7 } }), ["plane", "car"], ["plane", "car"]).AltText);

    [Fact]
    public void A_heatmap_without_numbers_keeps_its_scale_on_a_phone() =>
        Assert.Equal(
            (true, false),
            (Layout(Draw.Heatmap("few", "x", "y", Matrix<double>.Build.Dense(2, 2, (i, j) => i + j))).TryGetProperty("meta", out _),
                Layout(Draw.Heatmap("many", "x", "y", Matrix<double>.Build.Dense(20, 20, (i, j) => i + j))).TryGetProperty("meta", out _)));

    [Fact]
    public void A_heatmap_has_row_0_on_top()
    {
        var figure = Draw.Heatmap("W", "feature", "class", Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 3 }, { 4, 5, double.NaN } }));
        using var json = JsonDocument.Parse(Displayed.In("application/vnd.plotly.v1+json", figure));

        Assert.Equal("reversed", json.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("autorange").GetString());
        Assert.Equal("[[1.0,2.0,3.0],[4.0,5.0,null]]", json.RootElement.GetProperty("data")[0].GetProperty("z").GetRawText());
    }

    [Fact]
    public void A_culture_with_a_decimal_comma_changes_nothing()
    {
        var here = CultureInfo.CurrentCulture;
        var figure = Draw.Probabilities(Classes, Vector(0.25, 0.5, 0.25));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("cs-CZ");
            var there = Draw.Probabilities(Classes, Vector(0.25, 0.5, 0.25));

            Assert.Equal(Displayed.All(figure), Displayed.All(there));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static Vector<double> Vector(params double[] entries) => Vector<double>.Build.Dense(entries);

    private static JsonElement Data(Figure figure) =>
        JsonDocument.Parse(Displayed.In("application/vnd.plotly.v1+json", figure)).RootElement.GetProperty("data");

    private static JsonElement Layout(Figure figure) =>
        JsonDocument.Parse(Displayed.In("application/vnd.plotly.v1+json", figure)).RootElement.GetProperty("layout");

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(text => text.GetString());
}
