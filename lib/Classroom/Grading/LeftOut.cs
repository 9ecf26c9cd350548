using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>Answers in which something is left out: an entry, an example, a row.</summary>
internal static class LeftOut
{
    /// <summary>True where the right function would have answered so, had some of what it was given not been there, or been 0.</summary>
    /// <param name="answer">The right function.</param>
    /// <param name="calls">Some calls of the learner's.</param>
    /// <param name="kept">The places that are kept, of so many.</param>
    internal static bool Is(Delegate answer, ImmutableArray<JudgedCall> calls, Func<int, IEnumerable<int>> kept)
    {
        // A mean of those that are kept divides by their number, or still by that of all.
        Func<int, int, double>[] scales = [(_, _) => 1, (some, all) => (double)some / all];
        return Enumerable.Range(0, calls.Min(call => call.Arguments.Count)).Any(place =>
            calls.Any(call => Size(call.Arguments[place]) > 1)
            && (calls.All(call => call.Arguments[place] is Vector<double> x && Agrees(call, WithZeros(call.Arguments, place, [.. kept(x.Count)]), 1))
                || scales.Any(scale => calls.All(call => Size(call.Arguments[place]) is var size and > 0
                    && IsWithout(call, size, [.. kept(size)], scale)))));

        // An entry less to add up, or nothing at all: 0, or what a division by 0 gives. A lone one may have been seen to.
        bool IsWithout(JudgedCall call, int size, int[] places, Func<int, int, double> scale) =>
            places.Length == 0
                ? AnswerComparison.Same(call.Expected.Value, call.Got.Value)
                    || (Numbers(call.Got.Value) is { } numbers && numbers.All(x => x == 0 || !double.IsFinite(x)))
                : Agrees(
                    call,
                    [.. call.Arguments.Select(argument => Size(argument) == size ? Only(argument, places) : argument)],
                    scale(places.Length, size));

        bool Agrees(JudgedCall call, object?[] arguments, double scale)
        {
            var attempt = Attempt.At(() => answer.DynamicInvoke(arguments));
            return attempt.Problem is null && AnswerComparison.Same(AnswerFamily.Map(attempt.Value, x => x * scale), call.Got.Value);
        }
    }

    /// <summary>True where a column, a row or an entry of each answer is 0, or as it was given, and all else is right.</summary>
    /// <param name="calls">Some calls.</param>
    /// <param name="left">The place that is left out, of so many.</param>
    internal static bool IsInAnswer(ImmutableArray<JudgedCall> calls, Func<int, int> left)
    {
        return IsAlong((matrix, _, column) => column == left(matrix.ColumnCount), matrix => matrix.ColumnCount)
            || IsAlong((matrix, row, _) => row == left(matrix.RowCount), matrix => matrix.RowCount);

        bool IsAlong(Func<Matrix<double>, int, int, bool> isLeft, Func<Matrix<double>, int> size) =>
            calls.Any(call => AsMatrix(call.Expected.Value) is { } right && size(right) > 1)
            && calls.All(call => AsMatrix(call.Expected.Value) is { } right && AsMatrix(call.Got.Value) is { } got
                && (right.RowCount, right.ColumnCount) == (got.RowCount, got.ColumnCount)
                && Places(right).All(place => AnswerComparison.Same(right[place.Row, place.Column], got[place.Row, place.Column])
                    || (isLeft(right, place.Row, place.Column) && IsUntouched(call, got, place))));
    }

    private static bool IsUntouched(JudgedCall call, Matrix<double> got, (int Row, int Column) place) =>
        got[place.Row, place.Column] == 0
        || call.Arguments.Any(argument => AsMatrix(argument) is { } given && (given.RowCount, given.ColumnCount) == (got.RowCount, got.ColumnCount)
            && given[place.Row, place.Column].Equals(got[place.Row, place.Column]));

    private static IEnumerable<(int Row, int Column)> Places(Matrix<double> matrix) =>
        from row in Enumerable.Range(0, matrix.RowCount)
        from column in Enumerable.Range(0, matrix.ColumnCount)
        select (row, column);

    private static Matrix<double>? AsMatrix(object? value) => value switch
    {
        Matrix<double> matrix => matrix,
        Vector<double> column => column.ToColumnMatrix(),
        _ => null,
    };

    private static double[]? Numbers(object? value) => value is double x ? [x] : AsMatrix(value)?.ToColumnMajorArray();

    // The examples of a batch are its columns.
    private static int Size(object? argument) => argument switch
    {
        Vector<double> x => x.Count,
        Matrix<double> x => x.ColumnCount,
        Array x => x.Length,
        _ => 0,
    };

    private static object?[] WithZeros(IReadOnlyList<object?> arguments, int place, int[] kept)
    {
        var changed = arguments.ToArray();
        changed[place] = ((Vector<double>)changed[place]!).MapIndexed((i, x) => kept.Contains(i) ? x : 0, Zeros.Include);
        return changed;
    }

    private static object? Only(object? argument, int[] places) => argument switch
    {
        Vector<double> x => Vector<double>.Build.Dense(places.Length, i => x[places[i]]),
        Matrix<double> x => Matrix<double>.Build.DenseOfColumnVectors(places.Select(x.Column)),
        int[] x => places.Select(place => x[place]).ToArray(),
        double[] x => places.Select(place => x[place]).ToArray(),
        _ => argument,
    };
}
