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
    /// <param name="format">A .NET format for the numbers, such as <c>F2</c>; four significant digits where nothing is given.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than rows or columns.</exception>
    public static MatrixView Matrix(
        Matrix<double> matrix, IReadOnlyList<string>? rowNames = null, IReadOnlyList<string>? columnNames = null, string? format = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new MatrixView(
            matrix.RowCount, matrix.ColumnCount, (row, column) => Text(matrix[row, column], format),
            Names.Of(rowNames, matrix.RowCount, "row", nameof(rowNames)),
            Names.Of(columnNames, matrix.ColumnCount, "column", nameof(columnNames)));
    }

    /// <summary>A vector, as the column that it is in the lecture.</summary>
    /// <param name="vector">N numbers.</param>
    /// <param name="names">The names of the entries; their numbers from 0 where nothing is given.</param>
    /// <param name="title">What stands above the numbers.</param>
    /// <param name="format">A .NET format for the numbers, such as <c>F2</c>; four significant digits where nothing is given.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than numbers.</exception>
    public static MatrixView Vector(
        Vector<double> vector, IReadOnlyList<string>? names = null, string title = "", string? format = null)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return new MatrixView(
            vector.Count, 1, (row, _) => Text(vector[row], format), Names.Of(names, vector.Count, "row", nameof(names)), [title]);
    }

    private static string Text(double value, string? format) =>
        format is null ? Numbers.Text(value, 4) : value.ToString(format, CultureInfo.InvariantCulture);
}
