using Contract;
using Documents;
using Workbook.Jupyter;

namespace Workbook.Tests.Jupyter;

public sealed class ValueStyleTests
{
    [Fact]
    public void A_table_of_a_value_brings_its_style()
    {
        var value = MimeBundle.Of((MimeTypes.Html, "<div class=\"workbook-value\"><table></table></div>"), (MimeTypes.PlainText, "1"));

        var prepared = ValueStyle.Prepare(value);

        Assert.StartsWith("<style>", prepared[MimeTypes.Html], StringComparison.Ordinal);
        Assert.EndsWith("</style>\n" + value[MimeTypes.Html], prepared[MimeTypes.Html], StringComparison.Ordinal);
        Assert.Equal("1", prepared[MimeTypes.PlainText]);
    }

    [Fact]
    public void The_style_touches_nothing_but_values()
    {
        var style = ValueStyle.Prepare(MimeBundle.Of((MimeTypes.Html, "<div class=\"workbook-value\"></div>")))[MimeTypes.Html]!;
        var selectors = style.Split('{')[..^1].Select(part => part.Split('}', '/', '\n')[^1]).Where(one => !one.StartsWith('@'));

        Assert.All(selectors.SelectMany(one => one.Split(", ")), one => Assert.StartsWith(".workbook-value", one.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_such_table_stays_as_it_is()
    {
        var own = MimeBundle.Of((MimeTypes.Html, "<table></table>"));

        Assert.Same(own, ValueStyle.Prepare(own));
    }
}
