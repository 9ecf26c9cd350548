using CsCheck;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Handouts.Markup;

public sealed class CodeHighlighterTests
{
    private static readonly string[] Pieces =
    [
        "var x = 1.5e3;", " ", "\n", "    ", "// a comment <b>", "/* never closed", "\"text & more\"", "\"never closed", "$\"{x:0.00} is {y}\"",
        "\"\"\"\n  raw <script>\n  \"\"\"", "'c'", "#region r\n", "#if false\nhidden\n#endif\n", "#!import workbook.csx\n", "#r \"a.dll\"\n",
        "record R(int A);", "List<Dictionary<string, int?>>", "a < b && c > d", "λ", "日本", "@class", "}", "{", "((", "=>", "new() { A = 1 }",
        "\t", "\u00a0", "\\", "$$\"\"\"{{x}}\"\"\"", "unsafe int* p;", "yield return", "</code></pre>", "&amp;",
    ];

    private static readonly Gen<string> Snippets = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void No_character_of_the_code_is_lost_or_added() =>
        Snippets.Sample(code => Text(CodeOf(code)) == code, iter: 200, seed: "0000KD7Fq3b2");

    [Fact]
    public void Each_kind_of_token_is_told_apart() =>
        Assert.Equal(
            """
            <span class="comment">// the loss</span>
            <span class="keyword">var</span> loss = -<span class="type">Math</span>.<span class="call">Log</span>(<span class="number">0.31</span>) + <span class="string">&quot;&quot;</span>.Length;
            """,
            CodeOf("// the loss\nvar loss = -Math.Log(0.31) + \"\".Length;"));

    [Theory]
    [InlineData("List<int> all;", "List")]
    [InlineData("record Point(double X);", "Point")]
    [InlineData("var r = new Random(1);", "Random")]
    public void A_name_that_stands_where_a_type_does_is_a_type(string code, string type) =>
        Assert.Contains($"<span class=\"type\">{type}</span>", CodeOf(code), StringComparison.Ordinal);

    [Fact]
    public void Code_in_prose_is_coloured_too() =>
        Assert.Contains("<span class=\"keyword\">return</span>", Of(Prose("```csharp\nreturn 1;\n```")), StringComparison.Ordinal);

    [Fact]
    public void Other_languages_stay_plain() =>
        Assert.Contains("<code>return &lt;1&gt;", Of(Prose("```text\nreturn <1>\n```")), StringComparison.Ordinal);

    private static string CodeOf(string code)
    {
        var cell = CellOf(Of(Code(code)), 1);
        const string Open = "<pre><code>";
        var begin = cell.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        return cell[begin..cell.IndexOf("</code></pre>", begin, StringComparison.Ordinal)];
    }
}
