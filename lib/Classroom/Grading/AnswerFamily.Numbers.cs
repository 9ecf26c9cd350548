using System.Collections.Immutable;
using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

// What answers show by their own numbers, beside the right ones.
internal static partial class AnswerFamily
{
    private const int MostDecimals = 6;
    private const double NearlyRight = 1e-3;

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
