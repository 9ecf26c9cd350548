using Classroom.Figures;
using CsCheck;
using static Classroom.Tests.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class CountTests
{
    [Fact]
    public void A_confusion_is_said_by_its_error_and_the_two_commonest_mistakes() =>
        Assert.Equal(
            "pets: error 0.750, 6 of 8 wrong; most often cat taken for dog (3), dog taken for fox (2)",
            Draw.Confusion(["cat", "dog", "fox"], [0, 0, 0, 0, 1, 1, 2, 2], [0, 1, 1, 1, 2, 2, 0, 2], "pets").Words);

    [Fact]
    public void Without_mistakes_none_is_named() =>
        Assert.Equal("confusion: error 0.000, 0 of 2 wrong", Draw.Confusion(["cat", "dog"], [0, 1], [0, 1]).Words);

    [Fact]
    public void Cells_have_counts_and_the_colour_of_their_part_of_the_row()
    {
        var trace = Traces(Draw.Confusion(["cat", "dog", "fox"], [0, 0, 0, 0, 1], [0, 0, 0, 1, 1]))[0];

        Assert.Equal("""[["3","1",""],["","1",""],["","",""]]""", trace.GetProperty("text").GetRawText());
        Assert.Equal("[[0.75,0.25,0.0],[0.0,1.0,0.0],[0.0,0.0,0.0]]", trace.GetProperty("z").GetRawText());
    }

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

    [Fact]
    public void Groups_are_said_by_their_number_reach_and_average() =>
        Assert.Equal(
            "scores by class, f. y = 0: 3 values from -2 to 1, on average -1; y = 1: 1 value from 2 to 2, on average 2, 1 not finite",
            Draw.Histogram("scores by class", "f", ("y = 0", [-2, -2, 1]), ("y = 1", [2, double.NaN])).Words);

    [Fact]
    public void Every_finite_value_is_counted_once() =>
        Holds(
            Gen.Double[-1e6, 1e6].Array[1, 50],
            values => Numbers(Traces(Draw.Histogram("values", "x", ("values", values)))[0].GetProperty("y")).Sum() == values.Length);

    [Fact]
    public void Equal_values_stand_in_one_bar() =>
        Assert.Equal(4, Numbers(Traces(Draw.Histogram("values", "x", ("values", [7, 7, 7, 7])))[0].GetProperty("y"))[0]);

    [Fact]
    public void A_histogram_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Draw.Histogram("nothing", "x"));
        Assert.Throws<ArgumentException>(() => Draw.Histogram("nothing", "x", ("nothing", [double.NaN])));
    }
}
