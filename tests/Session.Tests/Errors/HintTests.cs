using Documents;

namespace Session.Tests.Errors;

/// <summary>The sentences that say what to write instead, where a slip is known.</summary>
public sealed class HintTests : IDisposable
{
    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("var p = 3,14;", "3.14")]
    [InlineData("double[] xs = { 1.0 };\nxs[0] = 2,5;", "2.5")]
    [InlineData("var half = 12.5%;", "0.125")]
    [InlineData("Console.WriteLine(31% * 2);", "0.31")]
    [InlineData("double a = 2, b = 3;\nvar c = (a + b) ** 2;", "Math.Pow((a + b), 2)")]
    [InlineData("double[] xs = { 2 };\nvar c = xs[0] ** 0.5;", "Math.Pow(xs[0], 0.5)")]
    [InlineData("double a = 2;\nvar c = Math.Abs(a) ** -2;", "Math.Pow(Math.Abs(a), -2)")]
    [InlineData("int x = 3;\nwhile (x = 3) { }", "x == 3")]
    [InlineData("int x = 3;\nvar y = x = 3 ? 1 : 2;", "==")]
    [InlineData("int x = 3, y = 4;\nif (!(x = 3) && y > 3) { }", "x == 3")]
    [InlineData("bool IsThree(int x) => x = 3;", "x == 3")]
    [InlineData("bool IsThree(int x) { return x = 3; }", "x == 3")]
    [InlineData("var threes = new[] { 3, 1 }.Count(x => x = 3);", "x == 3")]
    [InlineData("bool Holds(bool truth) => truth;\nint x = 3;\nHolds(x = 3)", "x == 3")]
    [InlineData("int x = 3;\nbool same = x = 3;", "x == 3")]
    [InlineData("int x = 3;\nif (x => 3) { }", "x >= 3")]
    [InlineData("int x = 3;\nif (x =< 3) { }", "<=")]
    [InlineData("int x = 3;\nif (x <> 3) { }", "!=")]
    [InlineData("double x = 3;\nif (0 < x < 1) { }", "0 < x && x < 1")]
    [InlineData("bool a = true, b = false;\nwhile (a and b) { }", "&&")]
    [InlineData("bool a = true;\nvar b = not a;", "!a")]
    [InlineData("string s = 'hello world';", "\"hello world\"")]
    [InlineData("Console.WriteLine(“curly”);", "\"curly\"")]
    [InlineData("string s = 'x';", "\"x\"")]
    [InlineData("var x = 1;\nvar t = f'{x} and more';", "$\"{x} and more\"")]
    public void Of_numbers_conditions_and_quotes(string code, string says) => Holds(code, says);

    [Theory]
    [InlineData("for x in new[] { 1, 2 }:\n    Console.WriteLine(x);", "foreach (var x in new[] { 1, 2 })")]
    [InlineData("for i in range(2, 10):\n    Console.WriteLine(i);", "for (int i = 2; i < 10; i++)")]
    [InlineData("for i in range(0, 10, 2):\n    Console.WriteLine(i);", "i += 2")]
    [InlineData("var x = 1;\nif (x > 1):\n    x = 2;", "if (x > 1)")]
    [InlineData("var x = 1;\nif (x > 1) { x = 2; }\nelse:\n    x = 3;", "braces")]
    [InlineData("def mean(a, b=2):\n    return a + b", "double mean(double a, double b)")]
    [InlineData("Func<int, int, int> f = lambda a, b: a + b;", "(a, b) => a + b")]
    [InlineData("var xs = new[] { 1, 2 };\nvar ys = [x for x in xs if x > 1];", "xs.Where(x => x > 1).Select(x => x)")]
    [InlineData("from math import sqrt\nvar x = 1;", "using")]
    [InlineData("try:\n    var x = 1;", "braces")]
    public void Of_blocks_as_in_Python(string code, string says) => Holds(code, says);

    [Theory]
    [InlineData("var xs = new List<int>();\nvar n = len(xs);", "xs.Count")]
    [InlineData("var n = len(\"text\");", "\"text\".Length")]
    [InlineData("var y = np.sqrt(2.0);", "Math.Sqrt(2.0)")]
    [InlineData("var y = np.maximum(0, 2);", "Math.Max(0, 2)")]
    [InlineData("var y = np.zeros(3);", "new double[3]")]
    [InlineData("var y = sqrt(2.0);", "Math.Sqrt(2.0)")]
    [InlineData("var y = max(1, 2);", "Math.Max(1, 2)")]
    [InlineData("var xs = new[] { 1, 2 };\nvar y = sum(xs);", "xs.Sum()")]
    [InlineData("var pi = math.pi;", "Math.PI")]
    [InlineData("var s = \"abc\";\nvar t = s.upper();", "ToUpperInvariant()")]
    [InlineData("var xs = new[] { 1, 2 };\nvar n = xs.size;", "xs.Length")]
    [InlineData("var xs = new[] { 1, 2 };\nvar n = xs.Count;", "xs.Length")]
    [InlineData("var xs = new List<int>();\nxs.add(1);", "xs.Add(1)")]
    [InlineData("Console.Writeline(1);", "Console.WriteLine(1)")]
    [InlineData("var learning_rate = 1;\nvar x = learningRate;", "learning_rate")]
    [InlineData("var weights = 1;\nvar x = wieghts;", "weights")]
    [InlineData("list<int> xs = null;", "List")]
    public void Of_names(string code, string says) => Holds(code, says);

    [Theory]
    [InlineData("var r = List<int>();", "new List<int>()")]
    [InlineData("var now = DateTime.Now();", "DateTime.Now")]
    [InlineData("int n = \"12\";", "int.Parse(\"12\")")]
    [InlineData("float x = 0.1;", "0.1f")]
    [InlineData("int n = 2.5 * 2;", "Math.Round")]
    [InlineData("var x = 1;\nif (x) { }", "x != 0")]
    [InlineData("var xs = new[] { 1, 2 };\nint[] ys = xs.Select(x => x);", "ToArray()")]
    [InlineData("var names = [\"a\", \"b\"];", "string[] names")]
    [InlineData("var x = 1;\nx + 1;\nx", "leave the semicolon")]
    [InlineData("var x = new[] { 1, 2;\nx", "brace")]
    [InlineData("var xs = new[] { 1, 2 };\nvar y = xs[0;", "bracket")]
    [InlineData("var y = Math.Sqrt(4.0;", "parenthesis")]
    public void Of_values_and_signs(string code, string says) => Holds(code, says);

    [Theory]
    [InlineData("var y = undefinedThing;")]
    [InlineData("string s = DateTime.Now;")]
    [InlineData("DateTime Day(int x) => x = 3;")]
    [InlineData("DateTime Day(int x) { return x = 3; }")]
    [InlineData("Func<int, DateTime> day = x => x = 3;")]
    [InlineData("void Show(DateTime day) { }\nint x = 1;\nShow(x = 3);")]
    [InlineData("string line;\nvar reader = new StringReader(\"a\");\nwhile ((line = reader.ReadLine()) != 3) { }")]
    public void Where_nothing_is_known_nothing_is_said(string code)
    {
        _session.Run(code);

        Assert.DoesNotContain(Assert.Single(_session.Outputs.OfType<ErrorOutput>()).Traceback, line => line.StartsWith("hint", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("int right = 1, all = 3;\ndouble share = right / all;", "(double)right / all")]
    [InlineData("int n = 3;\nvar third = 1 / n * 2.0;", "1.0 / n")]
    [InlineData("int n = 3;\nvar square = n ^ 2;", "n * n")]
    [InlineData("var a = 0.1;\nvar same = a + 0.2 == 0.3;", "Math.Abs(a + 0.2 - 0.3)")]
    [InlineData("var a = false;\nif (a = true) Console.Write(\"\");", "==")]
    [InlineData("var i = 0;\nif (i > 1)\n    i = 2;\n    i = 3;", "line 4")]
    public void A_cell_that_may_mean_something_else_gets_a_note(string code, string says)
    {
        Assert.Null(_session.Run(code));

        Assert.Contains(says, Notes(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int n = 10;\nint half = n / 2;")]
    [InlineData("double tenth = 10 / 5;")]
    [InlineData("var x = 0.5;\nvar same = x == 0.5;")]
    [InlineData("int flags = 6;\nvar other = flags ^ 0x2;")]
    [InlineData("var i = 0;\nif (i > 1)\n    i = 2;\ni = 3;")]
    [InlineData("var i = 0;\nif (i > 1) i = 2;\nelse i = 3;\ni")]
    public void What_only_looks_like_a_slip_gets_none(string code)
    {
        Assert.Null(_session.Run(code));

        Assert.Equal("", Notes());
    }

    private void Holds(string code, string says)
    {
        _session.Run(code);

        var error = Assert.Single(_session.Outputs.OfType<ErrorOutput>());
        Assert.StartsWith("hint: ", error.Traceback[0], StringComparison.Ordinal);
        Assert.Contains(says, error.Traceback[0], StringComparison.Ordinal);
    }

    private string Notes() => string.Concat(_session.Outputs.OfType<StreamOutput>().Where(text => text.Name == "stderr").Select(text => text.Text));
}
