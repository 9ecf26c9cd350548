using System.Text.RegularExpressions;
using Documents;
using Documents.Files;
using Workbook.Handouts.Markup;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Handouts.Markup;

/// <summary>Formulas in all the ways in which people write them, and dollars that are none.</summary>
public sealed partial class FormulaTests
{
    [Theory]
    [InlineData("The $n$th row, all $w_k$s.", "The ⟨n⟩th row, all ⟨w_k⟩s.")]
    [InlineData("函数$f(x)$的值", "函数⟨f(x)⟩的值")]
    [InlineData("Vektor$x$ má", "Vektor⟨x⟩ má")]
    [InlineData("a 3$\\times$3 filter", "a 3⟨\\times⟩3 filter")]
    [InlineData("2$n$ neighbours", "2⟨n⟩ neighbours")]
    [InlineData("**loss**$_i$, x$^2$y", "loss⟨_i⟩, x⟨^2⟩y")]
    [InlineData("the $+$ sign, $|x|$, $f'$s", "the ⟨+⟩ sign, ⟨|x|⟩, ⟨f'⟩s")]
    [InlineData("a formula $a +\nb$ over lines", "a formula ⟨a + b⟩ over lines")]
    [InlineData("an escaped dollar $x = \\$5$ in it", "an escaped dollar ⟨x = \\$5⟩ in it")]
    [InlineData("stars $a*b$ and $c*d$ are no emphasis", "stars ⟨a*b⟩ and ⟨c*d⟩ are no emphasis")]
    public void A_formula_between_dollars_is_set_whatever_stands_beside_it(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("from $5 to $6")]
    [InlineData("$5-$10, US$3/CA$4 and ($4)")]
    [InlineData("between 5$/6$ and 7$")]
    [InlineData("$20,000 and $30,000")]
    [InlineData("the path $HOME/$PATH")]
    [InlineData("from $-5 [-$3, +$7]")]
    [InlineData("was $5 million then (now 7$)")]
    [InlineData("one $ alone, two $$ alone, and $$$ three")]
    public void Money_is_no_formula(string text) => Assert.Equal(text, Shown(text));

    [Theory]
    [InlineData("\\$3 and \\$4", "$3 and $4")]
    [InlineData("in code `$a$` and `$b$`", "in code $a$ and $b$")]
    [InlineData("costs $5 and `x$` is code", "costs $5 and x$ is code")]
    public void Escaped_dollars_and_dollars_in_code_are_dollars(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("$$\nx\n$$", "⟦x⟧")]
    [InlineData("$$ x $$", "⟦x⟧")]
    [InlineData("$$x\n+ y$$", "⟦x + y⟧")]
    [InlineData("Text\n$$\nx\n\n+ y\n$$\ngoes on", "Text ⟦x + y⟧ goes on")]
    [InlineData("a $$x^2$$ in a line", "a ⟦x^2⟧ in a line")]
    [InlineData("$$a$$ and $$b$$", "⟦a⟧ and ⟦b⟧")]
    [InlineData("- item\n\n  $$\n  x\n  $$\n- next", "item ⟦x⟧ next")]
    [InlineData("> quote\n> $$\n> x\n> $$", "quote ⟦x⟧")]
    [InlineData("| a | b |\n|---|---|\n| $$x$$ | $y$ |", "a b ⟦x⟧ ⟨y⟩")]
    [InlineData("```math\nx^2\n```", "⟦x^2⟧")]
    [InlineData("GitHub's $`a*b`$ way", "GitHub's ⟨a*b⟩ way")]
    public void A_formula_on_lines_of_its_own_is_set(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}", "⟦\\begin{align} a &= b \\\\ c &= d \\end{align}⟧")]
    [InlineData("so \\begin{pmatrix}1\\end{pmatrix} it is", "so ⟦\\begin{pmatrix}1\\end{pmatrix}⟧ it is")]
    [InlineData("\\begin{array}{l}\\begin{array}{c}1\\end{array}\\end{array}", "⟦\\begin{array}{l}\\begin{array}{c}1\\end{array}\\end{array}⟧")]
    [InlineData("inline \\(x^2\\), display \\[y^2\\].", "inline ⟨x^2⟩, display ⟦y^2⟧.")]
    [InlineData("doubled \\\\(x^2\\\\) and\n\n\\\\[\ny\n\\\\]", "doubled ⟨x^2⟩ and ⟦y⟧")]
    [InlineData("\\[\na_1 \\\\[1em] b_2\n\\]", "⟦a_1 \\\\[1em] b_2⟧")]
    public void A_formula_without_dollars_is_set(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("a \\[not a link\\], a note \\[1\\] and \\(as here", "a [not a link], a note [1] and (as here")]
    [InlineData("in code `\\(x\\)` and `\\begin{align}`", "in code \\(x\\) and \\begin{align}")]
    [InlineData("```\n\\begin{align}\na\n```", "\\begin{align} a")]
    public void Brackets_with_a_backslash_around_words_are_brackets(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("\\begin{align}\na", "\\end{align}")]
    [InlineData("$$\na", "$$ begins has no end")]
    [InlineData("> $$\n> a\n\nb\n\n$$", "does not end in its list or quote")]
    [InlineData("\\begin{itemize}\nx\n\\end{itemize}", "No such environment: itemize")]
    public void A_formula_that_cannot_be_set_fails_its_cell(string text, string message) =>
        Assert.Contains(message, Assert.Single(Of(Run("a", Prose(text))).Run.Failures).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("| $-232.11 | [$-99.58, $-87.76] |", "$-232.11 [$-99.58, $-87.76]")]
    [InlineData("| -$5 | +$7 |", "-$5 +$7")]
    [InlineData("| US$3 | ($4) |", "US$3 ($4)")]
    [InlineData("| $12 | $x \\le 3$ |", "$12 ⟨x \\le 3⟩")]
    [InlineData("|$5|$6|", "$5 $6")]
    [InlineData("| $p(x | y)$ | $|x|$ |", "⟨p(x | y)⟩ ⟨|x|⟩")]
    [InlineData("| \\$3 | $i$th |", "$3 ⟨i⟩th")]
    public void In_a_table_a_bar_is_the_border_of_a_cell(string row, string shown) =>
        Assert.Equal("a b " + shown, Shown($"| a | b |\n|---|---|\n{row}"));

