using System.Collections.Immutable;
using Classroom.Checks;
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
    private static readonly NamedMistake Nothing =
        new("0 everywhere", "If you divided, what is 1.0 / 2 in C#, where 1 / 2 is 0; if not, what becomes of your numbers on the way?");
    private static readonly NamedMistake NoDecimals =
        new("the decimals cut off", "In C# both (int) and a division of whole numbers leave the decimals out: where did yours go?");
    private static readonly NamedMistake OnItsSide =
        new("the answer lies on its side", "How many rows should the answer have, and how many columns?");
    private static readonly NamedMistake Reversed = new("in reverse order", "Which entry should come first?");
    private static readonly NamedMistake RowsTaken =
        new("rows taken for columns", "An example is a column: which numbers of the batch belong together in your code?");
    private static readonly NamedMistake Exchanged = new("the arguments exchanged", "Which of the two comes first, and which second?");
    private static readonly NamedMistake TurnedArgument =
        new("the sign of an argument turned", "Is each of the values that you are given added where it should be, or subtracted?");
    private static readonly NamedMistake UnsignedArgument =
        new("the sign of an argument dropped", "One of the values that you are given may be negative: what becomes of it then?");
    private static readonly NamedMistake OtherLabels =
        new("labels 0 and 1 mixed up with -1 and +1", "Which two labels are given here, and which does your formula take?");
    private static readonly NamedMistake OtherClass = new("the two classes exchanged", "Which of the labels stands for which class?");
    private static readonly NamedMistake FromOne = new("classes counted from 1", "What is the label of the first class?");
    private static readonly NamedMistake OnceMore =
        new("softmax taken once more", "Is a softmax, or a sigmoid, taken of something that is one already?");
    private static readonly NamedMistake Otherwise = new("the word written otherwise", "How does the task write that word, letter by letter?");
    private static readonly NamedMistake GivenBack =
        new("what was given came back as it was", "What computes something new leaves the old as it is: where did the new value go?");
    private static readonly NamedMistake SomeSigns =
        new("some signs turned", "Every number has the right size, and not every one the right sign: what is subtracted there, and from what?");
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
    internal static readonly NamedMistake Cut =
        new("cut off", "Beyond a certain size all your answers are the same: does the formula have such an end?");
    private static readonly NamedMistake Constant = new("the same for every input", "On what should the answer depend?");
    internal static readonly NamedMistake TooFew = new("another number of entries", "How many numbers should come back?");

    /// <summary>All families, by name.</summary>
    internal static ImmutableArray<string> Names { get; } =
    [
        .. new[]
        {
            Turned, Half, Double, BaseTen, BaseTwo, Percent, Factor, Offset, Divided, OneFewer, Multiplied, Rounded, Whole, Nothing, NoDecimals,
            OnItsSide, Reversed, RowsTaken, Exchanged, TurnedArgument, UnsignedArgument, OtherLabels, OtherClass, FromOne, OnceMore, Otherwise,
            GivenBack, Unsigned, SomeSigns, Logarithm, Power, Squashed, Complement, UpsideDown, Square,
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

    /// <summary>True where a value is numbers that an overflow or an underflow would not leave: no infinity, no NaN, and not all of them 0.</summary>
    internal static bool IsWhole(object? value) => Numbers(value) is { } numbers && numbers.All(double.IsFinite) && numbers.Any(x => x != 0);

    /// <summary>A value with each of its numbers changed; null where it has none, or a whole one that would not stay whole.</summary>
    internal static object? Map(object? value, Func<double, double> change) => value switch
    {
        double x => change(x),
        int n => change(n) is var whole && double.IsInteger(whole) ? (int)whole : null,
        int[] y => y.Select(n => (int)change(n)).ToArray(),
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
        value is Vector<double> x ? Vector<double>.Build.DenseOfEnumerable(x.Reverse()) : null;

    private static bool IsZero(ImmutableArray<JudgedCall> calls) =>
        Pairs(calls) is { Length: > 0 } pairs && pairs.All(pair => pair.Got == 0) && pairs.Any(pair => pair.Expected != Math.Truncate(pair.Expected));

    // 1 / N is 0 for every N but 1; zeros among right answers that have no such N may have another reason.
    private static bool IsWholeDivision(ImmutableArray<JudgedCall> calls) =>
        Pairs(calls).Any(pair => pair.Expected != Math.Truncate(pair.Expected))
        && calls.All(call => IsRight(call)
            ? Sizes(call.Arguments).Contains(1) || Numbers(call.Expected.Value)!.All(x => x == 0)
            : Numbers(call.Got.Value)!.All(x => x == 0));

    // A few whole numbers may be a decision, and a number below the last place that is kept is gone.
    private static bool IsRounded(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        return pairs.Select(pair => pair.Got).Distinct().Skip(2).Any()
            && Enumerable.Range(0, MostDecimals + 1)
                .Any(places => pairs.All(pair => AnswerComparison.Same(Math.Round(pair.Expected, places), pair.Got)));
    }

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
            : pairs.All(pair => AnswerComparison.Same(Math.Abs(pair.Expected), Math.Abs(pair.Got))) ? SomeSigns
            : null;

        bool Always(Func<double, double> change) => pairs.All(pair => AnswerComparison.Same(change(pair.Expected), pair.Got));
    }

    private static bool IsGivenBack(ImmutableArray<JudgedCall> calls) =>
        Vary(Pairs(calls))
        && Enumerable.Range(0, calls.Min(call => call.Arguments.Count))
            .Any(place => calls.All(call => AnswerComparison.Same(call.Arguments[place], call.Got.Value)));

    private static bool IsNear(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        return Vary(pairs) && pairs.All(pair => RelativeError.Between(pair.Expected, pair.Got) < NearlyRight);
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

    // Right but where the answers are too large, or too small, and all the same there; two at least are right, and two cut.
    private static bool IsCut(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        if (pairs.Length == 0 || pairs.Any(pair => double.IsNaN(pair.Got)))
        {
            return false;
        }

        var (least, most) = (pairs.Min(pair => pair.Got), pairs.Max(pair => pair.Got));
        return pairs.All(pair => AnswerComparison.Same(Math.Clamp(pair.Expected, least, most), pair.Got))
            && pairs.Any(pair => pair.Expected > least && pair.Expected < most)
            && pairs.Count(pair => AnswerComparison.Same(pair.Expected, pair.Got)) is > 1 and var right && right < pairs.Length - 1;
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
