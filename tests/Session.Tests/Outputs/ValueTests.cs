using Contract;

namespace Session.Tests.Outputs;

/// <summary>Values of every kind that a beginner makes, each with its words and, where it has parts, its table or tree.</summary>
public sealed class ValueTests : IDisposable
{
    // A sequence of one's own that has nothing but its items.
    private const string Bag = """
        using System.Collections;
        class Bag : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() { yield return 1; yield return 2; }
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("42", "42")]
    [InlineData("1.5", "1.5")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("1.10m", "1.10")]
    [InlineData("true", "True")]
    [InlineData("'x'", "x")]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("DayOfWeek.Friday", "Friday")]
    [InlineData("System.Numerics.BigInteger.Pow(2, 70)", "1180591620717411303424")]
    [InlineData("new System.Numerics.Complex(1, -2)", "<1; -2>")]
    [InlineData("new DateTime(2026, 11, 27, 9, 30, 0)", "2026-11-27 09:30:00Z")]
    [InlineData("TimeSpan.FromMinutes(90)", "01:30:00")]
    [InlineData("(1, \"two\")", "(1, two)")]
    [InlineData("new { X = 1, Y = 2.5 }", "{ X = 1, Y = 2.5 }")]
    [InlineData("record Point(int X, int Y);\nnew Point(1, 2)", "Point { X = 1, Y = 2 }")]
    [InlineData("record Rate(double R);\nnew Rate(0.5)", "Rate { R = 0.5 }")]
    [InlineData("new[] { new { Y = 2.5 } }.First()", "{ Y = 2.5 }")]
    [InlineData("record struct Pair(int A, int B);\nnew Pair(1, 2)", "Pair { A = 1, B = 2 }")]
    [InlineData("readonly struct Angle(double degrees) { public override string ToString() => $\"{degrees}°\"; }\nnew Angle(45)", "45°")]
    [InlineData("new[] { 1, 2, 3 }", "[ 1, 2, 3 ]")]
    [InlineData("new List<string> { \"a\", \"b\" }", "[ a, b ]")]
    [InlineData("Enumerable.Range(0, 3).Select(i => i * i)", "[ 0, 1, 4 ]")]
    [InlineData("new int[,] { { 1, 2 }, { 3, 4 } }", "[ 1, 2, 3, 4 ]")]
    [InlineData("new object[] { new int[,] { { 1, 2 }, { 3, 4 } }, 5 }", "Object[]\n    - [ 1, 2, 3, 4 ]\n    - 5")]
    [InlineData("IEnumerable<int> Up(int n) { for (var i = 0; i < n; i++) yield return i; }\nUp(3)", "[ 0, 1, 2 ]")]
    [InlineData(Bag + "\nnew Bag()", "[ 1, 2 ]")]
    [InlineData("new[] { 3, 1, 2 }.AsQueryable().OrderBy(x => x)", "[ 1, 2, 3 ]")]
    [InlineData("new int?[] { 1, null }", "[ 1, <null> ]")]
    [InlineData("(Func<int, int>)(x => x)", "System.Func<System.Int32,System.Int32>")]
    public void A_value_has_words(string cell, string words) => Assert.Equal(words, _session.ValueOf(cell)?.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("DayOfWeek.Friday")]
    [InlineData("new[] { 1, 2, 3 }")]
    [InlineData("new DateTime(2026, 11, 27)")]
    [InlineData("TimeSpan.FromMinutes(90)")]
    [InlineData("new InvalidOperationException(\"no\")")]
    [InlineData("new int[,] { { 1, 2 }, { 3, 4 } }")]
    [InlineData("class Dog { public override string ToString() => \"Rex\"; }\nnew Dog()")]
    [InlineData("class Empty { }\nnew Empty()")]
    public void What_its_words_say_in_full_needs_no_page(string cell) =>
        Assert.Equal([MimeTypes.PlainText], _session.BundleOf(cell).Contents.Keys);

    [Fact]
    public void Sequences_of_objects_are_tables()
    {
        var rows = Shown.RowsOf(_session.HtmlOf("Enumerable.Range(0, 3).Select(i => new { i, sq = i * i })")!).ToArray();

        Assert.Equal("index|value", rows[0]);
        Assert.Contains("i|2", rows);
        Assert.Contains("sq|4", rows);
    }

    [Fact]
    public void Dictionaries_are_tables_of_keys_and_values() =>
        Assert.Equal(
            ["key|value", "cat|3", "dog|5"],
            Shown.RowsOf(_session.HtmlOf("new Dictionary<string, int> { [\"cat\"] = 3, [\"dog\"] = 5 }")!));

    [Fact]
    public void Jagged_arrays_are_tables_with_a_row_each() =>
        Assert.Equal(
            ["index|value", "0|[ 1, 2 ]", "1|[ 3 ]"],
            Shown.RowsOf(_session.HtmlOf("new int[][] { [1, 2], [3] }")!));

    [Fact]
    public void Objects_are_trees_of_their_public_parts()
    {
        var bundle = _session.BundleOf(
            "class Model { public string Name { get; set; } = \"softmax\"; public int Steps = 30; private int hidden = 99; }\nnew Model()");

        Assert.Equal(["Name|softmax", "Steps|30"], Shown.RowsOf(bundle[MimeTypes.Html]!).Where(row => row.Length > 0));
        Assert.Contains("Name: softmax", bundle[MimeTypes.PlainText], StringComparison.Ordinal);
        Assert.Contains("Steps: 30", bundle[MimeTypes.PlainText], StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", bundle[MimeTypes.Html] + bundle[MimeTypes.PlainText], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("struct Point { public int A; public double B; }\nnew Point { A = 1, B = 2.5 }")]
    [InlineData("class Node { public int Value { get; set; } public Node Next { get; set; } }\nnew Node { Value = 1, Next = new Node() }")]
    [InlineData("struct Pixel { public byte R; }\nnew List<Pixel> { new Pixel { R = 7 } }")]
    [InlineData("struct Labelled<T> { public T Item; }\nnew Labelled<double> { Item = 0.5 }")]
    [InlineData("struct Pixel { public byte R; }\nnew object[] { new Pixel(), 3 }")]
    [InlineData("class Own<T> { }\nnew Own<List<int>>()")]
    public void Types_of_cells_have_the_names_that_their_authors_gave_them(string cell)
    {
        var bundle = _session.BundleOf(cell);

        Assert.DoesNotContain("Submission#", string.Concat(bundle.Contents.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("`1", string.Concat(bundle.Contents.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new[] { new { A = 1, B = new List<int>() } }.ToList()", "List<(anonymous)>")]
    [InlineData("new[] { new { A = new { B = 1 } } }", "(anonymous)[]")]
    [InlineData("new[] { 1, 2 }.ToDictionary(i => i, i => new { i })", "Dictionary<Int32,(anonymous)>")]
    public void A_type_without_a_name_is_anonymous(string cell, string name) =>
        Assert.Equal(name, _session.ValueOf(cell)!.Split('\n')[0].TrimEnd('\r'));

    [Fact]
    public void The_name_of_a_lazy_sequence_is_that_of_a_sequence() =>
        Assert.StartsWith("IEnumerable<Pixel>", _session.ValueOf("struct Pixel { public byte R; }\nIEnumerable<Pixel> All() { yield return new(); }\nAll()"), StringComparison.Ordinal);

    [Fact]
    public void A_lazy_sequence_is_computed_once()
    {
        _session.Run("Enumerable.Range(0, 2).Select(i => { Console.Write(i); return new { i }; })");

        Assert.Equal("01", string.Concat(_session.Outputs.OfType<Documents.StreamOutput>().Select(output => output.Text)));
    }

    [Fact]
    public void Nothing_inside_of_something_is_said() =>
        Assert.Contains("Next|<null>", Shown.RowsOf(_session.HtmlOf("class Node { public Node Next { get; set; } }\nnew Node()")!));

    [Fact]
    public void What_is_in_a_circle_comes_to_an_end()
    {
        var bundle = _session.BundleOf("class Node { public Node Next { get; set; } }\nvar node = new Node(); node.Next = node; node");

        Assert.InRange(bundle[MimeTypes.Html]!.Length, 100, 20_000);
        Assert.InRange(bundle[MimeTypes.PlainText]!.Length, 10, 5_000);
    }

    [Fact]
    public void A_property_that_throws_is_shown_with_what_it_threw()
    {
        var bundle = _session.BundleOf("class Half { public int Good => 1; public int Bad => throw new Exception(\"not today\"); }\nnew Half()");

        Assert.Contains("not today", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.Contains("not today", bundle[MimeTypes.PlainText], StringComparison.Ordinal);
        Assert.Contains("Good: 1", bundle[MimeTypes.PlainText], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_that_throws_fails_its_cell_with_its_line()
    {
        var failure = _session.Run("IEnumerable<int> Two()\n{\n    yield return 1;\n    throw new Exception(\"no more\");\n}\nTwo()");

        Assert.Equal("Exception: no more", failure?.Message);
        Assert.Equal(4, failure?.Line);
    }

    [Fact]
    public void An_exception_as_a_value_is_its_words() =>
        Assert.Equal("System.InvalidOperationException: no", _session.ValueOf("new InvalidOperationException(\"no\")"));

    [Fact]
    public void What_looks_like_HTML_is_written_so_that_it_is_read()
    {
        var html = _session.HtmlOf("new[] { new { Evil = \"<script>alert(1)</script>\" } }")!;

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tables_style_is_its_hosts() =>
        Assert.DoesNotContain("<style", _session.HtmlOf("new[] { new { A = 1 } }"), StringComparison.Ordinal);

    [Fact]
    public void Null_is_shown_where_it_is_displayed()
    {
        _session.Run("display(null);");

        Assert.Equal("<null>", Assert.IsType<Documents.DisplayOutput>(Assert.Single(_session.Outputs)).Data[MimeTypes.PlainText]);
    }
}
