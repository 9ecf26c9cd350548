using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>A value in words, as a learner is shown it.</summary>
internal static class AnswerText
{
    /// <summary>A value as a learner reads it: six digits, a column as <c>(1, 2)</c>, a matrix as its rows.</summary>
    internal static string Of(object? value) => value switch
    {
        double x when double.IsNaN(x) => "NaN",
        double x => NumberFormat.Text(x),
        Vector<double> { Count: <= 8 } x => $"({Entries(x)})",
        Vector<double> x => $"({Entries(x.SubVector(0, 6))}, …), {NumberFormat.Text(x.Count)} entries",
        Matrix<double> { RowCount: <= 4, ColumnCount: <= 6 } x => $"[{string.Join(" | ", x.EnumerateRows().Select(Entries))}]",
        Matrix<double> x => $"a matrix of {NumberFormat.Text(x.RowCount)}×{NumberFormat.Text(x.ColumnCount)}",
        string text => $"\"{text}\"",
        _ => ValueText.Of(value),
    };

    private static string Entries(Vector<double> x) => string.Join(", ", x.Select(entry => Of(entry)));
}
