using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>Answers of learners, compared.</summary>
internal static class AnswerComparison
{
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

    private static bool Close(double expected, double got) =>
        (double.IsNaN(expected) && double.IsNaN(got)) || RelativeError.Between(expected, got) <= Tolerance.OfClose;
}
