using Classroom.Checks;

namespace Classroom.Grading;

/// <summary>Predictions of learners, compared with the answers.</summary>
internal static class PredictionComparison
{
    /// <summary>
    /// True where a prediction is the expected answer: a number to half a unit of the last decimal asked for, a choice in letters of
    /// any case, with or without a full stop, spaces and signs of a product.
    /// </summary>
    internal static bool Same(object expected, object given, int decimals) => (expected, given) switch
    {
        // Where a whole number is the answer, half a one more is not.
        (double a, double b) when decimals == 0 && double.IsInteger(a) && !double.IsInteger(b) => Math.Abs(a - b) <= 1e-6,
        (double a, double b) => Math.Abs(a - b) <= 0.5 * Math.Pow(10, -decimals) + 1e-12,
        (string a, string b) => Plain(a).Equals(Plain(b), StringComparison.OrdinalIgnoreCase),
        _ => ValueComparison.Same(expected, given),
    };

    /// <summary>True where one text stands within another, by the same letters.</summary>
    internal static bool Holds(string whole, string part) =>
        Plain(whole).Contains(Plain(part), StringComparison.OrdinalIgnoreCase);

    // "x1*x2", "x1 · x2" and "x1 x2." are one answer, as are "a line" and "A line".
    private static string Plain(string choice) =>
        string.Concat(choice.Where(letter => !char.IsWhiteSpace(letter) && !"*·×.,;:!?\"'„“”‚‘’«»`".Contains(letter, StringComparison.Ordinal))
            .Select(letter => letter is >= '₀' and <= '₉' ? (char)(letter - '₀' + '0') : letter));
}
