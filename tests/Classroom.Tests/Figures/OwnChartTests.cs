using System.Text.Json.Nodes;
using Classroom.Figures;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Classroom.Tests.Figures;

public sealed class OwnChartTests
{
    [Theory]
    [InlineData("""{"type":"scatter","mode":"markers","x":[1,2],"y":[3,4]}""", "points: (1, 3), (2, 4)")]
    [InlineData("""{"type":"scatter","mode":"lines","name":"loss","x":[1,2],"y":[3,4]}""", "a line “loss”: (1, 3), (2, 4)")]
    [InlineData("""{"x":["a","b"],"y":[3,4]}""", "a line: (a, 3), (b, 4)")]
    [InlineData("""{"type":"bar","x":["cat","dog"],"y":[3,5]}""", "bars: cat 3, dog 5")]
    [InlineData("""{"type":"bar","orientation":"h","x":[3,5],"y":["cat","dog"]}""", "bars: cat 3, dog 5")]
    [InlineData("""{"type":"pie","labels":["cat","dog"],"values":[3,5]}""", "a pie: cat 3, dog 5")]
    [InlineData("""{"type":"histogram","x":[1,2,2]}""", "a histogram: 1, 2, 2")]
    [InlineData("""{"type":"heatmap","z":[[1,2,3],[4,5,6]]}""", "a heat map: 2 × 3 values from 1 to 6")]
    [InlineData("""{"type":"box","y":[0.123456]}""", "a box plot: 0.1235")]
    [InlineData("""{"type":"violin"}""", "a violin plot")]
    [InlineData("""{"type":"scatter","x":[1,null],"y":[null,2]}""", "a line: (1, ?), (?, 2)")]
    public void The_words_of_a_trace_say_its_data(string trace, string words) =>
        Assert.Equal(words, ChartWords.Of(JsonNode.Parse($$$"""{"data":[{{{trace}}}],"layout":{}}""")!.AsObject(), []));

    [Fact]
    public void Of_many_points_the_ranges_are_said_by_the_axes_names()
    {
        var numbers = string.Join(',', Enumerable.Range(0, 50));

        Assert.Equal(
            "Loss: a line: 50 points, step from 0 to 49, y from 0 to 49",
            Words($$$$$"""{"data":[{"x":[{{{{{numbers}}}}}],"y":[{{{{{numbers}}}}}]}],"layout":{"title":{"text":"Loss"},"xaxis":{"title":{"text":"step"}}}}"""));
    }

    [Fact]
    public void Traces_follow_each_other() =>
        Assert.Equal("bars; a histogram", Words("""{"data":[{"type":"bar"},{"type":"histogram"}],"layout":{"title":""}}"""));

    [Theory]
    [InlineData("""{"data":[],"layout":{}}""")]
    [InlineData("""{}""")]
    public void A_chart_without_data_says_so(string figure) => Assert.Equal("a chart without data", Words(figure));

    [Fact]
    public void Paper_and_ink_are_the_pages_unless_the_chart_says_otherwise()
    {
        var chart = Chart.Point<double, double, string>([1], [2]);

        var layout = JsonNode.Parse(Displayed.In("application/vnd.plotly.v1+json", OwnChart.Of(chart)))!["layout"]!;

        Assert.Equal("rgba(0,0,0,0)", (string?)layout["paper_bgcolor"]);
        Assert.Equal("rgba(0,0,0,0)", (string?)layout["plot_bgcolor"]);
    }

    [Fact]
    public void A_kind_that_is_not_drawn_is_words_and_data()
    {
        var figure = OwnChart.Of(GenericChart.ofTraceObject(false, new Trace("surface")));

        Assert.Equal("A chart of a kind that is not drawn here: surface; surface", figure.AltText);
        Assert.Equal($"<div class=\"figure\"><p>{figure.AltText}</p></div>", figure.ToHtml());
        Assert.Contains("\"type\":\"surface\"", Displayed.In("application/vnd.plotly.v1+json", figure), StringComparison.Ordinal);
    }

    private static string Words(string figure) => ChartWords.Of(JsonNode.Parse(figure)!.AsObject(), []);
}
