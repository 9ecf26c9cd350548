using System.Text.Json;
using Classroom.Figures;
using static Classroom.Tests.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class ConfusionTests
{
    [Fact]
    public void A_confusion_is_said_by_its_error_and_the_two_commonest_mistakes() =>
        Assert.Equal(
            "pets: error 0.750, 6 of 8 wrong; most often cat taken for dog (3), dog taken for fox (2)",
            Draw.Confusion(["cat", "dog", "fox"], [0, 0, 0, 0, 1, 1, 2, 2], [0, 1, 1, 1, 2, 2, 0, 2], "pets").AltText);

    [Fact]
    public void Without_mistakes_none_is_named() =>
        Assert.Equal("confusion: error 0.000, 0 of 2 wrong", Draw.Confusion(["cat", "dog"], [0, 1], [0, 1]).AltText);

    [Fact]
    public void Cells_have_counts_and_the_colour_of_their_part_of_the_row()
    {
        var trace = Traces(Draw.Confusion(["cat", "dog", "fox"], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1]))[0];

        Assert.Equal("""[["3","1",""],["","1",""],["","",""]]""", trace.GetProperty("text").GetRawText());
        Assert.Equal("[[0.75,0.25,0.0],[0.0,1.0,0.0],[0.0,0.0,0.0]]", trace.GetProperty("z").GetRawText());
    }

    [Fact]
    public void A_count_is_white_on_a_dark_cell_and_black_on_a_light_one()
    {
        var numbers = Traces(Draw.Confusion(["cat", "dog", "fox"], [0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 1, 1, 1, 2, 1]))[1];

        Assert.Equal("""["3","3","1","1"]""", numbers.GetProperty("text").GetRawText());
        Assert.Equal("""["cat","dog","fox","dog"]""", numbers.GetProperty("x").GetRawText());
        Assert.Equal("""["cat","cat","cat","dog"]""", numbers.GetProperty("y").GetRawText());
        Assert.Equal("""["#000","#000","#fff","#000"]""", numbers.GetProperty("textfont").GetProperty("color").GetRawText());
    }

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(0, 1)]
    public void Colours_end_at_the_commonest_mistake(int answer, double end) =>
        Assert.Equal(
            end,
            Layout(Draw.Confusion(["cat", "dog", "fox"], [0, 0, 0, 0, 1], [0, 0, 0, answer, 1])).GetProperty("coloraxis").GetProperty("cmax").GetDouble());

    [Fact]
    public void On_a_phone_the_counts_fit_their_cells_every_class_is_named_and_the_scale_is_left_out()
    {
        var narrow = Layout(Ten(1000)).GetProperty("meta").GetProperty("narrow");

        // Ten columns share 250 pixels, and a digit is 0.62 of its size wide.
        Assert.InRange(narrow.GetProperty("font.size").GetDouble(), 8, 25 / (4 * 0.62));
        Assert.False(narrow.GetProperty("coloraxis.showscale").GetBoolean());
        Assert.Equal((1, 1), (narrow.GetProperty("xaxis.dtick").GetInt32(), narrow.GetProperty("yaxis.dtick").GetInt32()));
    }

    [Theory]
    [InlineData("automobile", -90)]
    [InlineData("7", 0)]
    public void On_a_phone_long_names_stand_upright_below_their_columns(string name, int angle) =>
        Assert.Equal(angle, Layout(Ten(3, name)).GetProperty("meta").GetProperty("narrow").GetProperty("xaxis.tickangle").GetInt32());

    [Fact]
    public void An_answer_that_is_no_class_is_refused_with_the_range() =>
        Assert.Contains(
            "A class is a number from 0 to 1; number 1 of these is none.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Draw.Confusion(["cat", "dog"], [0, 1], [0, 2])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void As_many_answers_as_labels_are_wanted() =>
        Assert.Contains(
            "there are 2 labels and 1 answers",
            Assert.Throws<ArgumentException>(() => Draw.Confusion(["cat", "dog"], [0, 1], [0])).Message,
            StringComparison.Ordinal);

    /// <summary>Ten classes, each answer right.</summary>
    private static Figure Ten(int each, string name = "cat")
    {
        int[] labels = [.. Enumerable.Range(0, 10 * each).Select(i => i % 10)];
        return Draw.Confusion([.. Enumerable.Range(0, 10).Select(k => k == 0 ? name : $"{k}")], labels, labels);
    }

    private static JsonElement Layout(Figure figure) => Json(figure).GetProperty("layout");
}
