using Contract;
using Documents;
using Session.Libraries;
using Session.Running;

namespace Session.Tests.Outputs;

/// <summary>Charts and vectors of a learner's own, in a session that imported the course. Alone, since the course teaches the formatter.</summary>
[Collection(nameof(PolyglotTests))]
public sealed class OwnChartTests
{
    private readonly List<Output> _outputs = [];
    private readonly CSharpSession _session = new(RepositoryRoot.Combine("notebooks"), new FileLibraries(), new ThreadRunner());
    private int _cells;

    public OwnChartTests() => Run("#!import workbook.csx");

    [Theory]
    [InlineData("Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] { 1.0, 2.0 }, new[] { 3.0, 4.0 })", "points: (1, 3), (2, 4)")]
    [InlineData("Plotly.NET.CSharp.Chart.Line<double, double, string>(new[] { 1.0, 2.0 }, new[] { 3.0, 4.0 }, Name: \"loss\")", "a line “loss”: (1, 3), (2, 4)")]
    [InlineData("Plotly.NET.GenericChart.ofTraceObject(false, new Plotly.NET.Trace(\"bar\"))", "bars")]
    public void A_chart_before_any_of_ours_is_drawn_and_has_words(string cell, string words)
    {
        Run(cell);

        var bundle = Assert.IsType<ResultOutput>(_outputs[^1]).Data;
        Assert.Equal(words, bundle[MimeTypes.PlainText]);
        Assert.Contains("data-figure=", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.StartsWith("{\"data\":[", bundle[MimeTypes.Plotly], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_displayed_too()
    {
        Run("Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] { 1.0 }, new[] { 3.0 }).Display();");

        Assert.Equal("points: (1, 3)", Assert.IsType<DisplayOutput>(_outputs[^1]).Data[MimeTypes.PlainText]);
    }

    [Fact]
    public void A_kind_that_is_not_drawn_says_so_and_goes_out_as_data()
    {
        Run("Plotly.NET.GenericChart.ofTraceObject(false, new Plotly.NET.Trace(\"surface\"))");

        var bundle = Assert.IsType<ResultOutput>(_outputs[^1]).Data;
        Assert.Contains("not drawn here: surface", bundle[MimeTypes.PlainText], StringComparison.Ordinal);
        Assert.Contains("not drawn here: surface", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.DoesNotContain("<script", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.Contains("\"surface\"", bundle[MimeTypes.Plotly], StringComparison.Ordinal);
    }

    [Fact]
    public void A_vector_is_a_table_that_can_be_read()
    {
        Run("Vector<double>.Build.Dense(new[] { 0.5, 1.25 })");

        var bundle = Assert.IsType<ResultOutput>(_outputs[^1]).Data;
        Assert.Contains("A vector of 2", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.Contains("1.25", bundle[MimeTypes.PlainText], StringComparison.Ordinal);
    }

    private void Run(string text) => Assert.Null(_session.RunAsync(++_cells, text, _outputs.Add).GetAwaiter().GetResult());
}
