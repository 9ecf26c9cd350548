namespace Interactive.Tests.Oracle;

/// <summary>A cell to compare, with those that run before it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">The cells before it.</param>
/// <param name="Code">The cell.</param>
internal sealed record CellCase(string Name, IReadOnlyList<string> Before, string Code)
{
    /// <summary>Marks the cell that imports the course.</summary>
    public const string Import = "#!import workbook.csx";

    /// <summary>Values of everyday.</summary>
    public static IReadOnlyList<CellCase> Values { get; } =
    [
        new("a whole number", [], "40 + 2"),
        new("a fraction", [], "1.5"),
        new("a small number", [], "1e-10"),
        new("not a number", [], "0.0 / 0.0"),
        new("money", [], "12.50m"),
        new("a character", [], "'x'"),
        new("a truth", [], "1 < 2"),
        new("a text", [], "\"two\\nlines\""),
        new("nothing", [], "(string)null"),
        new("a moment", [], "new DateTime(2026, 11, 27, 10, 30, 0)"),
        new("a span of time", [], "TimeSpan.FromMinutes(90)"),
        new("an enum", [], "DayOfWeek.Friday"),
        new("a type", [], "typeof(List<int>)"),
        new("a tuple", [], "(1, \"two\")"),
        new("an array", [], "new[] { 1, 2, 3 }"),
        new("an empty array", [], "new int[0]"),
        new("a list of texts", [], "new List<string> { \"a\", \"b\" }"),
        new("a dictionary", [], "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }"),
        new("an anonymous object", [], "new { Name = \"a\", Size = 2 }"),
        new("a sequence of them", [], "Enumerable.Range(0, 3).Select(i => new { i, Square = i * i })"),
        new("a record", ["record Point(int X, int Y);"], "new Point(1, 2)"),
        new("a struct", ["struct Pair { public int A { get; set; } public int B { get; set; } }"], "new Pair { A = 1, B = 2 }"),
        new("a class", ["class Cat { public string Name { get; set; } = \"Tom\"; public int Lives => 9; }"], "new Cat()"),
        new("a class with words of its own", ["class Dog { public override string ToString() => \"Rex\"; }"], "new Dog()"),
        new("what was shown on the way", [], "Console.WriteLine(\"printed\");\n(1 + 1).Display();\n3"),
        new("a variable of an earlier cell", ["var kept = 5;", "kept++;"], "kept"),
        new("a statement", [], "var silent = 1;"),
        new("a vector of the course", [Import], "Vector<double>.Build.Dense(new[] { 1.0, 2.0, 3.0 })"),
        new("a matrix of the course", [Import], "Matrix<double>.Build.DenseIdentity(2)"),
    ];

    /// <summary>Cells that fail.</summary>
    public static IReadOnlyList<CellCase> Failures { get; } =
    [
        new("an unknown name", [], "var a = 1;\nb"),
        new("a wrong type", [], "int n = \"text\";"),
        new("a missing semicolon", [], "var a = 1\nvar b = 2;"),
        new("an unknown member", [], "\n\"text\".Size"),
        new("a type of nowhere", [], "new Nowhere.Thing()"),
        new("a division by zero", ["var zero = 0;"], "1 / zero"),
        new("an index beyond the end", ["var numbers = new[] { 1, 2 };"], "numbers[2]"),
        new("null", ["string none = null;"], "none.Length"),
        new("a text that is no number", [], "int.Parse(\"one\")"),
        new("a cast", ["object text = \"a\";"], "(int)text"),
        new("one's own exception", ["class Mine : Exception { }"], "throw new Mine();"),
        new("an await", [], "await Task.Run(() => throw new InvalidOperationException(\"no\"));"),
        new("after a text", [], "Console.WriteLine(\"before\");\nthrow new ArgumentException(\"no\");"),
    ];

    /// <summary>A cell whose check fails. The workbook shows the check's report before the error; .NET Interactive, the error alone.</summary>
    public static CellCase FailedCheck { get; } =
        new("a check of the course", [Import], "Check.For(Competency.Loss).Close(\"one is two\", 1.0, 2.0)");

    /// <summary>Values that the workbook shows in other words, on purpose.</summary>
    public static IReadOnlyList<Difference> Differences { get; } =
    [
        new("a record", "Point { X = 1, Y = 2 }", "a type with words of its own is shown by them, and a record has some"),
        new("a tuple", "(1, two)", "so has a tuple: as C# writes it, and as Console.WriteLine prints it"),
        new("an anonymous object", "{ Name = a, Size = 2 }", "so has an anonymous object, whose type is called <>f__AnonymousType0#1"),
        new(
            "a sequence of them",
            "IEnumerable<(anonymous)>\n      - i: 0\n        Square: 0\n      - i: 1\n        Square: 1\n      - i: 2\n        Square: 4",
            "a lazy sequence is called a sequence, not RangeSelectIterator"),
        new("nothing", null, "a cell that ends with null has no value, like a statement; display(null) says <null>"),
    ];

    /// <summary>Charts that a person makes, not the course.</summary>
    public static IReadOnlyList<CellCase> Charts { get; } =
    [
        new("a line", [Import], "Plotly.NET.CSharp.Chart.Line<int, int, string>(new[] { 1, 2, 3 }, new[] { 2, 4, 8 })"),
        new("points", [Import], "Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] { 0.5, 1.5 }, new[] { 1.0, 2.0 })"),
        new("columns", [Import], "Plotly.NET.CSharp.Chart.Column<int, string, string>(new[] { 3, 5 }, new[] { \"a\", \"b\" })"),
        new("a heat map", [Import], "Plotly.NET.CSharp.Chart.Heatmap<double, int, int, string>(new[] { new[] { 1.0, 2.0 }, new[] { 3.0, 4.0 } })"),
    ];
}

/// <summary>Words that differ from .NET Interactive's on purpose.</summary>
/// <param name="Name">The name of the cell.</param>
/// <param name="Words">The workbook's words; null for none.</param>
/// <param name="Reason">The reason.</param>
internal sealed record Difference(string Name, string? Words, string Reason);
