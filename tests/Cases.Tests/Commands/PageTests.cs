namespace Cases.Tests.Commands;

public sealed class PageTests
{
    private const string Formula =
        "<span class=\"katex\"><span class=\"katex-mathml\"><math><semantics><mrow><mi>x</mi></mrow>"
        + "<annotation encoding=\"application/x-tex\">a &lt;\n b </annotation></semantics></math></span>"
        + "<span class=\"katex-html\" aria-hidden=\"true\"><span class=\"base\">x</span></span></span>";

    private static readonly Page Read = new(
        $"""
        <style>.katex {"{"} color: red {"}"}</style><h1>A <em>title</em></h1>
        <nav>not {Formula} counted</nav>
        <section class="prose" id="cell-1">
        <p>One&nbsp;&amp;
        two{Formula}s</p><p><span class="katex-display">{Formula}</span> end <a class="external" href="a?b&amp;c">a</a>.</p>
        <table><tr><th>x</th><th>  {Formula}th</th></tr><tr><td><code>a | b</code></td><td></td></tr></table>
        </section>
        <section class="code" id="cell-2" aria-label="cell 2">
        <div class="source"><pre><code>Console.Write("&lt;");</code></pre></div>
        <div class="output">
        <pre class="text">first  
        &lt;second

        third
        </pre>
        <div class="error"><p>no</p><pre>at cell 2</pre></div>
        </div>
        </section>
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Prose_is_its_visible_text_with_each_formula_in_brackets() =>
        Assert.Equal("A title One & two⟨a < b⟩s ⟦a < b⟧ end a. x ⟨a < b⟩th a | b", Read.ProseText);

    [Fact]
    public void Formulas_are_counted_in_the_cells() => Assert.Equal(3, Read.Formulas);

    [Fact]
    public void A_row_has_the_text_of_its_cells() => Assert.Equal(["x │ ⟨a < b⟩th", "a | b │ "], Read.Rows);

    [Fact]
    public void Console_text_is_read_line_by_line_and_errors_are_none() => Assert.Equal(["first", "<second", "", "third"], Read.Printed);

    [Fact]
    public void Links_have_the_address_that_is_meant() => Assert.Equal(["a?b&c"], Read.Links);

    [Theory]
    [InlineData("a\tb\n", false)]
    [InlineData("a\rb", true)]
    [InlineData("a\u007fb", true)]
    [InlineData("a\u001b[0mb", true)]
    [InlineData("a&#7;b", true)]
    public void A_control_character_is_found(string text, bool isFound) =>
        Assert.Equal(isFound, new Page($"<section class=\"prose\" id=\"cell-1\">{text}</section>").HoldsControl);
}
