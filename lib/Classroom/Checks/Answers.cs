using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Checks;

/// <summary>Answers of learners, compared and in words.</summary>
internal static class Answers
{
    private const double Tolerance = 1e-9;

    /// <summary>
    /// Whether an answer is the expected one. Real numbers, alone or in columns and matrices, may differ by rounding;
    /// NaN is itself here, for a mistake that gives NaN is recognised by it. A missing entry makes a difference.
    /// </summary>
    internal static bool Same(object? expected, object? got) => (expected, got) switch
    {
        (double a, double b) => Close(a, b),
        (Vector<double> a, Vector<double> b) => a.Count == b.Count && a.Zip(b).All(pair => Close(pair.First, pair.Second)),
        (Matrix<double> a, Matrix<double> b) => (a.RowCount, a.ColumnCount) == (b.RowCount, b.ColumnCount)
            && a.Enumerate().Zip(b.Enumerate()).All(pair => Close(pair.First, pair.Second)),
        _ => Values.Same(expected, got),
    };

    /// <summary>A value as a learner reads it: six digits, a column as <c>(1, 2)</c>, a matrix as its rows.</summary>
    internal static string Words(object? value) => value switch
    {
        double x when double.IsNaN(x) => "NaN",
        double x => Numbers.Text(x),
        Vector<double> { Count: <= 8 } x => $"({Entries(x)})",
        Vector<double> x => $"({Entries(x.SubVector(0, 6))}, …), {Numbers.Text(x.Count)} entries",
        Matrix<double> { RowCount: <= 4, ColumnCount: <= 6 } x => $"[{string.Join(" | ", x.EnumerateRows().Select(Entries))}]",
        Matrix<double> x => $"a matrix of {Numbers.Text(x.RowCount)}×{Numbers.Text(x.ColumnCount)}",
        string text => $"\"{text}\"",
        _ => Values.Words(value),
    };

    private static bool Close(double expected, double got) =>
        (double.IsNaN(expected) && double.IsNaN(got)) || Gap.Between(expected, got) <= Tolerance;

    private static string Entries(Vector<double> x) => string.Join(", ", x.Select(entry => Words(entry)));
}