    [Theory]
    [InlineData("| `a \\| b` | c |", "a | b c")]
    [InlineData("| ``x \\| `y` `` | `\\n` |", "x | `y` \\n")]
    [InlineData("| one \\| two | [`a \\|\\| b`](https://example.org/) |", "one | two a || b")]
    public void In_a_table_an_escaped_bar_in_code_is_a_bar(string row, string shown) =>
        Assert.Equal("a b " + shown, Shown($"| a | b |\n|---|---|\n{row}"));

    [Fact]
    public void Outside_of_tables_a_backslash_in_code_stays() => Assert.Equal("write a \\| b", Shown("write `a \\| b`"));

    [Theory]
    [InlineData("$\\newcommand{\\RR}{\\mathbb{R}}$", "$x \\in \\RR$", "mathbb")]
    [InlineData("$$\n\\def\\col#1{\\mathbf{#1}}\n$$", "| a |\n|---|\n| $\\col{w}$ |", "mathbf")]
    [InlineData("$\\newcommand{\\R}{\\mathcal{J}}$", "## About $\\R$", "mathcal")]
    [InlineData("$\\newcommand\\a{x} \\renewcommand{\\a}{\\mathcal{J}}$", "\\(\\a\\)", "mathcal")]
    [InlineData("$\\DeclareMathOperator*{\\argmax}{arg\\,max}$", "$$\n\\argmax_x f\n$$", "mop")]
    public void A_macro_lasts_for_the_page(string defining, string later, string sign)
    {
        var (page, run) = Of(Run("a", Prose("# Title"), Prose(defining), Code("1"), Prose(later)));
        Assert.Empty(run.Failures);
        Assert.Contains(sign, CellOf(page, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void A_macro_is_unknown_before_its_place_and_on_another_page()
    {
        var defining = Prose("$\\newcommand{\\later}{x}$");
        Assert.Equal([1], Of(Run("a", Prose("$\\later$"), defining)).Run.Failures.Select(failure => failure.Cell));
        Assert.Contains("\\later", Assert.Single(Of(Run("b", Prose("$\\later$"))).Run.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_defines_something_in_a_title_is_set_once() =>
        Assert.Empty(Of(Run("a", Prose("# On $\\newcommand{\\once}{x}\\once$\n\nand $\\once$"))).Run.Failures);

    [Fact]
    public void No_dollar_of_the_course_is_left_over()
    {
        var files = Directory.GetFiles(RepositoryRoot.Combine("notebooks"), "*.dib");
        var prose = files.SelectMany(file => NotebookFile.Read(file).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Text));
        var markdown = new MarkdownRenderer(RepositoryRoot.Combine("notebooks"));

        var left = prose.Select(text => SetFormula().Replace(ShownProse.Of(CodeSample().Replace(markdown.ToProse(text).Html, "")), ""));
        Assert.DoesNotContain(left, text => text.Contains('$'));
    }

    [GeneratedRegex("<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex CodeSample();

    [GeneratedRegex("⟨[^⟩]*⟩|⟦[^⟧]*⟧")]
    private static partial Regex SetFormula();

    private static string Shown(string text)
    {
        var (page, run) = Of(Run("a", Prose(text)));
        Assert.Empty(run.Failures);
        var cell = CellOf(page, 1);
        return ShownProse.Of(cell[(cell.IndexOf('>', StringComparison.Ordinal) + 1)..]);
    }
}
