using System.Collections.Immutable;
using Contract;
using Documents;
using Session.Errors;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Handouts;

public sealed class OutputHtmlTests
{
    private const string Chart = """{"data":[{"type":"bar","y":[1],"name":"</script><!--"}],"layout":{}}""";

    [Fact]
    public void What_was_written_is_shown_as_text() =>
        Assert.Contains("<pre class=\"text\">a &lt; b</pre>", Output(new StreamOutput("stdout", "a < b\n")), StringComparison.Ordinal);

    [Fact]
    public void What_was_written_as_an_error_is_marked() =>
        Assert.Contains("<pre class=\"text stderr\">oh</pre>", Output(new StreamOutput("stderr", "oh")), StringComparison.Ordinal);

    [Fact]
    public void No_control_character_reaches_a_page() =>
        Assert.DoesNotContain(
            Of(
                Prose("a\a bell"),
                Code("\"\f\"", new StreamOutput("stdout", "0%\r\x1b[32m100%\x1b[0m\0"), Shows((MimeTypes.Html, "<b>\u007f</b>"))),
                Code("1", new ErrorOutput("Exception", "x\0\x1b[31mred", ["at\b"]), Shows((MimeTypes.PlainText, "a\ab")))),
            sign => char.IsControl(sign) && sign is not ('\n' or '\t'));

    [Fact]
    public void HTML_goes_in_as_it_is() =>
        Assert.Contains(
            "<table><tr><td>1</td></tr></table>",
            Output(Shows((MimeTypes.Html, "<table><tr><td>1</td></tr></table>"), (MimeTypes.PlainText, "1"))), StringComparison.Ordinal);

    [Fact]
    public void An_image_carries_its_words() =>
        Assert.Contains(
            "<img class=\"image\" src=\"data:image/png;base64,AAAA\" alt=\"a &quot;plane&quot;\">",
            Output(Shows(("image/png", "AAAA"), (MimeTypes.PlainText, "a \"plane\""))), StringComparison.Ordinal);

    [Fact]
    public void A_drawing_is_an_image_and_runs_nothing() =>
        Assert.DoesNotContain(
            "<script",
            Output(Shows(("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"))), StringComparison.Ordinal);

    [Fact]
    public void A_kind_that_a_page_cannot_show_is_named() =>
        Assert.Contains("cannot show: application/x-unheard-of", Output(Shows(("application/x-unheard-of", "?"))), StringComparison.Ordinal);

    [Fact]
    public void Of_a_kind_that_a_page_cannot_show_the_text_is_shown() =>
        Assert.Contains(
            "<pre class=\"text\">so it is</pre>",
            Output(Shows(("application/x-unheard-of", "?"), (MimeTypes.PlainText, "so it is"))), StringComparison.Ordinal);

