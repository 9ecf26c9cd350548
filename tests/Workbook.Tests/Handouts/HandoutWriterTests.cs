using System.Text.RegularExpressions;
using Contract;
using Documents;
using Session.Errors;
using Workbook.Handouts;
using Workbook.Runs;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Handouts;

public sealed partial class HandoutWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_notebook_has_a_page_and_all_have_an_index()
    {
        Write(Run("01-a", Prose("# A")), Run("02-b", Prose("# B")));
        Assert.Equal(["01-a.html", "02-b.html", "index.html", "proof.html"], Files());
    }

    [Fact]
    public void The_living_workbook_lies_beside_them_and_is_the_first_that_the_index_leads_to()
    {
        HandoutWriter.Write([Run("01-a", Prose("# A"))], WrittenPage.Collection, _folder.Path, ("workbook.html", "alive"));
        Assert.Equal(["01-a.html", "index.html", "proof.html", "workbook.html"], Files());
        Assert.Equal("alive", Page("workbook.html"));
        Assert.InRange(
            Page("index.html").IndexOf("<a href=\"workbook.html\">", StringComparison.Ordinal),
            1,
            Page("index.html").IndexOf("<h3><a href=\"01-a.html\">", StringComparison.Ordinal));

        Write(Run("01-a", Prose("# A")));
        Assert.DoesNotContain("workbook.html", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_no_notebook_has_any_more_is_removed()
    {
        Write(Run("old", Prose("# Old")));
        Write(Run("new", Prose("# New")));
        Assert.Equal(["index.html", "new.html", "proof.html"], Files());
    }

    [Fact]
    public void A_page_of_someone_elses_stays()
    {
        _folder.Write("theirs.html", "<p>theirs</p>");
        Write(Run("a", Prose("# A")));
        Assert.Contains("theirs.html", Files());
    }

    [Fact]
    public void A_Markdown_file_beside_a_notebook_that_it_links_to_has_a_page_too()
    {
        using var notebooks = new TemporaryFolder();
        notebooks.Write("table.md", "# The table\n\n| a | b |\n| --- | --- |\n| `1` | `2` |\n");
        notebooks.Write("other.md", "# Nobody links here");
        var run = Run("01-a", Prose("# A\n\nLook it up in [the table](table.md#rows).")) with
        {
            File = Path.Combine(notebooks.Path, "01-a.dib"),
        };

        Write(run);

        Assert.Equal(["01-a.html", "index.html", "proof.html", "table.html"], Files());
        Assert.Contains("<a href=\"table.html#rows\">the table</a>", Page("01-a.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>The table</h1>", Page("table.html"), StringComparison.Ordinal);
        Assert.Contains("<td><code>1</code></td>", Page("table.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        var run = Run("a", Prose("# A $x$"), Code("1", new StreamOutput("stdout", "1")));
        Write(run);
        var first = Page("a.html");
        Write(run);
        Assert.Equal(first, Page("a.html"));
    }

    [Fact]
    public void A_page_that_cannot_be_written_leaves_no_half_of_it_behind()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "a.html", "in the way"));

        Assert.ThrowsAny<Exception>(() => Write(Run("a", Prose("# A"))));

        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    [Fact]
    public void No_page_asks_for_anything_outside_itself()
    {
        Write(Run("a", Prose("# A $x$ and [a link](https://example.org/)"), Code("1", Shows((MimeTypes.Plotly, """{"data":[]}""")))));
        foreach (var page in Files().Select(Page))
        {
            Assert.DoesNotMatch(Resource(), WithoutScripts(page));
            Assert.All(
                StyleAddress().Matches(WithoutScripts(page)), address => Assert.StartsWith("url(data:", address.Value, StringComparison.Ordinal));
            Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
            Assert.Contains("form-action 'none'; base-uri 'none'", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_lead_to_the_ones_before_and_after_them_and_to_the_index()
    {
        Write(Run("01-a", Prose("# A")), Run("02-b", Prose("# B")), Run("03-c", Prose("# C")));
        var page = Page("02-b.html");
        Assert.Contains("<a rel=\"prev\" href=\"01-a.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"next\" href=\"03-c.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"index.html\">A course</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_credit_is_at_the_foot_of_every_page()
    {
        Write(Run("a", Prose("# A")));
        Assert.All(Files(), file => Assert.Contains("<p>By its author.</p>", Page(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_lists_all_notebooks_and_marks_itself()
    {
        Write(Run("01-a", Prose("# A")), Run("02-b", Prose("# B $x$")));
        Assert.Contains("<li><a href=\"02-b.html\" aria-current=\"page\">", Page("02-b.html"), StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"01-a.html\">A</a></li>", Page("02-b.html"), StringComparison.Ordinal);
        Assert.All(["index.html", "proof.html"], file => Assert.Contains("<li><a href=\"01-a.html\">A</a></li>", Page(file), StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_says_of_itself_what_it_is_about()
    {
        Write(Run("01-a", Prose("# A\n\nWhat *it* is: `x` and [more](02-b.dib).\n\nAnd so on.")));
        Assert.Contains("<meta name=\"description\" content=\"What *it* is: x and more.\">", Page("01-a.html"), StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\" content=\"A &#183; A course\">", Page("01-a.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"description\" content=\"its subtitle\">", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_shows_the_first_pictures_that_are_light_enough()
    {
        Write(
            Run("01-a", Code("1", Shows((MimeTypes.Html, $"<img alt=\"{new string('x', 100_000)}\">")))),
            Run("02-b", Code("1", Shows((MimeTypes.Html, "<b>no picture</b>"))), Code("2", Shows((MimeTypes.Html, "<img alt=\"a plane\">")))));
        Assert.Contains("<div class=\"cover\"><img alt=\"a plane\"></div>", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_the_collection_stand_at_the_top_of_each_page()
    {
        var collection = WrittenPage.Collection with { Links = [new PageLink("source", "https://example.org/{notebook}.dib?a&b")] };
        HandoutWriter.Write([Run("01 a", Prose("# A"))], collection, _folder.Path);
        Assert.Contains("href=\"https://example.org/01%20a.dib?a&amp;b\">source</a></p>", Page("01 a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_says_how_long_a_notebook_takes_and_how_many_exercises_it_has()
    {
        Write(Run("01-a", Prose("# A\n\nFirst.\n\nThat takes about 45 minutes.")));
        Assert.Contains("45 minutes · 0 pictures · no checks", Text(Page("index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_all_pages_lie_in_the_index_without_solutions()
    {
        Write(Run("01-a", Prose("# A\n\nsome words"), Code("// EXERCISE my-x\nstatic int MyX()\n{\n    // BEGIN SOLUTION\n    return 41;\n    // END SOLUTION\n}")));
        Assert.Contains("some words", Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("MyX", Page("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("return 41", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_proof_counts_checks_by_competency_over_all_notebooks()
    {
        Write(
            Run("01-a", Prose("# A\n\nFirst words."), Checked(("loss", "passed"), ("loss", "wrong"))),
            Run("02-b", Prose("# B"), Checked(("loss", "passed"), ("weights", "not-done"))));
        var proof = Text(Page("proof.html"));
        Assert.Contains("4 checks, 1 wrong, 1 not done yet.", proof, StringComparison.Ordinal);
        Assert.Matches(@"loss\s*none\s*2 of 3", proof);
        Assert.Matches(@"weights\s*○ 1 not done\s*next: w\s*0 of 1", proof);
        Assert.Contains("First words.", Text(Page("index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_counts_pictures()
    {
        Write(Run("a", Code("1", Shows(("image/png", "AAAA"))), Code("2", Shows((MimeTypes.Plotly, """{"data":[]}""")))));
        Assert.Contains("2 pictures", Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_cell_is_named_and_linked_on_page_and_index()
    {
        Write(Run("a", Prose("# A"), Code("x")) with { Failures = [new CellFailure(2, 1, "no x")] });
        Assert.Contains("<a href=\"a.html#cell-2\">cell 2 failed</a>", Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("<section class=\"code failed\" id=\"cell-2\"", Page("a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_in_running_and_in_writing_is_told_in_the_order_of_the_cells()
    {
        var (page, run) = Of(Run("a", Prose("# A"), Prose("$\\frac{$"), Code("x")) with { Failures = [new CellFailure(3, 1, "no x")] });
        Assert.Equal([2, 3], run.Failures.Select(failure => failure.Cell));
        Assert.Contains("cell 2 failed · cell 3 failed", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_of_a_notebook_holds_no_links() =>
        Assert.DoesNotContain("02-b", IndexOf(Run("01-a", Prose("# A\n\nAfter [that](02-b.dib).[^1]\n\n[^1]: A note."))), StringComparison.Ordinal);

    [Fact]
    public void A_summary_with_a_formula_that_cannot_be_set_does_not_stop_the_index() =>
        Assert.Contains("a.html#cell-1", IndexOf(Run("a", Prose("A $\\frac{$"))), StringComparison.Ordinal);

    [Fact]
    public void A_title_is_text_wherever_it_stands()
    {
        Write(Run("a", Prose("# <b>&\"'")));
        Assert.All(Files(), file => Assert.DoesNotContain("<b>", WithoutScripts(Page(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void The_cell_that_begins_every_notebook_is_folded()
    {
        Write(Run("a", Prose("# A"), Code("#!import workbook.csx"), Code("1")));
        Assert.Matches(
            """<details class="setup"><summary>[^<]*</summary>\s*<section class="code" id="cell-2"[\s\S]*</details>\s*<section class="code" id="cell-3" """.TrimEnd(),
            Page("a.html"));
    }

    [Fact]
    public void A_raw_cell_is_not_shown() =>
        Assert.DoesNotContain("secret", Of(new Cell(CellKind.Raw, "raw", "secret")), StringComparison.Ordinal);

    [Fact]
    public void A_small_notebook_comes_out_as_this()
    {
        var page = Of(Prose("# Title\n\nWords."), Code("1 + 1", Shows((MimeTypes.PlainText, "2")))).ReplaceLineEndings("\n");
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("<nav class=\"pager\"", StringComparison.Ordinal)];
        Assert.Equal(
            """
            <main id="main">
            <h1>Title</h1>
            <p class="state"><span class="edition">Teacher’s edition</span> · no checks</p>
            <section class="prose" id="cell-1">
            <p>Words.</p>
            </section>
            <section class="code" id="cell-2" role="group" aria-label="cell 2">
            <div class="source"><a class="cell-number" href="#cell-2" aria-label="link to cell 2">[2]</a><pre><code><span class="number">1</span> + <span class="number">1</span></code></pre></div>
            <div class="output">
            <pre class="text">2</pre>
            </div>
            </section>

            """.ReplaceLineEndings("\n"),
            main);
    }

    private static Cell Checked(params ReadOnlySpan<(string Competency, string Status)> checks) => Code(
        "Check",
        Shows((MimeTypes.Checks, $"[{string.Join(",", checks.ToArray().Select(check => $$"""{"id":"i","kind":"law","competency":"{{check.Competency}}","what":"w","status":"{{check.Status}}","expected":"e","got":"g"}"""))}]")));

    private void Write(params NotebookRun[] runs) => HandoutWriter.Write([.. runs], WrittenPage.Collection, _folder.Path);

    private string IndexOf(NotebookRun run)
    {
        Write(run);
        return Page("index.html");
    }

    private string Page(string name) => File.ReadAllText(Path.Combine(_folder.Path, name));

    private string[] Files() => [.. Directory.GetFiles(_folder.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static string WithoutScripts(string page) => Script().Replace(page, "");

    [GeneratedRegex("<script[^>]*>[\\s\\S]*?</script>")]
    private static partial Regex Script();

    [GeneratedRegex("""(src|srcset|poster|data)\s*=\s*["']?(https?:)?//|<link[^>]*href=["']?(https?:|//)|@import""", RegexOptions.IgnoreCase)]
    private static partial Regex Resource();

    [GeneratedRegex("""url\([^)]{0,40}""")]
    private static partial Regex StyleAddress();
}
