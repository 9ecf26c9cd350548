using CsCheck;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Handouts.Markup;

public sealed class MarkdownRendererTests
{
    private static readonly string[] Pieces =
    [
        "<script>", "<img src=x>", "`<b>`", "\n\n", "[a](b.md)", "*", "_", "#", "> ", "- ", "|a|\n|-|\n", "&lt;", "\"", "'",
        "<!--", "]]>", "~~", "[^1]", "<iframe>", "<style>",
    ];

    [Fact]
    public void HTML_in_prose_is_shown_and_not_obeyed()
    {
        var cell = CellOf(Of(Prose("<script>alert(1)</script>\n\nand <img src=x onerror=alert(1)>")), 1);
        Assert.Contains("&lt;script&gt;", cell, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", cell, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_after_a_heading_add_no_attributes() =>
        Assert.DoesNotContain("<h2 onclick", Of(Prose("## Title {onclick=alert(1)}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("02-softmax.dib", "02-softmax.html")]
    [InlineData("02-softmax.ipynb", "02-softmax.html")]
    [InlineData("02-softmax.dib#cell-7", "02-softmax.html#cell-7")]
    [InlineData("02-softmax.dib?view=1#cell-7", "02-softmax.html?view=1#cell-7")]
    [InlineData("./02-softmax.ipynb?raw=1", "./02-softmax.html?raw=1")]
    [InlineData("02-softmax.DIB", "02-softmax.html")]
    [InlineData("<my second.dib>", "my%20second.html")]
    [InlineData("my%20second.dib", "my%20second.html")]
    [InlineData("second.dib.txt", "second.dib.txt")]
    [InlineData("#below", "#below")]
    [InlineData("../data/README.md", "../data/README.md")]
    public void A_link_leads_where_it_means_from_a_page(string written, string meant) =>
        Assert.Contains($"href=\"{meant}\"", CellOf(Of(Prose($"[there]({written})")), 1), StringComparison.Ordinal);

    [Theory]
    [InlineData("[there](OTHER.DIB)", "Other.html")]
    [InlineData("[there](other.ipynb?x=1#a)", "Other.html?x=1#a")]
    [InlineData("[there][o]\n\n[o]: oTHER.dib \"the other\"", "Other.html")]
    public void A_link_in_other_letters_leads_to_the_notebooks_own_page(string link, string page)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Other.dib", "");
        var (written, run) = Of(Run(Path.Combine(folder.Path, "a"), Prose(link)));
        Assert.Contains($"href=\"{page}\"", written, StringComparison.Ordinal);
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void Links_that_lead_nowhere_are_warned_of_with_their_cells()
    {
        using var folder = new TemporaryFolder();
        folder.Write("there.md", "");
        var prose = "[a](gone.dib#x), [b](gone/04.ipynb), [c](gone.md), [d](there.md#x), [e](#here), `[f](code.dib)`, <https://example.org/g.dib>";
        var run = Of(Run(Path.Combine(folder.Path, "a"), Prose("# A"), Prose(prose))).Run;
        Assert.True(run.Passed);
        Assert.Equal(
            ["gone.dib#x", "gone/04.ipynb", "gone.md"],
            run.Warnings.Select(warning => warning.Message.Split(' ')[2]));
        Assert.All(run.Warnings, warning => Assert.Equal(2, warning.Cell));
    }

    [Theory]
    [InlineData("[there](https://example.org/)")]
    [InlineData("<https://example.org/>")]
    [InlineData("https://example.org/")]
    public void A_link_that_leaves_says_so_and_tells_nothing(string link)
    {
        var cell = CellOf(Of(Prose(link)), 1);
        Assert.Contains("class=\"external\"", cell, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer\"", cell, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[run](javascript:alert(1))")]
    [InlineData("[run](JavaScript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[run](data:text/html;base64,AAAA)")]
    [InlineData("[run]( java&#115;cript:alert(1))")]
    public void A_link_that_would_run_something_fails_its_cell(string link)
    {
        var (page, run) = Of(Run("a", Prose(link)));
        Assert.DoesNotContain("href=\"j", CellOf(page, 1), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"d", CellOf(page, 1), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("cannot be kept", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a.png")]
    [InlineData("//example.org/a.png")]
    [InlineData("not-there.png")]
    public void A_picture_that_the_page_cannot_carry_fails_its_cell(string picture)
    {
        var (page, run) = Of(Run("a", Prose($"![alt]({picture})")));
        Assert.DoesNotContain("<img", CellOf(page, 1), StringComparison.Ordinal);
        Assert.Contains(picture, Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_beside_the_notebook_moves_into_the_page()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dot.svg", "<svg/>");
        var page = Of(Run(Path.Combine(folder.Path, "a"), Prose("![a dot](dot.svg)"))).Page;
        Assert.Contains("<img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"a dot\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_all_cells_have_ids_of_their_own_and_stand_in_the_contents()
    {
        var page = Of(Prose("# Title\n\n## Same"), Prose("## Same"));
        Assert.Contains("<h2 id=\"same\">", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"same-2\">", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"#same-2\">Same</a></li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_may_stand_in_its_link() =>
        Assert.Contains("<img src=\"data:image/png;base64,AAAA\"", Of(Prose("![a dot](data:image/png;base64,AAAA)")), StringComparison.Ordinal);

    [Fact]
    public void A_picture_that_the_cell_carries_goes_into_the_page()
    {
        using var attachments = System.Text.Json.JsonDocument.Parse("""{"a dot.png":{"image/png":"AA\nAA"}}""");
        var cell = Prose("![a dot](<attachment:a dot.png>)") with { Attachments = attachments.RootElement };
        Assert.Contains("<img src=\"data:image/png;base64,AAAA\" alt=\"a dot\"", Of(cell), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data:text/html;base64,AAAA")]
    [InlineData("attachment:none.png")]
    public void A_picture_that_is_none_fails_its_cell(string address)
    {
        var (_, run) = Of(Run("a", Prose($"![x]({address})")));
        Assert.Contains("cannot be shown", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_cannot_be_larger_than_a_page() =>
        Assert.DoesNotMatch(@"[:""]2000em", Of(Prose(@"$\rule{2000em}{2000em}$")));

    [Fact]
    public void A_page_has_one_heading_of_the_first_level()
    {
        var page = Of(Prose("# Title with $x$"), Prose("# Another"));
        Assert.Single(page.Split("<h1").Skip(1));
        Assert.Contains("<h2 id=\"another\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_are_numbered_through_the_page()
    {
        var page = Of(Prose("One.[^a]\n\n[^a]: First."), Prose("Two.[^a]\n\n[^a]: Second."));
        Assert.Contains("<li id=\"fn:1\">", page, StringComparison.Ordinal);
        Assert.Contains("<ol class=\"footnotes\" start=\"2\">\n<li id=\"fn:2\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#fn:2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_is_set_for_eyes_and_for_ears()
    {
        var cell = CellOf(Of(Prose("The score $z_k$.\n\n$$\np = e^{z}\n$$")), 1);
        Assert.Contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">", cell, StringComparison.Ordinal);
        Assert.Contains("class=\"katex-html\" aria-hidden=\"true\"", cell, StringComparison.Ordinal);
        Assert.Contains("<div class=\"formula\"><span class=\"katex-display\">", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_cannot_be_set_is_a_failure_that_names_cell_and_formula()
    {
        var (page, run) = Of(Run("a", Prose("# Good"), Prose("bad: $\\frac{1}{$")));
        var failure = Assert.Single(run.Failures);
        Assert.Equal(2, failure.Cell);
        Assert.Contains("\\frac{1}{", failure.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be set", CellOf(page, 2), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_formulas_carries_no_fonts() =>
        Assert.DoesNotContain("KaTeX", Of(Prose("# None")), StringComparison.Ordinal);

    [Fact]
    public void No_prose_makes_an_element_that_runs_or_loads_anything() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[1, 10].Select(string.Concat)
            .Sample(text => !CellOf(Of(Prose(text)), 1).ContainsAny("<script", "<img", "<iframe", "<style", "<!--"), iter: 200, seed: "0000KD7Fq3b2");
}

file static class Strings
{
    internal static bool ContainsAny(this string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
