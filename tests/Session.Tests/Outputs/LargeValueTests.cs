using Contract;

namespace Session.Tests.Outputs;

/// <summary>Values that are larger than anybody reads: their beginning is shown, and that it was cut.</summary>
public sealed class LargeValueTests : IDisposable
{
    private const int Most = 1_100_000;

    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("new string('x', 20_000_000)")]
    [InlineData("string.Join('\\n', Enumerable.Range(0, 1_000_000))")]
    [InlineData("new List<string> { \"short\", new string('y', 15_000_000) }")]
    [InlineData("class Loud { public override string ToString() => new string('!', 12_000_000); }\nnew Loud()")]
    [InlineData("class Loud { public string Text { get; } = new string('!', 12_000_000); }\nnew Loud()")]
    [InlineData("class Loud { public string Text { get; } = new string('!', 12_000_000); }\nEnumerable.Repeat(new Loud(), 5)")]
    [InlineData("record Loud(string Text);\nnew Loud(new string('!', 12_000_000))")]
    [InlineData("(new string('a', 2_000_000), 1)")]
    [InlineData("new System.Text.StringBuilder().Append('b', 3_000_000)")]
    [InlineData("new InvalidOperationException(new string('c', 3_000_000))")]
    public void A_long_text_is_cut_and_says_so(string cell)
    {
        var bundle = _session.BundleOf(cell);

        Assert.All(bundle.Contents.Values, text => Assert.InRange(text.Length, 1, Most));
        Assert.Contains("… cut here: ", bundle[MimeTypes.PlainText]![^200..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new int[10_000_000]", "more")]
    [InlineData("IEnumerable<long> Squares() { for (long i = 0; ; i++) yield return i * i; }\nSquares()", "more")]
    [InlineData("IEnumerable<object> Endless() { while (true) yield return new { A = 1 }; }\nEndless()", "more")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(i => (long)i * i)", "more")]
    [InlineData("Enumerable.Range(0, 1_000_000).ToDictionary(i => i)", "more")]
    [InlineData("class Wide { public Wide[] All { get; set; } }\nvar w = new Wide(); w.All = Enumerable.Repeat(w, 1000).ToArray(); w", "more")]
    public void Of_what_has_many_parts_the_beginning_is_shown(string cell, string notice)
    {
        var bundle = _session.BundleOf(cell);

        Assert.All(bundle.Contents.Values, text => Assert.InRange(text.Length, 1, Most));
        Assert.Contains(notice, bundle[MimeTypes.PlainText]![^Math.Min(200, bundle[MimeTypes.PlainText]!.Length)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut_in_two()
    {
        var text = _session.ValueOf("\"x\" + string.Concat(Enumerable.Repeat(\"😀\", 600_000))")!;

        Assert.EndsWith("😀", text.Split("\n…")[0], StringComparison.Ordinal);
    }
}
