using System.Text.RegularExpressions;
using Workbook.Assets;
using Workbook.Handouts.Markup;

namespace Workbook.Tests.Assets;

public sealed partial class FormulaStyleTests
{
    [Theory]
    [InlineData("x", "KaTeX_Main KaTeX_Math italic")]
    [InlineData("1 + 2", "KaTeX_Main")]
    [InlineData("\\mathbf{x}", "KaTeX_Main KaTeX_Main bold")]
    [InlineData("\\mathbb{R}^2", "KaTeX_AMS KaTeX_Main")]
    [InlineData("\\textit{no \\textbf{more}}", "KaTeX_Main KaTeX_Main bold KaTeX_Main bold italic KaTeX_Main italic")]
    [InlineData("\\mathsf{T}", "KaTeX_Main KaTeX_SansSerif")]
    [InlineData("\\left(1\\right)_{2_{3}}", "KaTeX_Main")]
    [InlineData("\\Big(1\\Big)", "KaTeX_Main KaTeX_Size2")]
    [InlineData("\\boldsymbol{1}", "KaTeX_Main KaTeX_Main bold")]
    public void A_page_carries_the_fonts_that_its_formulas_are_drawn_in(string formula, string fonts) =>
        Assert.Equal(fonts, FontsIn(FormulaStyle.For(FormulaRenderer.ToHtml(formula, display: false))));

    [Fact]
    public void All_fonts_are_in_the_whole_style() => Assert.Equal(20, Face().Count(FormulaStyle.Whole));

    [Fact]
    public void What_is_no_font_is_in_every_style() =>
        Assert.Equal(Face().Replace(FormulaStyle.Whole, ""), Face().Replace(FormulaStyle.For(""), ""));

    private static string FontsIn(string style) => string.Join(' ', Face().Matches(style)
        .Select(face => face.Groups["family"].Value + (face.Value.Contains("weight:700", StringComparison.Ordinal) ? " bold" : "")
            + (face.Value.Contains("style:italic", StringComparison.Ordinal) ? " italic" : ""))
        .Order(StringComparer.Ordinal));

    [GeneratedRegex("@font-face\\{[^}]*font-family:\"?(?<family>\\w+)[^}]*\\}")]
    private static partial Regex Face();
}
