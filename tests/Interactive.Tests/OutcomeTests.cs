using Contract;
using Documents;

namespace Interactive.Tests;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData("loss 0.123456789", "loss 0.1234568")]
    [InlineData("1000000.4", "1000000")]
    [InlineData("1E-05", "0.00001")]
    [InlineData("-0", "0")]
    public void Numbers_that_agree_in_six_digits_are_equal(string one, string other) => Assert.Equal(Outcome.Rounded(one), Outcome.Rounded(other));

    [Theory]
    [InlineData("0.12345", "0.12346")]
    [InlineData("x1", "x2")]
    [InlineData("1, 2", "1,2")]
    public void All_else_counts(string one, string other) => Assert.NotEqual(Outcome.Rounded(one), Outcome.Rounded(other));

    [Fact]
    public void A_figure_is_the_same_in_whatever_order_and_quotes_its_JSON_comes()
    {
        static Outcome[] Of(string json) => [.. Outcome.Of(1, [new DisplayOutput(MimeBundle.Of((MimeTypes.Plotly, json)))])];

        Assert.Equal(Of("""{"data":[{"x":[1.0],"y":2}]}"""), Of("\"{\\\"data\\\":[{\\\"y\\\":2,\\\"x\\\":[1]}]}\""));
        Assert.NotEqual(Of("""{"data":[1]}"""), Of("""{"data":[2]}"""));
    }

    [Fact]
    public void What_the_compiler_warns_of_is_not_printed_by_the_cell() =>
        Assert.Equal(
            [new Outcome(1, "printed", "a\nb\n")],
            Outcome.Of(1, [new StreamOutput("stdout", "a\n"), new StreamOutput("stderr", "\n(1,7): warning CS8632: a note\n\n"), new StreamOutput("stdout", "b\n")]));

    [Fact]
    public void A_value_of_words_alone_counts_however_it_is_wrapped() =>
        Assert.Equal(
            Outcome.Of(1, [new DisplayOutput(MimeBundle.Of((MimeTypes.PlainText, "a < b")))]),
            Outcome.Of(1, [new DisplayOutput(MimeBundle.Of((MimeTypes.Html, "<div class=\"dni-plaintext\"><pre>a &lt; b</pre></div><style></style>")))]));

    [Fact]
    public void A_text_counts_in_however_many_pieces_it_comes() =>
        Assert.Equal(
            Outcome.Of(1, [new StreamOutput("stdout", "a\n"), new StreamOutput("stdout", "b\n")]),
            Outcome.Of(1, [new StreamOutput("stdout", "a\r\nb\n")]));
}
