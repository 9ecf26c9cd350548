using System.Collections.Immutable;
using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>A mistake that answers to any function may have: turned, rounded, of another base, divided by too much.</summary>
/// <param name="Name">What went wrong, in a few words.</param>
/// <param name="Hint">A question or a thought that leads on.</param>
internal sealed record AnswerFamily(string Name, string Hint) : INamedMistake
{
    private const int MostDecimals = 6;

    /// <summary>The words for a right answer that changed what it was given.</summary>
    internal const string ChangedArgument =
        "the argument was changed: What you are given belongs to the caller, who may need it again. How would you work on a copy?";

    private static readonly AnswerFamily Turned = new("the sign turned", "Each answer is minus what it should be: what is subtracted from what?");
    private static readonly AnswerFamily Half = new("half of it", "Each answer is half of what it should be: what was counted or divided once too often?");
    private static readonly AnswerFamily Double = new("twice as much", "Each answer is twice what it should be: what was counted twice?");
    private static readonly AnswerFamily BaseTen = new("base-10 logarithm", "Which logarithm undoes a power of e?");
    private static readonly AnswerFamily BaseTwo = new("base-2 logarithm", "Which logarithm undoes a power of e?");
    private static readonly AnswerFamily Percent = new("in percent", "Is the whole 1 here, or 100?");
    private static readonly AnswerFamily Factor = new("a constant factor", "Each answer is the same multiple of what it should be: which factor is too much, or missing?");
    private static readonly AnswerFamily Offset = new("a constant amount apart", "Each answer is off by the same amount: what is added once too often, or left out?");
    private static readonly AnswerFamily Divided = new("divided by how many there are", "Is a mean asked for, or a sum?");
    private static readonly AnswerFamily Multiplied = new("not divided by how many there are", "Is a sum asked for, or a mean?");
    private static readonly AnswerFamily Rounded = new("rounded on the way", "Your answers have few digits: at what place were the others cut off?");
    private static readonly AnswerFamily Whole = new("a division of whole numbers", "In C# 1 / 2 is 0, since both are whole numbers: what does 1.0 / 2 give?");
    private static readonly AnswerFamily OnItsSide = new("the answer lies on its side", "How many rows should the answer have, and how many columns?");
    private static readonly AnswerFamily Reversed = new("in reverse order", "Which entry should come first?");
    private static readonly AnswerFamily Exchanged = new("the arguments exchanged", "Which of the two comes first, and which second?");
    private static readonly AnswerFamily Cut = new("cut off", "Beyond a certain size all your answers are the same: does the formula have such an end?");
    private static readonly AnswerFamily Constant = new("the same for every input", "On what should the answer depend?");
    private static readonly AnswerFamily TooFew = new("another number of entries", "How many numbers should come back?");

    /// <summary>All families, by name.</summary>
    internal static ImmutableArray<string> Names { get; } =
    [
        .. new[]
        {
            Turned, Half, Double, BaseTen, BaseTwo, Percent, Factor, Offset, Divided, Multiplied, Rounded, Whole, OnItsSide, Reversed, Exchanged,
            Cut, Constant, TooFew,
        }.Select(family => family.Name),
        ChangedArgument.Split(": ")[0],
    ];

    /// <inheritdoc/>
    public string Words => $"{Name}: {Hint}";

    /// <summary>Finds the family that explains answers; null where none does.</summary>
    /// <param name="answer">The right function.</param>
    /// <param name="calls">Some calls: the arguments, the right answer, and the learner's.</param>
    internal static AnswerFamily? Of(Delegate answer, ImmutableArray<JudgedCall> calls)
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
            : Enumerable.Range(0, MostDecimals + 1).Any(places => Always(call => Map(call.Expected, x => Math.Round(x, places)))) ? Rounded
            : IsWholeDivision(calls) ? Whole
            : Always(call => call.Expected is Matrix<double> matrix ? matrix.Transpose() : null) ? OnItsSide
            : Always(call => Reverse(call.Expected)) ? Reversed
            : IsExchanged(answer, calls) ? Exchanged
            : IsConstant(calls) ? Constant
            : IsFactor(calls) ? Factor
            : IsOffset(calls) ? Offset
            : calls[0].Expected.Value is not int && IsCut(calls) ? Cut
            : calls.All(call => Numbers(call.Got.Value) is { } got && Numbers(call.Expected.Value) is { } right && got.Length != right.Length) ? TooFew
            : null;

        bool Always(Func<(IReadOnlyList<object?> Arguments, object? Expected), object?> change) =>
            calls.All(call => change((call.Arguments, call.Expected.Value)) is { } changed && AnswerComparison.Same(changed, call.Got.Value));

        // By the columns of a batch, the entries of a column, the labels: whichever of them it is, in every call.
        bool BySize(Func<double, double, double> change) =>
            Enumerable.Range(0, calls.Min(call => Sizes(call.Arguments).Length))
                .Any(place => Always(call => Map(call.Expected, x => change(x, Sizes(call.Arguments)[place]))));
    }

    private static object? Map(object? value, Func<double, double> change) => value switch
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

    private static Vector<double>? Reverse(object? value) => value is Vector<double> { Count: > 1 } x ? Vector<double>.Build.DenseOfEnumerable(x.Reverse()) : null;

    // 1 / N is 0 for every N but 1, and 7 / 2 is 3.
    private static bool IsWholeDivision(ImmutableArray<JudgedCall> calls)
    {
        var pairs = Pairs(calls);
        return pairs.Any(pair => pair.Expected != Math.Truncate(pair.Expected))
            && pairs.All(pair => pair.Got == 0 || AnswerComparison.Same(pair.Expected, pair.Got) || pair.Got == Math.Truncate(pair.Expected))
            && pairs.All(pair => Math.Abs(pair.Got) <= Math.Abs(pair.Expected) + Tolerance.OfClose);
    }

    private static bool IsExchanged(Delegate answer, ImmutableArray<JudgedCall> calls)
    {
        var parameters = answer.Method.GetParameters().TakeLast(calls[0].Arguments.Count).ToArray();
        return (from first in Enumerable.Range(0, parameters.Length)
                from second in Enumerable.Range(first + 1, parameters.Length - first - 1)
                where parameters[first].ParameterType == parameters[second].ParameterType
                select calls.All(call => call.Arguments.Count == parameters.Length && call.Got.Agrees(Attempt.At(() => With(call.Arguments, first, second)))))
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
        var wrong = pairs.Where(pair => !AnswerComparison.Same(pair.Expected, pair.Got)).ToArray();
        return wrong.Length > 1 && wrong.Length < pairs.Length && wrong.All(pair => pair.Got == wrong[0].Got)
            && (wrong.All(pair => pair.Expected > pair.Got) || wrong.All(pair => pair.Expected < pair.Got))
            && pairs.Except(wrong).Any(pair => pair.Got != wrong[0].Got);
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
