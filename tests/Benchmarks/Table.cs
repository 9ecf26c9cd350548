using System.Globalization;

namespace Benchmarks;

/// <summary>What was measured, as text.</summary>
internal static class Table
{
    /// <summary>A row a figure: the median here, its range, and the peers'.</summary>
    public static string Of(TimeSpan yardstick, IReadOnlyCollection<KernelRun> runs)
    {
        var first = Sorted(runs, run => run.FirstResult.TotalSeconds);
        var cell = Sorted(runs, run => run.Cell.TotalMilliseconds);
        var slow = Sorted(runs, run => run.SlowCell.TotalMilliseconds);
        var completion = Sorted(runs, run => run.FirstCompletion.TotalSeconds);
        var memory = Sorted(runs, run => run.Memory / 1e6);
        string[][] rows =
        [
            ["", $"here, median of {runs.Count}", "lowest to highest", ".NET Interactive *", "Verso *"],
            ["an empty .NET program", Invariant($"{yardstick.TotalSeconds:0.00} s"), "", "", ""],
            ["start to first result", Median(first, "0.00 s"), Range(first, "0.00"), "2.9 s", "1.7 s"],
            ["  times the empty program", Invariant($"{Median(first) / yardstick.TotalSeconds:0.0}"), "", "", ""],
            ["trivial cell, median of 200", Median(cell, "0.0 ms"), Range(cell, "0.0"), "18 to 22 ms", "18 to 30 ms"],
            ["  and 95 of 100 cells below", Median(slow, "0.0 ms"), Range(slow, "0.0"), "", ""],
            ["memory after 400 cells", Median(memory, "0 MB"), Range(memory, "0"), "304 MB after 100", "700 MB after 101, 2660 MB after 401"],
            ["first completion", Median(completion, "0.00 s"), Range(completion, "0.00"), "", ""],
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        return string.Join('\n', [.. lines, "", "* measured elsewhere, on the same kind of machine (2 cores); only what stands in one column compares well"]);
    }

    private static double[] Sorted(IEnumerable<KernelRun> runs, Func<KernelRun, double> figure) => [.. runs.Select(figure).Order()];

    private static double Median(double[] sorted) => sorted[sorted.Length / 2];

    private static string Median(double[] sorted, string format) => Median(sorted).ToString(format, CultureInfo.InvariantCulture);

    private static string Range(double[] sorted, string format) =>
        $"{sorted[0].ToString(format, CultureInfo.InvariantCulture)} to {sorted[^1].ToString(format, CultureInfo.InvariantCulture)}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
