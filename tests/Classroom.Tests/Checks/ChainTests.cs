using System.Globalization;
using System.Text.Json;
using Classroom.Checks;

namespace Classroom.Tests.Checks;

public sealed class ChainTests
{
    private const string Json = "application/vnd.workbook.check+json";

    [Fact]
    public void A_chain_is_an_array_of_records() =>
        Assert.Equal(
            """
            [
            {"id":"log-0-31","kind":"slide","competency":"classification loss, for two classes and for K","what":"-log 0.31","status":"passed","expected":"1.17","got":"1.17118","hint":null},
            {"id":"numbers-in-an-image","kind":"equal","competency":"what the weights mean","what":"numbers in an image","status":"passed","expected":"3072","got":"3072","hint":null}
            ]
            """.ReplaceLineEndings(""),
            Displayed.In(Json, Check
                .For(Competency.Loss).Slide("-log 0.31", "1.17", -Math.Log(0.31))
                .For(Competency.Weights).Equal("numbers in an image", 3072, 32 * 32 * 3)));

    [Fact]
    public void A_chain_in_words_has_one_line_a_check() =>
        Assert.Equal(
            """
            ✓ passed  -log 0.31: expected 1.17, got 1.17118
            ✓ passed  classes: expected 10, got 10
            """.ReplaceLineEndings("\n"),
            Check.Slide("-log 0.31", "1.17", -Math.Log(0.31)).Equal("classes", 10, 10).ToString());

    [Fact]
    public void Html_is_escaped()
    {
        var html = Check.Equal("<b> & \"co\"", "</li>", "</li>").ToHtml();

        Assert.Contains("&lt;b&gt; &amp; &quot;co&quot;", html, StringComparison.Ordinal);
        Assert.Contains("expected &lt;/li&gt;, got &lt;/li&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Single(html.Split("</li>")[..^1]);
    }

    [Fact]
    public void Status_is_a_word_beside_the_mark() =>
        Assert.Contains("<span aria-hidden=\"true\">✓</span> <strong>passed</strong>", Check.Holds("so", true).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void A_link_leaves_the_chain_before_it_as_it_was()
    {
        var one = Check.Holds("one", true);
        one.Holds("two", true);

        Assert.Single(one.Lines);
    }

    [Fact]
    public void Equal_words_get_ids_of_their_own() =>
        Assert.Equal(
            ["p-plane", "p-plane-2", "p-plane-3", "check", "σ-f"],
            Check.Holds("p(plane)", true)
                .Holds("P plane", true).Holds("p plane!", true).Holds("≤", true).Holds("σ(f)", true).Lines.Select(line => line.Id));

    [Fact]
    public void The_first_check_that_fails_ends_the_chain_and_the_exception_shows_it_all()
    {
        var failure = Assert.Throws<CheckFailedException>(() =>
            Check.Equal("classes", 10, 10).Slide("-log 0.63", "0.2", -Math.Log(0.63)).Holds("never reached", true));

        Assert.Equal(
            """
            A check does not hold.
            ✓ passed  classes: expected 10, got 10
            ✗ wrong  -log 0.63: expected 0.2 (0.15 ≤ x < 0.25), got 0.4620354595965587
            """.ReplaceLineEndings("\n"),
            failure.Message);
        Assert.Equal(failure.Chain.ToHtml(), failure.Data["text/html"]);
        Assert.Equal(failure.Chain.ToString(), failure.Data["text/plain"]);
        using var records = JsonDocument.Parse((string)failure.Data[Json]!);
        Assert.Equal(["passed", "wrong"], records.RootElement.EnumerateArray().Select(record => record.GetProperty("status").GetString()));
    }

    [Fact]
    public void Checks_without_a_competency_belong_to_the_foundation() =>
        Assert.Equal("foundation", Check.Holds("so", true).Lines.Single().Competency);

    [Fact]
    public void A_competency_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Check.For((Competency)6).Holds("so", true));

    [Fact]
    public void A_check_says_what_it_checks() =>
        Assert.Throws<ArgumentException>(() => Check.Holds(" ", true));

    [Fact]
    public void An_empty_chain_says_so()
    {
        var empty = Check.For(Competency.Loss);

        Assert.Equal(("nothing is checked yet", "[]"), (empty.ToString(), Displayed.In(Json, empty)));
    }

    [Fact]
    public void A_culture_with_a_decimal_comma_changes_nothing()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("cs-CZ");

            Assert.Equal(
                """
                ✓ passed  -log 0.31: expected 1.17, got 1.17118
                ✓ passed  small: expected 1.5e-7, got 1.5e-7
                ✓ passed  list: expected [0.5, -1], got [0.5, -1]
                ✓ passed  value: expected yes, got yes (1234.5)
                """.ReplaceLineEndings("\n"),
                Check
                    .Slide("-log 0.31", "1.17", -Math.Log(0.31))
                    .Close("small", 1.5e-7, 1.5e-7)
                    .Equal("list", [0.5, -1], new[] { 0.5, -1 })
                    .Holds("value", true, 1234.5m)
                    .ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }
}
