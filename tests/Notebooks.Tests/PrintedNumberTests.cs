using Documents;

namespace Notebooks.Tests;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("the loss is 1.17, not 2", "1.17")]
    [InlineData("from 1.165 up to 1.175.", "1.165|1.175")]
    [InlineData("$-\\log(0.63) = 0.2$ and (-3.9689)", "0.63|0.2|-3.9689")]
    [InlineData("| 0.31 | 0.68 |", "0.31|0.68")]
    [InlineData("about 3,072.5 or 12,345.6 of them", "3,072.5|12,345.6")]
    [InlineData("68 % car, 5% bird and 59.24 % wrong", "68 %|5%|59.24 %")]
    [InlineData("$1.8 \\cdot 10^{308}$", "1.8 \\cdot 10^{308}")]
    [InlineData("[a paper of 0.5 pages](https://example.org/abs/1710.10345), 1.5", "0.5|1.5")]
    [InlineData("version 6.0.0, x2, D = 3072, 10 classes, p_1.", "")]
    public void Decimals_and_percentages_are_numbers_and_versions_and_counts_are_not(string text, string numbers) =>
        Assert.Equal(numbers, string.Join('|', PrintedNumber.In(text).Select(number => number.Text)));

    [Theory]
    [InlineData("$f := 0.53$ gives 0.63", "0.53")]
    [InlineData("$z := (2.00, 2.78, -1.40)$, then 0.31", "2.00|2.78|-1.40")]
    [InlineData("f = 0.53", "")]
    public void What_follows_the_sign_of_definition_is_declared(string text, string declared) =>
        Assert.Equal(declared, string.Join('|', PrintedNumber.In(text).Where(number => number.IsDeclared).Select(number => number.Text)));

    [Theory]
    [InlineData("1.17", 1.1712, true)]
    [InlineData("1.17", 1.1751, false)]
    [InlineData("1.17", -1.17, false)]
    [InlineData("59.24 %", 0.5924, true)]
    [InlineData("59.24 %", 0.5925, false)]
    [InlineData("1.8 · 10^308", 1.7976e308, true)]
    public void A_number_shows_what_is_printed_so(string printed, double computed, bool shows) =>
        Assert.Equal(shows, PrintedNumber.In(printed).Single().Shows(computed));

    [Fact]
    public void Captions_are_read_where_code_draws_and_nowhere_else()
    {
        var notebook = new Notebook(
        [
            new Cell(CellKind.Code, Cell.CSharp, "var x = \"0.1\";\nDraw.Lines($\"rate 0.2 of {x}\", new Axes(\"to 0.3\", \"\"), (\"0.4\", a, b))"),
            new Cell(CellKind.Markdown, "markdown", "0.5"),
        ]);

        Assert.Equal([(1, "0.2"), (1, "0.3"), (1, "0.4"), (2, "0.5")], PrintedNumber.In(notebook).Select(number => (number.Cell, number.Text)));
    }
}
