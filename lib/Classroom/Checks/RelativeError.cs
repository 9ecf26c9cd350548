using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Checks;

/// <summary>Computes how close two numbers are: the error relative to the expected one.</summary>
internal static class RelativeError
{
    /// <summary>
    /// |got - expected| as a part of max(1, |expected|). Equal numbers are 0 apart, infinities included;
    /// NaN is infinitely far from everything, itself included.
    /// </summary>
    internal static double Between(double expected, double got)
    {
        if (expected == got)
        {
            return 0;
        }

        var gap = Math.Abs(got - expected) / Math.Max(1, Math.Abs(expected));
        return double.IsNaN(gap) ? double.PositiveInfinity : gap;
    }

    /// <summary>The entry that is farthest off, the first of them in reading order; null where there are no entries.</summary>
    internal static Entry? Worst(Vector<double> expected, Vector<double> got)
    {
        if (expected.Count == 0)
        {
            return null;
        }

        var worst = Enumerable.Range(0, expected.Count).MaxBy(i => Between(expected[i], got[i]));
        return new Entry($"[{NumberFormat.Text(worst)}]", expected[worst], got[worst]);
    }

    /// <inheritdoc cref="Worst(Vector{double}, Vector{double})"/>
    internal static Entry? Worst(Matrix<double> expected, Matrix<double> got)
    {
        var places =
            from row in Enumerable.Range(0, expected.RowCount)
            from column in Enumerable.Range(0, expected.ColumnCount)
            select (Row: row, Column: column);
        if (!places.Any())
        {
            return null;
        }

        var (i, j) = places.MaxBy(place => Between(expected[place.Row, place.Column], got[place.Row, place.Column]));
        return new Entry($"[{NumberFormat.Text(i)}, {NumberFormat.Text(j)}]", expected[i, j], got[i, j]);
    }

    /// <summary>One entry of a vector or matrix, compared.</summary>
    /// <param name="Place">Where it stands, from 0: <c>[2]</c> or <c>[row, column]</c>.</param>
    /// <param name="Expected">The number expected there.</param>
    /// <param name="Got">The number that came.</param>
    internal sealed record Entry(string Place, double Expected, double Got)
    {
        /// <summary>The error of the one against the other.</summary>
        internal double Error { get; } = Between(Expected, Got);
    }
}
