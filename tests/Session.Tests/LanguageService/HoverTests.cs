using Session.Libraries;
using LanguageService;

namespace Session.Tests.LanguageService;

public sealed class HoverTests
{
    private readonly CodeAssistant _help = new(Cursor.Notebooks, new FileLibraries());

    [Fact]
    public async Task A_function_of_the_course_shows_its_summary_and_shapes()
    {
        _help.Remember("#!import workbook.csx");

        var markdown = await _help.InspectAtMarkAsync("Soft|max(Column(1, 2))");

        Assert.StartsWith("```csharp\nVector<double> Functions.Softmax(Vector<double> z)\n```\n\nOne more overload.\n\nProbabilities from logits", markdown, StringComparison.Ordinal);
        Assert.Contains("\n- any NaN: all NaN\n", markdown, StringComparison.Ordinal);
        Assert.EndsWith("\n\n- `z`: Logits, one a class.\n\n**Returns** K probabilities.\n\n**Throws** `ArgumentException`: There is no entry.", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overload_is_the_one_that_is_called()
    {
        _help.Remember("#!import workbook.csx");

        Assert.Contains("Matrix<double> Functions.Softmax(Matrix<double> Z)", await _help.InspectAtMarkAsync("Softmax|(Rows([1, 2]))"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var loc|al = 3.0;", "double local")]
    [InlineData("var words = new List<string>();\nword|s", "List<string> words")]
    [InlineData("void F() { int inner = 1; inne|r++; }", "int inner")]
    [InlineData("void F(string name) { nam|e.Trim(); }", "string name")]
    [InlineData("foreach (var le|tter in \"abc\") { }", "char letter")]
    [InlineData("const int Answer| = 42;", "const int Answer = 42")]
    public async Task A_variable_shows_its_type(string marked, string signature) =>
        Assert.Equal($"```csharp\n{signature}\n```", await _help.InspectAtMarkAsync(marked));

    [Fact]
    public async Task What_a_cell_says_of_its_own_function_is_shown()
    {
        _help.Remember(
            """
            /// <summary>Half of <paramref name="n"/>, as in <c>n / 2</c>; see <see cref="Math.Floor(double)"/>.</summary>
            /// <param name="n">An <b>even</b> number_of_things.</param>
            /// <returns>Half. <see langword="null"/> never.</returns>
            static int Half(int n) => n / 2;
            """);

        Assert.Equal(
            """
            ```csharp
            int Half(int n)
            ```

            Half of `n`, as in `n / 2`; see `Math.Floor`.

            **Parameters**

            - `n`: An even number\_of\_things.

            **Returns** Half. `null` never.
            """,
            await _help.InspectAtMarkAsync("Hal|f(2)"));
    }

    [Fact]
    public async Task The_same_can_be_had_without_Markdown() => Assert.Equal(
        "int F(string s = \"\\n\")\n\nTakes a_b and `c`.",
        CodeAssistant.PlainText("```csharp\nint F(string s = \"\\n\")\n```\n\n**Takes** a\\_b and \\`c\\`."));

    [Theory]
    [InlineData("Console.WriteLine(\"a\", |)", "Console.WriteLine")]
    [InlineData("new List<int>(|)", "new List<int>()")]
    [InlineData("new System.Text.StringBuilde|r(16)", "new StringBuilder(int capacity)")]
    [InlineData("|Math.PI", "class Math")]
    [InlineData("Math.PI|", "const double Math.PI = 3.14")]
    [InlineData("\"a\".Leng|th", "int string.Length { get; }")]
    [InlineData("int|.Parse(\"1\")", "int")]
    [InlineData("va|r x = 1.5;", "```csharp\ndouble\n```")]
    [InlineData("System.Te|xt.Encoding.UTF8", "namespace System.Text")]
    [InlineData("new[] { 1 }.Sele|ct(x => x)", "IEnumerable<int> Enumerable.Select<int, int>(this IEnumerable<int> source")]
    [InlineData("record Point(int X);\nnew Poi|nt(1)", "new Point(int X)")]
    [InlineData("string.Join(sepa|rator: \",\", values: [1])", "string? separator")]
    [InlineData("enum Side { Left }\nSide.Le|ft", "Side.Left = 0")]
    public async Task A_name_or_the_call_around_the_cursor_is_explained(string marked, string signature) =>
        Assert.Contains(signature, await _help.InspectAtMarkAsync(marked), StringComparison.Ordinal);

    [Fact]
    public async Task The_number_of_other_overloads_is_told() =>
        Assert.Contains("more overloads.", await _help.InspectAtMarkAsync("Console.WriteLin|e(\"a\")"), StringComparison.Ordinal);

    [Theory]
    [InlineData("|")]
    [InlineData("1 + | 2")]
    [InlineData("unknow|n")]
    [InlineData("\"Math.Sq|rt\"")]
    [InlineData("// Math.Sq|rt")]
    [InlineData("#!import workbook|.csx")]
    public async Task Nothing_is_said_of_nothing(string marked) => Assert.Null(await _help.InspectAtMarkAsync(marked));
}