    [Fact]
    public void An_error_gives_name_message_and_place()
    {
        var shown = Text(Output(new ErrorOutput("DivideByZeroException", "by <zero>", ["cell 1, line 2"])));
        Assert.Contains("DivideByZeroException by <zero>", shown, StringComparison.Ordinal);
        Assert.Contains("cell 1, line 2", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explorable_is_its_picture_and_the_page_has_its_script_once()
    {
        const string still = "<div class=\"explorable\" data-explorable=\"{}\">a picture</div>";
        var output = Shows((MimeTypes.Explorable, "{}"), (MimeTypes.Html, still + "\n<script data-brings=\"explorables\">\nown();</script>"));

        var page = Of(Code("1", output, output));

        Assert.Equal(2, CellOf(page, 1).Split(still).Length - 1);
        Assert.DoesNotContain("own();", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("bringAll(document);").Length - 1);
        Assert.DoesNotContain("bringAll", Of(Code("1")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_comes_before_the_HTML_beside_it_and_with_its_words()
    {
        var shown = Output(Shows((MimeTypes.Plotly, Chart), (MimeTypes.Html, "<b>no</b>"), (MimeTypes.PlainText, "one bar")));
        Assert.Contains("role=\"img\" aria-label=\"one bar\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>no</b>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_chart_that_a_page_cannot_draw_the_words_are_shown()
    {
        const string surface = """{"data":[{"type":"surface","z":[[1]]}],"layout":{}}""";

        Assert.Contains("<p>a surface</p>", Output(Shows((MimeTypes.Plotly, surface), (MimeTypes.Html, "<p>a surface</p>"))), StringComparison.Ordinal);
        Assert.Contains("<pre class=\"text\">a surface</pre>", Output(Shows((MimeTypes.Plotly, surface), (MimeTypes.PlainText, "a surface"))), StringComparison.Ordinal);
        Assert.Contains("cannot draw: surface.", Output(Shows((MimeTypes.Plotly, surface))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_charts_data_cannot_end_its_script()
    {
        var shown = Output(Shows((MimeTypes.Plotly, Chart)));
        Assert.Single(shown.Split("</script>").Skip(1));
        Assert.DoesNotContain("<!--", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void A_chart_that_is_no_figure_fails_its_cell(string json)
    {
        var (_, run) = Of(Run("a", Code("x", Shows((MimeTypes.Plotly, json)))));
        Assert.Contains("a chart cannot be drawn", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_page_with_a_chart_carries_the_script_that_draws_charts()
    {
        Assert.DoesNotContain("class=\"library\"", Of(Code("1")), StringComparison.Ordinal);
        Assert.Contains("class=\"library\"", Of(Code("1", Shows((MimeTypes.Plotly, Chart)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"type":"bar"},{"type":"heatmap"}],"layout":{"xaxis":{"type":"log"}}}""", true)]
    [InlineData("""{"data":[{"y":[1]}]}""", true)]
    [InlineData("""{"data":[{"type":"histogram"}],"layout":{}}""", false)]
    [InlineData("""{"data":[{"type":"bar"}],"layout":{"template":{}}}""", false)]
    public void A_page_carries_the_part_of_the_library_that_draws_its_charts(string chart, bool isPart) =>
        Assert.Equal(isPart, !Of(Code("1", Shows((MimeTypes.Plotly, chart)))).Contains("name:\"histogram\"", StringComparison.Ordinal));

    [Fact]
    public void Charts_and_pictures_are_numbered_and_captioned_in_their_order()
    {
        var page = Of(
            Code("1", Shows((MimeTypes.Plotly, """{"data":[],"layout":{"title":{"text":"the <b>hotter</b>,<br>the more alike"}}}"""), (MimeTypes.PlainText, "w"))),
            Code("2", Shows((MimeTypes.Html, "<img>"), (MimeTypes.PlainText, "10 templates, 32×32. airplane: weights"))),
            Code("3", Shows((MimeTypes.Html, "<b>no picture</b>"), (MimeTypes.PlainText, "words"))),
            Code("4", Shows(("image/png", "AAAA"), (MimeTypes.PlainText, "20 images: 2 cars"))));
        Assert.Contains("<figcaption><a class=\"figure-number\" href=\"#figure-1\">Figure 1</a> the hotter, the more alike</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#figure-2\">Figure 2</a> 10 templates, 32&#215;32</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<figure class=\"pictures\" id=\"figure-3\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#figure-3\">Figure 3</a> 20 images</figcaption>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_description_of_a_chart_is_read_in_its_fold_and_its_title_before()
    {
        var words = "the loss falls: " + string.Join(", ", Enumerable.Range(0, 200));
        var shown = Output(Shows((MimeTypes.Plotly, Chart), (MimeTypes.PlainText, words)));
        Assert.Contains("role=\"img\" aria-label=\"the loss falls\"", shown, StringComparison.Ordinal);
        Assert.Contains($"<summary>In words</summary><p>{words}</p>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_that_passed_are_folded_behind_their_result()
    {
        var shown = Output(Shows((MimeTypes.Checks, """
            [{"id":"a","kind":"law","competency":"c","what":"w","status":"passed","expected":"e","got":"g"},
             {"id":"b","kind":"law","competency":"c","what":"w","status":"passed","expected":"e","got":"g"}]
            """)));
        Assert.Contains("<details class=\"check-fold passed\"><summary>", shown, StringComparison.Ordinal);
        Assert.Contains("\u2713 2 checks, all passed", Text(shown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("not-done")]
    public void Checks_of_which_one_did_not_pass_are_open(string status)
    {
        var shown = Output(Shows((MimeTypes.Checks, $$"""
            [{"id":"a","kind":"law","competency":"c","what":"w","status":"passed","expected":"e","got":"g"},
             {"id":"b","kind":"law","competency":"c","what":"w","status":"{{status}}","expected":"e","got":"g"}]
            """)));
        Assert.Contains($"<details class=\"check-fold {status}\" open><summary>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_are_a_line_each_with_mark_and_word()
    {
        var shown = Output(Shows(
            (MimeTypes.Checks, """
                [{"id":"a","kind":"slide","competency":"c","what":"-log <p>","status":"wrong","expected":"1.17","got":"0.51",
                "hint":"The natural logarithm."}]
                """),
            (MimeTypes.Html, "<b>no</b>")));
        Assert.Contains(
            "<li class=\"wrong\"><span class=\"mark\" aria-hidden=\"true\">✗</span><span class=\"what\"><span class=\"word\">wrong: </span>-log &lt;p&gt;</span>",
            shown.Replace("&#10007;", "✗", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("wrong: -log <p> expected 1.17 got 0.51The natural logarithm.", Text(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>no</b>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_keep_their_order()
    {
        var shown = Output(new StreamOutput("stdout", "first"), Shows((MimeTypes.PlainText, "second")));
        Assert.True(shown.IndexOf("first", StringComparison.Ordinal) < shown.IndexOf("second", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_that_failed_without_an_error_of_its_own_is_explained_by_the_report()
    {
        var run = Run("a", Code("while (true) ;")) with { Failures = [new CellFailure(1, null, "It took longer than 5 s.")] };
        Assert.Contains("It took longer than 5 s.", CellOf(Of(run).Page, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_was_not_run_says_so() =>
        Assert.Contains("This cell was not run.", CellOf(Of(new Cell(CellKind.Code, Cell.CSharp, "1")), 1), StringComparison.Ordinal);

    private static string Output(params ImmutableArray<Output> outputs) => CellOf(Of(Code("x", outputs.AsSpan())), 1);
}
