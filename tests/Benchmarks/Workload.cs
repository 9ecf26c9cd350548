namespace Benchmarks;

/// <summary>A piece of code that a cell might be, which times itself: its value is the best of its rounds, in seconds.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Declarations">What stands before the rounds.</param>
/// <param name="Round">What is timed.</param>
internal sealed record Workload(string Name, string Declarations, string Round)
{
    /// <summary>All that are measured.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new(
            "a hot loop in a method",
            "static double Burn(int n)\n{\n    var x = 0.0;\n    for (var i = 0; i < n; i++) x += i * 0.5;\n    return x;\n}",
            "x += Burn(20_000_000);"),
        new("a hot loop at the top", "", "for (var i = 0; i < 5_000_000; i++) x += i * 0.5;"),
        new(
            "a loop over an array",
            "static double Sum(double[] xs)\n{\n    var s = 0.0;\n    for (var i = 0; i < xs.Length; i++) s += xs[i];\n    return s;\n}\nvar xs = new double[20_000];",
            "for (var r = 0; r < 500; r++) x += Sum(xs);"),
        new(
            "small functions in a loop",
            "static double Half(double x) => x / 2;\nstatic double Burn(int n)\n{\n    var x = 0.0;\n    for (var i = 0; i < n; i++) x += Half(i);\n    return x;\n}",
            "x += Burn(20_000_000);"),
        new("a recursion", "static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);", "x += Fib(30);"),
        new("a LINQ sum with lambdas", "", "x += Enumerable.Range(0, 10_000_000).Select(i => i * 0.5).Sum(y => y * y);"),
        new("a LINQ sum with a function of Math", "", "x += Enumerable.Range(0, 10_000_000).Sum(i => Math.Sqrt(i));"),
        new("a LINQ sum with a call in its lambda", "static double Half(double x) => x / 2;", "x += Enumerable.Range(0, 10_000_000).Sum(i => Half(i));"),
    ];

    /// <summary>The cell.</summary>
    public string Code =>
        $$"""
        {{Declarations}}
        var x = 0.0;
        var best = double.MaxValue;
        for (var round = 0; round < 25; round++)
        {
            var begin = System.Diagnostics.Stopwatch.GetTimestamp();
            {{Round}}
            best = Math.Min(best, System.Diagnostics.Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }
        best
        """;
}
