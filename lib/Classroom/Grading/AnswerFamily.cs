using System.Collections.Immutable;
using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>Mistakes that answers to any function may have: turned, rounded, of another base, divided by too much.</summary>
internal static class AnswerFamily
{
    private const int MostDecimals = 6;
    private const double NearlyRight = 1e-3;

    /// <summary>A right answer that changed what it was given.</summary>
    internal static readonly NamedMistake ChangedArgument =
        new("the argument was changed", "What you are given belongs to the caller, who may need it again. How would you work on a copy?");

    private static readonly NamedMistake Turned = new("the sign turned", "Each answer is minus what it should be: what is subtracted from what?");
    private static readonly NamedMistake Half =
        new("half of it", "Each answer is half of what it should be: what was counted or divided once too often?");
    private static readonly NamedMistake Double = new("twice as much", "Each answer is twice what it should be: what was counted twice?");
    internal static readonly NamedMistake BaseTen = new("base-10 logarithm", "Which logarithm undoes a power of e?");
    internal static readonly NamedMistake BaseTwo = new("base-2 logarithm", "Which logarithm undoes a power of e?");
    internal static readonly NamedMistake Percent = new("in percent", "Is the whole 1 here, or 100?");
    private static readonly NamedMistake Factor =
        new("a constant factor", "Each answer is the same multiple of what it should be: which factor is too much, or missing?");
    private static readonly NamedMistake Offset =
        new("a constant amount apart", "Each answer is off by the same amount: what is added once too often, or left out?");
    private static readonly NamedMistake Divided =
        new("divided by how many there are", "Was it divided once too often, or where a sum is asked for?");
    private static readonly NamedMistake OneFewer = new("divided by one fewer than there are", "By how many does a mean of three numbers divide?");
    private static readonly NamedMistake Multiplied = new("not divided by how many there are", "Is a sum asked for, or a mean?");
    private static readonly NamedMistake Rounded = new("rounded on the way", "Your answers have few digits: at what place were the others cut off?");
    private static readonly NamedMistake Whole =
        new("a division of whole numbers", "In C# 1 / 2 is 0, since both are whole numbers: what does 1.0 / 2 give?");
    private static readonly NamedMistake NoDecimals =
        new("the decimals cut off", "In C# both (int) and a division of whole numbers leave the decimals out: where did yours go?");
    private static readonly NamedMistake OnItsSide =
        new("the answer lies on its side", "How many rows should the answer have, and how many columns?");
    private static readonly NamedMistake Reversed = new("in reverse order", "Which entry should come first?");
    private static readonly NamedMistake Exchanged = new("the arguments exchanged", "Which of the two comes first, and which second?");
    private static readonly NamedMistake TurnedArgument =
        new("the sign of an argument turned", "Is each of the values that you are given added where it should be, or subtracted?");
    private static readonly NamedMistake UnsignedArgument =
        new("the sign of an argument dropped", "One of the values that you are given may be negative: what becomes of it then?");
    private static readonly NamedMistake GivenBack =
        new("what was given came back as it was", "What computes something new leaves the old as it is: where did the new value go?");
    private static readonly NamedMistake Unsigned = new("the sign dropped", "May the answer be negative, and when?");
    internal static readonly NamedMistake Logarithm = new("its logarithm", "Is the number itself asked for, or its logarithm?");
    internal static readonly NamedMistake Power = new("the power itself", "Which function undoes a power of e, and was it taken?");
    private static readonly NamedMistake Squashed = new("squashed to a probability", "Your answers lie between 0 and 1: should they?");
    internal static readonly NamedMistake Complement = new("what is missing to 1", "Is the number itself asked for, or what is missing to 1?");
    internal static readonly NamedMistake UpsideDown = new("upside down", "Which of the two numbers stands above the line?");
    private static readonly NamedMistake Square = new("its square", "What would undo the square, and is there one in the formula?");
    private static readonly NamedMistake Root = new("its square root", "Is the square asked for, or what is squared?");
    private static readonly NamedMistake WithoutLast = new("the last one left out", "Where does your loop end, and is the last one still in it?");
    private static readonly NamedMistake WithoutFirst = new("the first one left out", "With which number does counting begin in C#?");
    private static readonly NamedMistake OnlyFirst = new("only the first one", "What became of the others?");
    private static readonly NamedMistake OnlyLast = new("only the last one", "Does each one add to those before it, or take their place?");
    private static readonly NamedMistake Nearly =
        new("a small number added, or few digits kept", "Only late digits differ: what is added beside the formula, or which constant cut short?");
    private static readonly NamedMistake NoNumber =
        new("not a number", "Which of your steps may come to 0 / 0, to ∞ - ∞, or to the logarithm or root of a negative number?");
    private static readonly NamedMistake Cut =
        new("cut off", "Beyond a certain size all your answers are the same: does the formula have such an end?");
    private static readonly NamedMistake Constant = new("the same for every input", "On what should the answer depend?");
    internal static readonly NamedMistake TooFew = new("another number of entries", "How many numbers should come back?");

