using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures.Charts;

/// <summary>A small matrix in text: whole numbers as they are, all others with two decimals; a large one as its size.</summary>
internal static class MatrixText
{
    private const int MostRows = 6;
    private const int MostColumns = 6;

    /// <summary>The matrix in one line, rows parted by semicolons: <c>[1, 0; 0, 1]</c>; a single number has no brackets.</summary>
    internal static string Line(Matrix<double> values) =>
        !IsSmall(values) ? Size(values)
        : (values.RowCount, values.ColumnCount) == (1, 1) ? Entry(values)(values[0, 0])
        : $"[{string.Join("; ", values.EnumerateRows().Select(row => string.Join(", ", row.Select(Entry(values)))))}]";

    /// <summary>A line of text for each row, the columns aligned at the right in a font of equal widths.</summary>
    internal static string[] Rows(Matrix<double> values)
    {
        if (!IsSmall(values))
        {
            return [Size(values)];
        }

        var columns = values.EnumerateColumns().Select(column => column.Select(Entry(values)).ToArray()).ToArray();
        var widths = columns.Select(column => column.Max(text => text.Length)).ToArray();
        return
        [
            .. Enumerable.Range(0, values.RowCount)
                .Select(row => string.Join("  ", columns.Select((column, number) => column[row].PadLeft(widths[number])))),
        ];
    }

    private static Func<double, string> Entry(Matrix<double> values) =>
        values.ForAll(double.IsInteger) ? value => NumberFormat.Text(value) : value => NumberFormat.Fixed(value, 2);

    private static bool IsSmall(Matrix<double> values) => values.RowCount <= MostRows && values.ColumnCount <= MostColumns;

    private static string Size(Matrix<double> values) => $"{NumberFormat.Text(values.RowCount)}×{NumberFormat.Text(values.ColumnCount)} numbers";
}
