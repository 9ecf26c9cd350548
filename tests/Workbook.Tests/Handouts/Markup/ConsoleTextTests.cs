using Workbook.Handouts.Markup;

namespace Workbook.Tests.Handouts.Markup;

public sealed class ConsoleTextTests
{
    [Theory]
    [InlineData("plain\n\ttext", "plain\n\ttext")]
    [InlineData("0%\r50%\r100%\ndone", "100%\ndone")]
    [InlineData("loading the images\rready", "readyng the images")]
    [InlineData("first\r\nsecond\r\n\r\nfourth\r\n", "first\nsecond\n\nfourth\n")]
    [InlineData("ab\bc", "ac")]
    [InlineData("\x1b[1;38;5;208mwarm\x1b[0m", "warm")]
    [InlineData("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link")]
    [InlineData("\x1b]0;a title\abody", "body")]
    [InlineData("long text\r\x1b[Kend", "end")]
    [InlineData("old\x1b[2Knew", "new")]
    [InlineData("one\ntwo\n\x1b[2A\x1b[2KONE\x1b[2B\rthree", "ONE\ntwo\nthree")]
    [InlineData("gone\n\x1b[2J\x1b[Hkept", "kept")]
    [InlineData("a\x1b[3Cb", "a   b")]
    [InlineData("bell\a, NUL\0, form\f, DEL\x7f", "bell, NUL, form, DEL")]
    [InlineData("😀😀\rx", "x😀")]
    public void Of_console_text_the_end_is_shown(string text, string shown) => Assert.Equal(shown, ConsoleText.AtTheEnd(text));

    [Fact]
    public void A_cursor_that_goes_far_fills_no_page() => Assert.InRange(ConsoleText.AtTheEnd("\x1b[999999999Cx\x1b[999999999Bx").Length, 2, 2100);

    [Theory]
    [InlineData("x\0y\x1b[31mred\x1b[0m", "xyred")]
    [InlineData("a\rb\r\nc", "a\nb\nc")]
    public void A_text_without_codes_keeps_all_that_it_says(string text, string shown) => Assert.Equal(shown, ConsoleText.WithoutCodes(text));
}
