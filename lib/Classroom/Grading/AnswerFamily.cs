using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>
/// Mistakes that answers to any function may have: turned, rounded, of another base, divided by too much.
/// A name that is not true sends a learner the wrong way, so a family speaks on strong evidence alone: it explains every ordinary
/// answer, at least two of these are wrong, and the right ones vary (three different ones, sizes that differ where a size is meant,
/// answers on both sides of a cut). What an answer looks like (half of it) comes before a guess at how it came about (only the first
/// one), and the special before the general (a constant factor). Of a prediction there is one number alone: there a family speaks
/// only if no other gives the same (<see cref="PredictionFamily"/>).
/// </summary>
internal static partial class AnswerFamily
{
    /// <summary>Finds the family that explains answers; null where none does.</summary>
    /// <param name="answer">The right function.</param>
    /// <param name="calls">Some calls: the arguments, the right answer, and the learner's.</param>
    internal static NamedMistake? Of(Delegate answer, ImmutableArray<JudgedCall> calls)
    {
        // What threw or never ended is no number, and has words of its own.
        if (calls.IsEmpty || calls.Any(call => call.Got.Problem is not null || call.Expected.Problem is not null || call.Got.Value is null))
        {
            return null;
        }

        var mayBeChance = calls.Count(call => !IsRight(call)) < 2
            || !calls.SelectMany(call => Numbers(call.Expected.Value)?.Cast<object?>() ?? [call.Expected.Value]).Distinct().Skip(2).Any();
        return mayBeChance ? OfLooks()
            : Always(call => Map(call.Expected, x => -x)) ? Turned
            : Always(call => Map(call.Expected, x => x / 2)) ? Half
            : Always(call => Map(call.Expected, x => x * 2)) ? Double
            : Always(call => Map(call.Expected, x => x / Math.Log(10))) ? BaseTen
            : Always(call => Map(call.Expected, x => x / Math.Log(2))) ? BaseTwo
            : Always(call => Map(call.Expected, x => x * 100)) ? Percent
            : BySize((x, n) => x / n) ? Divided
            : BySize((x, n) => x * n) ? Multiplied
            : BySize((x, n) => x * n / (n - 1)) ? OneFewer
            : IsZero(calls) ? Nothing
            : IsRounded(calls) ? Rounded
            : calls[0].Expected.Value is not int && IsCut(calls) ? Cut
            : IsWholeDivision(calls) ? Whole
            : Always(call => call.Expected is Matrix<double> matrix ? matrix.Transpose() : null) ? OnItsSide
            : Always(call => Reverse(call.Expected)) ? Reversed
            : IsExchanged(answer, calls) ? Exchanged
            : IsConstant(calls) ? Constant
            : IsGivenBack(calls) ? GivenBack
            : OfArgument(answer, calls)
                ?? OfNumber(calls)
                ?? (LeftOut.Is(answer, calls, n => Enumerable.Range(0, n - 1)) || LeftOut.IsInAnswer(calls, n => n - 1) ? WithoutLast
                : LeftOut.Is(answer, calls, n => Enumerable.Range(1, n - 1)) || LeftOut.IsInAnswer(calls, n => 0) ? WithoutFirst
                : LeftOut.Is(answer, calls, n => [0]) ? OnlyFirst
                : LeftOut.Is(answer, calls, n => [n - 1]) ? OnlyLast
                : IsFactor(calls) ? Factor
                : IsOffset(calls) ? Offset
                : OfLooks());

        // True of the answers as they stand, however few they are.
        NamedMistake? OfLooks() =>
            calls.All(call => Numbers(call.Got.Value)?.Length is { } got && got != Numbers(call.Expected.Value)?.Length) ? TooFew
            : calls.All(call => call is { Expected.Value: string right, Got.Value: string word } && PredictionComparison.Same(right, word, 0))
                ? Otherwise
            : IsConstant(calls) ? Constant
            : IsNear(calls) ? Nearly
            : calls.Any(call => Numbers(call.Got.Value)?.Any(double.IsNaN) == true) ? NoNumber
            : null;

        bool Always(Func<(IReadOnlyList<object?> Arguments, object? Expected), object?> change) =>
            calls.All(call => change((call.Arguments, call.Expected.Value)) is { } changed && AnswerComparison.Same(changed, call.Got.Value));

        // By the columns of a batch, the entries of a column, the labels: whichever of them it is, in every call, and not always as many.
        bool BySize(Func<double, double, double> change) =>
            Enumerable.Range(0, calls.Min(call => Sizes(call.Arguments).Length))
                .Where(place => calls.Select(call => Sizes(call.Arguments)[place]).Distinct().Skip(1).Any())
                .Any(place => Always(call => Map(call.Expected, x => change(x, Sizes(call.Arguments)[place]))));
    }
}
