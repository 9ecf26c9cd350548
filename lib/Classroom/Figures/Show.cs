using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

/// <summary>Shows the numbers of vectors and matrices as tables.</summary>
public static class Show
{
    /// <summary>A matrix, a row a row.</summary>
    /// <param name="matrix">R×C numbers.</param>
    /// <param name="rowNames">The names of the rows; their numbers from 0 where nothing is given.</param>
    /// <param name="columnNames">The names of the columns; their numbers from 0 where nothing is given.</param>
    /// <param name="format">A .NET format for the numbers, such as <c>F2</c>; where nothing is given, as many decimals as show three digits of the largest.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than rows or columns.</exception>
    public static MatrixView Matrix(
        Matrix<double> matrix, IReadOnlyList<string>? rowNames = null, IReadOnlyList<string>? columnNames = null, string? format = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        format ??= FormatFor(matrix.Enumerate());
        return new MatrixView(
            matrix.RowCount, matrix.ColumnCount, (row, column) => matrix[row, column].ToString(format, CultureInfo.InvariantCulture),
            Names.Of(rowNames, matrix.RowCount, "row", nameof(rowNames)),
            Names.Of(columnNames, matrix.ColumnCount, "column", nameof(columnNames)));
    }

    /// <summary>A vector, as the column that it is in the lecture.</summary>
    /// <param name="vector">N numbers.</param>
    /// <param name="names">The names of the entries; their numbers from 0 where nothing is given.</param>
    /// <param name="title">What stands above the numbers.</param>
    /// <param name="format">A .NET format for the numbers, as for a matrix.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than numbers.</exception>
    public static MatrixView Vector(
        Vector<double> vector, IReadOnlyList<string>? names = null, string title = "", string? format = null)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return Matrix(vector.ToColumnMatrix(), names, [title], format);
    }

    /// <summary>One format for all, so that the points stand below one another.</summary>
    private static string FormatFor(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        var largest = finite.Select(Math.Abs).DefaultIfEmpty(0).Max();
        return finite.All(double.IsInteger) && largest < 1e9 ? "F0"
            : largest is >= 1e6 or < 1e-4 ? "G3"
            : "F" + Numbers.Text(Math.Clamp(2 - (int)Math.Floor(Math.Log10(largest)), 0, 6));
    }
}