    /// <summary>All families, by name.</summary>
    internal static ImmutableArray<string> Names { get; } =
    [
        .. new[]
        {
            Turned, Half, Double, BaseTen, BaseTwo, Percent, Factor, Offset, Divided, OneFewer, Multiplied, Rounded, Whole, NoDecimals, OnItsSide,
            Reversed, Exchanged, TurnedArgument, UnsignedArgument, GivenBack, Unsigned, Logarithm, Power, Squashed, Complement, UpsideDown, Square,
            Root, WithoutLast, WithoutFirst, OnlyFirst, OnlyLast, Cut, Constant, TooFew, Nearly, NoNumber, ChangedArgument,
        }.Select(family => family.Name),
    ];

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

        return Always(call => Map(call.Expected, x => -x)) ? Turned
            : Always(call => Map(call.Expected, x => x / 2)) ? Half
            : Always(call => Map(call.Expected, x => x * 2)) ? Double
            : Always(call => Map(call.Expected, x => x / Math.Log(10))) ? BaseTen
            : Always(call => Map(call.Expected, x => x / Math.Log(2))) ? BaseTwo
            : Always(call => Map(call.Expected, x => x * 100)) ? Percent
            : BySize((x, n) => x / n) ? Divided
            : BySize((x, n) => x * n) ? Multiplied
            : BySize((x, n) => x * n / (n - 1)) ? OneFewer
            : Enumerable.Range(0, MostDecimals + 1).Any(places => Always(call => Map(call.Expected, x => Math.Round(x, places)))) ? Rounded
            : calls[0].Expected.Value is not int && IsCut(calls) ? Cut
            : IsWholeDivision(calls) ? Whole
            : Always(call => call.Expected is Matrix<double> matrix ? matrix.Transpose() : null) ? OnItsSide
            : Always(call => Reverse(call.Expected)) ? Reversed
            : IsExchanged(answer, calls) ? Exchanged
            : IsConstant(calls) ? Constant
            : IsGivenBack(calls) ? GivenBack
            : IsWithArgument(answer, calls, x => -x) ? TurnedArgument
            : IsWithArgument(answer, calls, Math.Abs) ? UnsignedArgument
            : OfNumber(calls)
                ?? (LeftOut.Is(answer, calls, n => Enumerable.Range(0, n - 1)) || LeftOut.IsInAnswer(calls, n => n - 1) ? WithoutLast
                : LeftOut.Is(answer, calls, n => Enumerable.Range(1, n - 1)) || LeftOut.IsInAnswer(calls, n => 0) ? WithoutFirst
                : LeftOut.Is(answer, calls, n => [0]) ? OnlyFirst
                : LeftOut.Is(answer, calls, n => [n - 1]) ? OnlyLast
                : IsFactor(calls) ? Factor
                : IsOffset(calls) ? Offset
                : calls.All(call => Numbers(call.Got.Value)?.Length is { } got && got != Numbers(call.Expected.Value)?.Length) ? TooFew
                : IsNear(calls) ? Nearly
                : calls.Any(call => Numbers(call.Got.Value)?.Any(double.IsNaN) == true) ? NoNumber
                : null);

