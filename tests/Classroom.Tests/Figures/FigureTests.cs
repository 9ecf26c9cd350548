using System.Text.Json;
using Classroom.Figures;
using Plotly.NET;
using Figure = Classroom.Figures.Figure;

namespace Classroom.Tests.Figures;

public sealed class FigureTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    [Fact]
    public void A_figure_is_shown_as_a_page_as_words_and_as_data()
    {
        var figure = Draw.Bars("classes", ["plane"], ("logits", [2]));

        Assert.Equal(
            [Plotly, "text/html", "text/plain"],
            Displayed.All(figure).Keys.Order());
        Assert.Equal("classes: plane 2", Displayed.In("text/plain", figure));
        Assert.Equal("classes: plane 2", figure.ToString());
        Assert.Equal(figure.ToHtml(), Displayed.In("text/html", figure));
    }

    [Fact]
    public void The_data_are_an_object_of_data_and_layout()
    {
        using var json = JsonDocument.Parse(Displayed.In(Plotly, Draw.Bars("classes", ["plane"], ("logits", [2]))));

        Assert.Equal(["data", "layout"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("bar", json.RootElement.GetProperty("data")[0].GetProperty("type").GetString());
    }

    [Fact]
    public void The_pages_theme_decides_about_paper_and_ink()
    {
        using var json = JsonDocument.Parse(Displayed.In(Plotly, Draw.Bars("classes", ["plane"], ("logits", [2]))));
        var layout = json.RootElement.GetProperty("layout");

        Assert.Equal("rgba(0,0,0,0)", layout.GetProperty("paper_bgcolor").GetString());
        Assert.Equal("rgba(0,0,0,0)", layout.GetProperty("plot_bgcolor").GetString());
        Assert.False(layout.TryGetProperty("font", out _));
    }

    [Fact]
    public void Words_and_data_cannot_break_out_of_the_page()
    {
        const string evil = "</script><img src=x onerror=\"alert(1)\">";
        var html = Draw.Bars(evil, [evil], (evil, [1])).ToHtml();

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</script>").Length);
        Assert.Contains("aria-label=\"&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;:", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_stand_where_no_script_runs() =>
        Assert.Contains("<p>classes: plane 2</p>", Draw.Bars("classes", ["plane"], ("logits", [2])).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void The_library_is_loaded_in_one_exact_version_that_the_browser_verifies()
    {
        var html = Draw.Bars("classes", ["plane"], ("logits", [2])).ToHtml();

        Assert.Contains("plotly.js-cartesian-dist-min@4.1.1/", html, StringComparison.Ordinal);
        Assert.Contains("integrity = \"sha384-", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_figure_gives_the_same_page() =>
        Assert.Equal(
            Draw.Bars("classes", ["plane"], ("logits", [2])).ToHtml(),
            Draw.Bars("classes", ["plane"], ("logits", [2])).ToHtml());

    [Fact]
    public void A_chart_of_ones_own_needs_words()
    {
        var chart = GenericChart.ofTraceObject(false, new Trace("bar"));

        Assert.Same(chart, new Figure(chart, "nothing yet").Chart);
        Assert.Throws<ArgumentException>(() => new Figure(chart, " "));
    }
}
