using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>Answers of learners, compared and in words.</summary>
internal static class AnswerComparison
{
    private const double Tolerance = 1e-9;

    /// <summary>
    /// True where an answer is the expected one. Real numbers, alone or in columns and matrices, may differ by rounding;
    /// NaN is itself here, for a mistake that gives NaN is recognised by it. A missing entry makes a difference.
    /// </summary>
    internal static bool Same(object? expected, object? got) => (expected, got) switch
    {
        (double a, double b) => Close(a, b),
        (Vector<double> a, Vector<double> b) => a.Count == b.Count && a.Zip(b).All(pair => Close(pair.First, pair.Second)),
        (Matrix<double> a, Matrix<double> b) => (a.RowCount, a.ColumnCount) == (b.RowCount, b.ColumnCount)
            && a.Enumerate().Zip(b.Enumerate()).All(pair => Close(pair.First, pair.Second)),
        _ => ValueComparison.Same(expected, got),
    };

    /// <summary>
    /// True where a prediction is the expected answer: a number to half a unit of the last decimal asked for, a choice in letters of
    /// any case.
    /// </summary>
    internal static bool SamePrediction(object expected, object given, int decimals) => (expected, given) switch
    {
        (double a, double b) => Math.Abs(a - b) <= 0.5 * Math.Pow(10, -decimals) + 1e-12,
        (string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase),
        _ => ValueComparison.Same(expected, given),
    };

    /// <summary>A value as a learner reads it: six digits, a column as <c>(1, 2)</c>, a matrix as its rows.</summary>
    internal static string Words(object? value) => value switch
    {
        double x when double.IsNaN(x) => "NaN",
        double x => NumberFormat.Text(x),
        Vector<double> { Count: <= 8 } x => $"({Entries(x)})",
        Vector<double> x => $"({Entries(x.SubVector(0, 6))}, …), {NumberFormat.Text(x.Count)} entries",
        Matrix<double> { RowCount: <= 4, ColumnCount: <= 6 } x => $"[{string.Join(" | ", x.EnumerateRows().Select(Entries))}]",
        Matrix<double> x => $"a matrix of {NumberFormat.Text(x.RowCount)}×{NumberFormat.Text(x.ColumnCount)}",
        string text => $"\"{text}\"",
        _ => ValueComparison.Words(value),
    };

    private static bool Close(double expected, double got) =>
        (double.IsNaN(expected) && double.IsNaN(got)) || RelativeError.Between(expected, got) <= Tolerance;

    private static string Entries(Vector<double> x) => string.Join(", ", x.Select(entry => Words(entry)));
}