        bool Always(Func<(IReadOnlyList<object?> Arguments, object? Expected), object?> change) =>
            calls.All(call => change((call.Arguments, call.Expected.Value)) is { } changed && AnswerComparison.Same(changed, call.Got.Value));

        // By the columns of a batch, the entries of a column, the labels: whichever of them it is, in every call.
        bool BySize(Func<double, double, double> change) =>
            Enumerable.Range(0, calls.Min(call => Sizes(call.Arguments).Length))
                .Any(place => Always(call => Map(call.Expected, x => change(x, Sizes(call.Arguments)[place]))));
    }

    /// <summary>A value with each of its numbers changed; null where it has none.</summary>
    internal static object? Map(object? value, Func<double, double> change) => value switch
    {
        double x => change(x),
        Vector<double> x => x.Map(change, Zeros.Include),
        Matrix<double> x => x.Map(change, Zeros.Include),
        _ => null,
    };

    private static double[]? Numbers(object? value) => value switch
    {
        double x => [x],
        int n => [n],
        Vector<double> x => [.. x],
        Matrix<double> x => [.. x.Enumerate()],
        _ => null,
    };

    private static double[] Sizes(IReadOnlyList<object?> arguments) =>
    [
        .. arguments.SelectMany(argument => argument switch
        {
            Vector<double> x => [x.Count],
            Matrix<double> x => [x.ColumnCount, x.RowCount],
            Array x => [x.Length],
            _ => Array.Empty<int>(),
        }),
    ];

    private static Vector<double>? Reverse(object? value) =>
        value is Vector<double> { Count: > 1 } x ? Vector<double>.Build.DenseOfEnumerable(x.Reverse()) : null;

    // 1 / N is 0 for every N but 1; a single 0 among right answers, or whole numbers throughout, may have another reason.
    // With nothing but real numbers there is no whole one to divide by.
    private static bool IsWholeDivision(ImmutableArray<JudgedCall> calls) =>
        calls[0].Arguments.Any(argument => argument is not double)
        && Pairs(calls).Any(pair => pair.Expected != Math.Truncate(pair.Expected))
        && calls.Count(call => !IsRight(call)) > 1
        && calls.Where(call => !IsRight(call)).All(call =>
            Numbers(call.Got.Value) is { } got && got.Length == Numbers(call.Expected.Value)?.Length && got.All(x => x == 0));

    private static bool IsRight(JudgedCall call) => AnswerComparison.Same(call.Expected.Value, call.Got.Value);

    // What is done to the answer's own numbers. Few that do not vary may agree by chance.
    private static NamedMistake? OfNumber(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        return !Vary(pairs) ? null
            : Always(Math.Truncate) && pairs.Any(pair => pair.Got != 0) ? NoDecimals
            : Always(Math.Abs) ? Unsigned
            : Always(Math.Log) ? Logarithm
            : Always(Math.Exp) ? Power
            : Always(x => 1 / (1 + Math.Exp(-x))) ? Squashed
            : Always(x => 1 - x) ? Complement
            : Always(x => 1 / x) ? UpsideDown
            : Always(x => x * x) ? Square
            : Always(Math.Sqrt) ? Root
            : null;

        bool Always(Func<double, double> change) => pairs.All(pair => AnswerComparison.Same(change(pair.Expected), pair.Got));
    }

    private static bool IsGivenBack(ImmutableArray<JudgedCall> calls) =>
        Vary(Pairs(calls))
        && Enumerable.Range(0, calls.Min(call => call.Arguments.Count))
            .Any(place => calls.All(call => AnswerComparison.Same(call.Arguments[place], call.Got.Value)));

    // As the right function would have answered, had one argument been another.
    private static bool IsWithArgument(Delegate answer, ImmutableArray<JudgedCall> calls, Func<double, double> change) =>
        Enumerable.Range(0, calls.Min(call => call.Arguments.Count)).Any(place => calls.All(call =>
        {
            var changed = call.Arguments.ToArray();
            changed[place] = changed[place] is int n ? (int)change(n) : Map(changed[place], change);
            return changed[place] is not null && call.Got.Agrees(Attempt.At(() => answer.DynamicInvoke(changed)));
        }));

    private static bool IsNear(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        return Vary(pairs) && pairs.All(pair => RelativeError.Between(pair.Expected, pair.Got) < NearlyRight);
    }

    private static bool IsExchanged(Delegate answer, ImmutableArray<JudgedCall> calls)
    {
        var parameters = answer.Method.GetParameters().TakeLast(calls[0].Arguments.Count).ToArray();
        return (from first in Enumerable.Range(0, parameters.Length)
                from second in Enumerable.Range(first + 1, parameters.Length - first - 1)
                where parameters[first].ParameterType == parameters[second].ParameterType
                select calls.All(call => call.Arguments.Count == parameters.Length
                    && call.Got.Agrees(Attempt.At(() => With(call.Arguments, first, second)))))
            .Any(agrees => agrees);

        object? With(IReadOnlyList<object?> arguments, int first, int second)
        {
            var exchanged = arguments.ToArray();
            (exchanged[first], exchanged[second]) = (exchanged[second], exchanged[first]);
            return answer.DynamicInvoke(exchanged);
        }
    }

    private static bool IsConstant(ImmutableArray<JudgedCall> calls) =>
        calls.Length > 2 && calls.All(call => AnswerComparison.Same(calls[0].Got.Value, call.Got.Value))
        && calls.Any(call => !AnswerComparison.Same(calls[0].Expected.Value, call.Expected.Value));

    private static bool IsFactor(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        var factors = pairs.Where(pair => pair.Expected != 0).Select(pair => pair.Got / pair.Expected).ToArray();
        return Vary(pairs) && factors is [var factor, ..] && double.IsFinite(factor) && factor != 0
            && pairs.All(pair => AnswerComparison.Same(pair.Expected * factor, pair.Got));
    }

    private static bool IsOffset(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        return Vary(pairs) && pairs is [var one, ..] && double.IsFinite(one.Got)
            && pairs.All(pair => AnswerComparison.Same(pair.Expected + one.Got - one.Expected, pair.Got));
    }

    // Right everywhere but where the answers are too large, or too small, and all the same there.
    private static bool IsCut(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        if (pairs.Length == 0 || pairs.Any(pair => double.IsNaN(pair.Got)))
        {
            return false;
        }

        var (least, most) = (pairs.Min(pair => pair.Got), pairs.Max(pair => pair.Got));
        return pairs.All(pair => AnswerComparison.Same(Math.Clamp(pair.Expected, least, most), pair.Got))
            && pairs.Any(pair => pair.Expected > least && pair.Expected < most);
    }

    private static bool Vary((double Expected, double Got)[] pairs) => pairs.Select(pair => pair.Expected).Distinct().Take(3).Count() == 3;

    // None where an answer has another shape than it should.
    private static (double Expected, double Got)[] Pairs(ImmutableArray<JudgedCall> calls) =>
        calls.All(call => Numbers(call.Expected.Value)?.Length is { } length && Numbers(call.Got.Value)?.Length == length)
            ? [.. calls.SelectMany(call => Numbers(call.Expected.Value)!.Zip(Numbers(call.Got.Value)!))]
            : [];
}

/// <summary>A call of a learner's function.</summary>
/// <param name="Arguments">What it was called with.</param>
/// <param name="Expected">What should have come of it.</param>
/// <param name="Got">What came.</param>
internal sealed record JudgedCall(IReadOnlyList<object?> Arguments, Attempt Expected, Attempt Got);
