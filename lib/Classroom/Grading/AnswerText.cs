using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>A value in words, as a learner is shown it.</summary>
internal static class AnswerText
{
    /// <summary>The digits that are enough for most numbers.</summary>
    internal const int Digits = 6;

    /// <summary>The digits that tell any two numbers apart.</summary>
    internal const int MostDigits = 17;

    /// <summary>A value as a learner reads it: a column as <c>(1, 2)</c>, a matrix as its rows.</summary>
    /// <param name="value">The value.</param>
    /// <param name="digits">The significant digits of a number, at most.</param>
    internal static string Of(object? value, int digits = Digits) => value switch
    {
        double x when double.IsNaN(x) => "NaN",
        double x => NumberFormat.Text(x, digits),
        Vector<double> { Count: <= 8 } x => $"({Entries(x, digits)})",
        Vector<double> x => $"({Entries(x.SubVector(0, 6), digits)}, …), {NumberFormat.Text(x.Count)} entries",
        Matrix<double> { RowCount: <= 4, ColumnCount: <= 6 } x => $"[{string.Join(" | ", x.EnumerateRows().Select(row => Entries(row, digits)))}]",
        Matrix<double> x => $"a matrix of {NumberFormat.Text(x.RowCount)}×{NumberFormat.Text(x.ColumnCount)}",
        string text => $"\"{text}\"",
        _ => ValueText.Of(value),
    };

    private static string Entries(Vector<double> x, int digits) => string.Join(", ", x.Select(entry => Of(entry, digits)));
}
