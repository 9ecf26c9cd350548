using Classroom.Checks;

namespace Classroom.Grading;

/// <summary>Predictions of learners, compared with the answers.</summary>
internal static class PredictionComparison
{
    /// <summary>
    /// True where a prediction is the expected answer: a number to half a unit of the last decimal asked for, a choice in letters of
    /// any case.
    /// </summary>
    internal static bool Same(object expected, object given, int decimals) => (expected, given) switch
    {
        (double a, double b) => Math.Abs(a - b) <= 0.5 * Math.Pow(10, -decimals) + 1e-12,
        (string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase),
        _ => ValueComparison.Same(expected, given),
    };
}
