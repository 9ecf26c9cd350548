using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

/// <summary>
/// Vectors and matrices of MathNet as tables: a vector is a column, and of a large one only the first rows and columns are shown.
/// </summary>
internal static class NumberTable
{
    private const int MostRows = 20;
    private const int MostColumns = 12;
    private const string More = "…";

    /// <summary>The table of a vector or matrix; null for anything else.</summary>
    internal static Table? Of(object value) => value switch
    {
        Matrix<double> matrix => OfMatrix(matrix),
        Matrix<float> matrix => OfMatrix(matrix),
        Matrix<Complex> matrix => OfMatrix(matrix),
        Matrix<MathNet.Numerics.Complex32> matrix => OfMatrix(matrix),
        IList vector => OfVector(vector),
        _ => null,
    };

    /// <summary>The words of a vector or matrix: MathNet's own, the same in every culture.</summary>
    internal static string Words(object value) =>
        (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture).TrimEnd() ?? value.ToString() ?? "";

    private static Table OfVector(IList vector)
    {
        var rows = Rows(vector.Count, i => [new(NumberFormat.Text(i)), new(Number(vector[i]))], 2);
        return new($"A vector of {NumberFormat.Text(vector.Count)}", ["", "value"], rows);
    }

    private static Table OfMatrix<T>(Matrix<T> matrix)
        where T : struct, IEquatable<T>, IFormattable
    {
        var columns = Math.Min(matrix.ColumnCount, MostColumns);
        var isWide = matrix.ColumnCount > MostColumns;
        string[] header = ["", .. Enumerable.Range(0, columns).Select(j => NumberFormat.Text(j)), .. isWide ? [More] : Array.Empty<string>()];
        var rows = Rows(
            matrix.RowCount,
            i =>
            [
                new(NumberFormat.Text(i)),
                .. Enumerable.Range(0, columns).Select(j => new TableCell(Number(matrix.At(i, j)))),
                .. isWide ? [new TableCell(More)] : Array.Empty<TableCell>(),
            ],
            header.Length);
        return new($"A matrix of {NumberFormat.Text(matrix.RowCount)} × {NumberFormat.Text(matrix.ColumnCount)}", header, rows);
    }

    private static ImmutableArray<TableCell[]> Rows(int count, Func<int, TableCell[]> row, int width) =>
    [
        .. Enumerable.Range(0, Math.Min(count, MostRows)).Select(row),
        .. count > MostRows ? [[.. Enumerable.Range(0, width).Select(_ => new TableCell(More))]] : Array.Empty<TableCell[]>(),
    ];

    private static string Number(object? number) => number switch
    {
        double x => NumberFormat.Text(x),
        float x => NumberFormat.Text(x),
        IFormattable other => other.ToString("G6", CultureInfo.InvariantCulture),
        _ => "",
    };
}
