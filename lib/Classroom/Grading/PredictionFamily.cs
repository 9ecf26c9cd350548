using System.Collections.Immutable;

namespace Classroom.Grading;

/// <summary>Mistakes that predictions of any number may have.</summary>
internal static class PredictionFamily
{
    private static readonly NamedMistake Early =
        new("rounded too early", "The digits that you give are right: how many behind the point are asked for?");
    private static readonly NamedMistake Share = new("a hundredth of it", "Is the whole 100 here, or 1?");
    private static readonly NamedMistake Whole =
        new("a division of whole numbers", "In C# 1 / 2 is 0, since both are whole numbers, and the logarithm of 0 is infinite: what is 1.0 / 2?");
    private static readonly NamedMistake Gone =
        new("rounded to 0, or a division of whole numbers", "If you divided, what is 1.0 / 2 in C#; if not, how many decimals are asked for?");
    private static readonly NamedMistake Thousands =
        new("a point between the thousands", "In C# a point begins the decimals: how is a thousand written?");
    private static readonly NamedMistake Turned = new("the sign turned", "Should the answer be above zero, or below?");
    private static readonly NamedMistake Half = new("half of it", "What was divided once too often, or counted once instead of twice?");
    private static readonly NamedMistake Double = new("twice as much", "What was counted twice?");
    private static readonly NamedMistake One = new("off by one", "Count once more: do the first and the last both belong to it?");

    private static readonly NamedMistake NotWhole = new("no whole number", "A whole number is asked for: what is counted?");

    /// <summary>All families, by name.</summary>
    internal static ImmutableArray<string> Names { get; } =
        [.. new[]
        {
            Early, Whole, Gone, Thousands, AnswerFamily.Percent, Share, Turned, AnswerFamily.BaseTen, AnswerFamily.BaseTwo, Half, Double,
            AnswerFamily.Power, AnswerFamily.Logarithm, AnswerFamily.Complement, AnswerFamily.UpsideDown, One, NotWhole,
        }.Select(family => family.Name)];

    /// <summary>
    /// Finds the family that explains a wrong prediction; null where none does, or where several would, for one number does not tell
    /// which of them is true.
    /// </summary>
    /// <param name="right">The right number.</param>
    /// <param name="given">The one that was given.</param>
    /// <param name="decimals">The digits behind the point that are asked for.</param>
    internal static NamedMistake? Of(double right, double given, int decimals)
    {
        return decimals == 0 ? OfCount(right, given)
            : given == 0 && right != 0 && decimals > 1 && Math.Round(right, 1, MidpointRounding.AwayFromZero) == 0 ? Gone
            : double.IsInfinity(given) || (given == 0 && Math.Abs(right) is > 0 and < 1) ? Whole
            : given != right && Enumerable.Range(0, decimals).Any(IsRoundedTo) ? Early
            : right == 0 || given == 0 ? null
            : Near(right * 100, given, decimals - 2) ? AnswerFamily.Percent
            : Near(right / 100, given, decimals + 2) ? Share
            : Near(-right, given, decimals) ? Turned
            : ((double Meant, NamedMistake Family)[])
                [
                    (right / Math.Log(10), AnswerFamily.BaseTen), (right / Math.Log(2), AnswerFamily.BaseTwo), (right / 2, Half), (right * 2, Double),
                    (Math.Exp(right), AnswerFamily.Power), (Math.Log(right), AnswerFamily.Logarithm),
                    (right is > 0 and < 1 ? 1 - right : double.NaN, AnswerFamily.Complement), (1 / right, AnswerFamily.UpsideDown),
                ]
                is var all && all.Where(one => Near(one.Meant, given, decimals)).Take(2).ToArray() is [var only] ? only.Family
            : null;

        // Of what is below the last place that is kept, no digit is left to be right.
        bool IsRoundedTo(int places) =>
            given == Math.Round(right, places, MidpointRounding.AwayFromZero) && Math.Abs(right) >= Math.Pow(10, -places);
    }

    // Whole numbers are few: the logarithm of one is near another by chance.
    private static NamedMistake? OfCount(double right, double given)
    {
        return double.IsInfinity(given) ? Whole
            : Math.Abs(given - right) == 1 ? One
            : right == 0 || given == 0 ? null
            : right >= 1000 && Math.Abs((given * 1000) - right) < 1e-6 ? Thousands
            : Is(right * 100) ? AnswerFamily.Percent
            : Is(right / 100) ? Share
            : Is(-right) ? Turned
            : Is(right / 2) ? Half
            : Is(right * 2) ? Double
            : double.IsInteger(right) && !double.IsInteger(given) ? NotWhole
            : null;

        bool Is(double meant) => Math.Abs(given - meant) <= (double.IsInteger(right) ? 1e-6 : 0.5);
    }

    // Near enough, and no rounding of something that is near by chance: a number of that size has digits enough to be known by.
    private static bool Near(double meant, double given, int decimals) =>
        Math.Abs(meant - given) <= 0.5 * Math.Pow(10, -decimals) + 1e-12 && Math.Abs(meant) >= Math.Pow(10, -decimals);
}
