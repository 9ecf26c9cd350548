using Documents;

namespace Session.Tests.Errors;

/// <summary>The place of an error: its line, the source there with a mark, and the way to it.</summary>
public sealed class ErrorPlaceTests : IDisposable
{
    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("a loop", "var xs = new int[2];\nvar sum = 0;\nfor (var i = 0; i <= xs.Length; i++)\n{\n    sum += xs[i];\n}", 5)]
    [InlineData("the condition of a loop", "var xs = new int[2];\nvar i = 0;\nwhile (xs[i] == 0)\n{\n    i++;\n}", 3)]
    [InlineData("a length that is null", "static int Sum(int[] xs)\n{\n    var sum = 0;\n    for (var i = 0; i < xs.Length; i++)\n    {\n        sum += xs[i];\n    }\n    return sum;\n}\nSum(null)", 4)]
    [InlineData("a length that becomes null", "static int Sum(int[] xs)\n{\n    var sum = 0;\n    for (var i = 0; i < xs.Length; i++)\n    {\n        sum += xs[i];\n        xs = null;\n    }\n    return sum;\n}\nSum(new int[3])", 4)]
    [InlineData("an array that is changed in foreach", "static void Change(List<int> xs)\n{\n    foreach (var x in xs)\n    {\n        xs.Add(\n            x);\n    }\n}\nChange([1])", 3)]
    [InlineData("a switch", "static int Pick(int[] xs, int k)\n{\n    switch (k)\n    {\n        case 0:\n            return xs[0];\n        default:\n            return xs[k];\n    }\n}\nPick([1], 3)", 8)]
    [InlineData("a jump", "static int Turn(int[] xs)\n{\n    var i = 0;\n    again:\n    i++;\n    if (xs[i] == 0)\n        goto again;\n    return i;\n}\nTurn(new int[3])", 6)]
    [InlineData("after a finally block", "static int Try(int[] xs)\n{\n    try\n    {\n        return xs[1];\n    }\n    finally\n    {\n        xs[0] = 1;\n        Console.Write(\"\");\n    }\n}\nTry(new int[1])", 5)]
    [InlineData("after a handler", "static int Try(int[] xs)\n{\n    try\n    {\n        return xs[1];\n    }\n    catch (IndexOutOfRangeException)\n    {\n        return xs[2];\n    }\n}\nTry(new int[1])", 9)]
    [InlineData("a filter that says no", "static int Try(int[] xs)\n{\n    try\n    {\n        xs[0] = 2;\n        return xs[1];\n    }\n    catch (Exception e) when (e.Message.Length == 0)\n    {\n        return 0;\n    }\n}\nTry(new int[1])", 6)]
    [InlineData("an await in a loop", "static async Task<int> Later(int[] xs)\n{\n    var sum = 0;\n    for (var i = 0; i < 5; i++)\n    {\n        await Task.Yield();\n        sum += xs[i];\n    }\n    return sum;\n}\nawait Later(new int[2])", 7)]
    [InlineData("a task that fails later", "static async Task Fail()\n{\n    await Task.Yield();\n    throw new Exception();\n}\nvar x = 1;\nvar fail = Fail();\nx = 2;\nawait fail;", 4)]
    [InlineData("a static constructor", "static class Table\n{\n    public static readonly int[] Values = new int[2];\n    static Table()\n    {\n        var i = 2;\n        Values[i] = 1;\n    }\n}\nvar none = 0;\nTable.Values", 11)]
    [InlineData("an event", "class Bell\n{\n    public event Action Rung;\n    public void Ring()\n    {\n        var once = true;\n        Rung();\n    }\n}\nnew Bell().Ring();", 7)]
    [InlineData("a using block", "static void Read()\n{\n    using (var text = new StringReader(\"x\"))\n    {\n        var line = text.ReadLine();\n        int.Parse(line);\n    }\n}\nRead();", 6)]
    [InlineData("a lock", "static void Hold(object gate, int[] xs)\n{\n    lock (gate)\n    {\n        xs[0] = 1;\n        xs[9] = 1;\n    }\n}\nHold(new object(), new int[2]);", 6)]
    [InlineData("a function that gives a reference", "static ref int At(int[] xs, int i)\n{\n    var j = i + 1;\n    return ref xs[j];\n}\nvar ok = At(new int[3], 1);\nvar no = At(new int[3], 2);", 4)]
    [InlineData("a generic class", "class Box<T>\n{\n    private readonly T[] all = new T[1];\n    public T At(int i)\n    {\n        var j = i;\n        return all[j];\n    }\n}\nnew Box<string>().At(1)", 7)]
    [InlineData("an iterator in a struct", "struct Two\n{\n    public IEnumerable<int> All()\n    {\n        yield return 1;\n        var xs = new int[1];\n        yield return xs[1];\n    }\n}\nnew Two().All().Sum()", 7)]
    [InlineData("what a condition calls", "static bool Is(int x)\n{\n    if (x > 1)\n        throw new Exception();\n    return x > 0;\n}\nvar n = 0;\nwhile (n == 0 || Is(n))\n{\n    n++;\n}", 4)]
    public void The_line_of_an_error_is_that_of_its_statement(string what, string code, int line)
    {
        var failure = _session.Run(code);

        Assert.True(failure?.Line == line, $"""
            {what}: line {line} is right, and {failure?.Line} was said:
            {string.Join('\n', Traceback())}
            """);
    }

    [Fact]
    public void A_hot_loop_names_its_line_after_a_million_turns()
    {
        var failure = _session.Run("static double Sum(double[] xs, int n)\n{\n    var sum = 0.0;\n    for (var i = 0; i < n; i++)\n    {\n        var x = xs[i % 1000];\n        sum += x;\n        sum -= xs[i / 1000];\n    }\n    return sum;\n}\nSum(new double[1000], 2_000_000)");

        Assert.Equal("IndexOutOfRangeException", Error().Name);
        Assert.Equal(["at cell 1, line 8", "    sum -= xs[i / 1000];", "           ^^^^^^^^^^^^", "at cell 1, line 12"], Traceback());
        Assert.Equal(8, failure?.Line);
    }

    [Theory]
    [InlineData("var x = 1;\nvar y = int.Parse(\"no\") + x;", "    var y = int.Parse(\"no\") + x;", "                ^^^^^^^^^^^")]
    [InlineData("int[] xs = [1];\n\txs[0] = xs[0] + 1;\nvar y = 1 + xs[3];", "    var y = 1 + xs[3];", "                ^^^^^")]
    [InlineData("var a = 1;\nvar b = a / (a - 1);", "    var b = a / (a - 1);", "            ^^^^^^^^^^^")]
    [InlineData("object o = 1;\n  var s = (string)o;", "    var s = (string)o;", "            ^^^^^^^^^")]
    [InlineData("var n = 1;\nthrow new Exception();", "    throw new Exception();", "    ^^^^^^^^^^^^^^^^^^^^^^")]
    [InlineData("string s = null;\nvar n = s.Length;", "    var n = s.Length;", "            ^^^^^^^^")]
    [InlineData("var x = 1;\nx = y;", "    x = y;", "        ^")]
    public void The_source_is_shown_with_a_mark_under_the_place(string code, string source, string mark)
    {
        _session.Run(code);

        var at = Traceback().IndexOf(source);
        Assert.True(at >= 0, string.Join('\n', Traceback()));
        Assert.Equal(mark, Traceback()[at + 1]);
    }

    [Fact]
    public void Of_a_chain_over_lines_the_call_is_the_place()
    {
        _session.Run("var xs = new[] { 1, 2 };\nvar y = xs\n    .Where(x => x > 5)\n    .First();");

        Assert.Contains("at cell 1, line 4", Traceback());
        Assert.Contains("    .First();", Traceback());
        Assert.Contains("     ^^^^^^^", Traceback());
    }

    [Fact]
    public void A_place_that_is_met_again_is_shown_once()
    {
        _session.Run("static int Down(int[] xs, int i)\n{\n    if (i < 0)\n        return xs[i];\n    return Down(xs, i - 1);\n}\nDown([1], 3)");

        Assert.Single(Traceback(), line => line.Contains('^', StringComparison.Ordinal));
        Assert.Equal(4, Traceback().Count(line => line == "at cell 1, line 5"));
    }

    [Fact]
    public void Causes_are_told_from_the_outermost_to_the_innermost()
    {
        _session.Run("""
            static void Inner()
            {
                throw new IOException("disk is full");
            }
            static void Outer()
            {
                try { Inner(); }
                catch (IOException e) { throw new InvalidOperationException("not saved", e); }
            }
            Task.Run(Outer).Wait();
            """);

        Assert.Equal("AggregateException", Error().Name);
        Assert.Equal(
            ["caused by InvalidOperationException: not saved", "caused by IOException: disk is full"],
            Traceback().Where(line => line.StartsWith("caused by", StringComparison.Ordinal)));
        Assert.Contains("at cell 1, line 3", Traceback());
        Assert.Contains("    throw new IOException(\"disk is full\");", Traceback());
    }

    [Fact]
    public void A_line_that_is_long_is_shown_around_the_place()
    {
        _session.Run($"var a = 1;\nvar t = \"{new string('x', 300)}\" + int.Parse(\"no\");");

        var mark = Traceback().FindIndex(line => line.Contains('^', StringComparison.Ordinal));
        Assert.InRange(Traceback()[mark - 1].Length, 10, 140);
        Assert.Contains("Parse(\"no\")", Traceback()[mark - 1], StringComparison.Ordinal);
    }

    private ErrorOutput Error() => Assert.Single(_session.Outputs.OfType<ErrorOutput>());

    private List<string> Traceback() => [.. Error().Traceback];
}
