using Contract;
using Documents;

namespace Session.Tests.Outputs;

/// <summary>Alone: what a cell teaches the formatter, it teaches for the whole process.</summary>
[CollectionDefinition(nameof(PolyglotTests), DisableParallelization = true)]
public sealed class FormatterIsOneForAll;

/// <summary>What learners know from Polyglot Notebooks: teaching the formatter, and displaying in the middle of a cell.</summary>
[Collection(nameof(PolyglotTests))]
public sealed class PolyglotTests : IDisposable
{
    private readonly RecordedSession _session = new();

    public void Dispose()
    {
        _session.Dispose();

        // A session that begins takes back what this one taught.
        using var next = new RecordedSession();
    }

    [Theory]
    [InlineData("Formatter.Register<Point>(p => $\"<b>{p.X}</b>\", \"text/html\");")]
    [InlineData("Formatter.Register<Point>((p, writer) => writer.Write($\"<b>{p.X}</b>\"), \"text/html\");")]
    [InlineData("Formatter.Register(typeof(Point), (p, writer) => writer.Write($\"<b>{((Point)p).X}</b>\"), \"text/html\");")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<Point>(p => $\"<b>{p.X}</b>\", HtmlFormatter.MimeType);")]
    public void A_type_is_shown_as_a_cell_says(string taught)
    {
        _session.Run("record Point(int X);");
        Assert.Null(_session.Run(taught));

        var bundle = _session.BundleOf("new Point(3)");

        Assert.Equal("<b>3</b>", bundle[MimeTypes.Html]);
        Assert.Equal("Point { X = 3 }", bundle[MimeTypes.PlainText]);
    }

    [Fact]
    public void Numbers_can_be_taught_too()
    {
        _session.Run("Formatter.Register<double>((x, writer) => writer.Write(x.ToString(\"F2\", System.Globalization.CultureInfo.InvariantCulture)), \"text/plain\");");

        Assert.Equal("3.14", _session.ValueOf("Math.PI"));
    }

    [Fact]
    public void A_type_is_shown_as_the_preferred_MIME_type()
    {
        _session.Run("record Point(int X);\nFormatter.SetPreferredMimeTypesFor(typeof(Point), \"application/json\");");

        Assert.Equal("{\"X\":3}", _session.BundleOf("new Point(3)")["application/json"]);
    }

    [Fact]
    public void What_is_taught_holds_inside_of_other_values()
    {
        _session.Run("record Point(int X);\nFormatter.Register<Point>(p => $\"<b>{p.X}</b>\", \"text/html\");");

        Assert.Contains("<b>7</b>", _session.HtmlOf("new[] { new Point(7) }"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_items_are_shown_where_a_cell_wants_more()
    {
        Assert.DoesNotContain("30", _session.ValueOf("Enumerable.Range(0, 32)"), StringComparison.Ordinal);

        _session.Run("Formatter.ListExpansionLimit = 100;");

        Assert.EndsWith("30, 31 ]", _session.ValueOf("Enumerable.Range(0, 32)"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_begins_knows_nothing_of_what_the_last_one_taught()
    {
        _session.Run("Formatter.Register<int>(i => \"taught\", \"text/html\"); Formatter.ListExpansionLimit = 2;");
        Assert.Equal("taught", _session.HtmlOf("1"));

        using var next = new RecordedSession();

        Assert.Null(next.HtmlOf("1"));
        Assert.Equal("[ 1, 2, 3 ]", next.ValueOf("new[] { 1, 2, 3 }"));
    }

    [Theory]
    [InlineData("display(1.5);", "1.5")]
    [InlineData("1.5.Display();", "1.5")]
    [InlineData("((object)1.5).Display();", "1.5")]
    [InlineData("\"a\".Display(\"text/plain\");", "a")]
    [InlineData("\"a\".DisplayAs(\"text/plain\");", "a")]
    public void A_value_is_displayed_in_the_middle_of_a_cell(string cell, string words)
    {
        Assert.Null(_session.Run(cell + "\nvar after = 1;"));

        Assert.Equal(words, Assert.IsType<DisplayOutput>(Assert.Single(_session.Outputs)).Data[MimeTypes.PlainText]);
    }

    [Theory]
    [InlineData("\"<i>a</i>\".DisplayAs(\"text/html\");")]
    [InlineData("HTML(\"<i>a</i>\").Display();")]
    [InlineData("display(HTML(\"<i>a</i>\"));")]
    public void HTML_is_displayed_as_it_is(string cell)
    {
        Assert.Null(_session.Run(cell));

        Assert.Equal("<i>a</i>", Assert.IsType<DisplayOutput>(Assert.Single(_session.Outputs)).Data[MimeTypes.Html]);
    }

    [Fact]
    public void HTML_can_end_a_cell() => Assert.Equal("<i>a</i>", _session.HtmlOf("HTML(\"<i>a</i>\")"));

    [Fact]
    public void A_text_that_is_asked_for_as_HTML_is_written_so_that_it_is_read()
    {
        _session.Run("display(\"<i>a</i>\", \"text/html\");");

        Assert.Contains("&lt;i&gt;a", Assert.IsType<DisplayOutput>(_session.Outputs.Single()).Data[MimeTypes.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_is_displayed_as_a_table()
    {
        Assert.Null(_session.Run("new[] { new { Name = \"a\", Size = 1 }, new { Name = \"b\", Size = 2 } }.DisplayTable();"));

        var html = Assert.IsType<DisplayOutput>(Assert.Single(_session.Outputs)).Data[MimeTypes.Html]!;
        Assert.Equal(["Name|Size", "a|1", "b|2"], Shown.RowsOf(html));
    }

    [Theory]
    [InlineData("var shown = display(\"one\");")]
    [InlineData("var shown = \"one\".Display();")]
    [InlineData("DisplayedValue shown = \"one\".Display();")]
    public void A_displayed_value_is_updated_in_its_place(string first)
    {
        Assert.Null(_session.Run(first + "\nshown.Update(\"two\");"));

        var place = Assert.IsType<DisplayOutput>(_session.Outputs[0]);
        var update = Assert.IsType<DisplayUpdate>(_session.Outputs[1]);
        Assert.Equal(("one", "two"), (place.Data[MimeTypes.PlainText], update.Data[MimeTypes.PlainText]));
        Assert.Equal(place.Id, update.Id);
    }

    [Fact]
    public void Two_cells_in_two_sessions_display_to_themselves()
    {
        using var other = new RecordedSession();

        _session.Run("\"a\".DisplayAs(\"text/plain\");");
        other.Run("\"b\".DisplayAs(\"text/plain\");");

        Assert.Equal("a", Assert.IsType<DisplayOutput>(Assert.Single(_session.Outputs)).Data[MimeTypes.PlainText]);
        Assert.Equal("b", Assert.IsType<DisplayOutput>(Assert.Single(other.Outputs)).Data[MimeTypes.PlainText]);
    }

    [Theory]
    [InlineData("var p = 1; var b = 2; var i = 3; var a = 4; var span = 5; var table = 6; p + b + i + a + span + table")]
    [InlineData("int div(int x) => x; div(21)")]
    public void Tags_of_pages_are_names_like_any_other(string cell) => Assert.Equal("21", _session.ValueOf(cell));
}
