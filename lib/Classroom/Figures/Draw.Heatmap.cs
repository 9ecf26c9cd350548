using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int MostPrinted = 144;

    /// <summary>A matrix as a field of colours, row 0 on top, each entry with its number where there is room.</summary>
    /// <param name="title">What the matrix is.</param>
    /// <param name="xName">What its columns are.</param>
    /// <param name="yName">What its rows are.</param>
    /// <param name="values">The matrix, R×C; an entry that is not finite leaves a hole.</param>
    /// <param name="xLabels">The names of its columns; their numbers from 0 where nothing is given.</param>
    /// <param name="yLabels">The names of its rows; their numbers from 0 where nothing is given.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than columns or rows.</exception>
    public static Figure Heatmap(
        string title, string xName, string yName, Matrix<double> values,
        IReadOnlyList<string>? xLabels = null, IReadOnlyList<string>? yLabels = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var columns = AxisNames.Of(xLabels, values.ColumnCount, "column", nameof(xLabels));
        var rows = AxisNames.Of(yLabels, values.RowCount, "row", nameof(yLabels));
        var finite = values.Enumerate().Where(double.IsFinite).DefaultIfEmpty().ToArray();
        var (low, high) = (finite.Min(), finite.Max());
        var trace = Plot.Trace("heatmap", new
        {
            x = columns,
            y = rows,
            z = values.EnumerateRows().Select(Plot.Values).ToArray(),
            hovertemplate = "%{y}, %{x}: %{z}<extra></extra>",
            xgap = 1,
            ygap = 1,
        });
        string[][] numbers = values.RowCount * values.ColumnCount > MostPrinted ? [] :
            [.. values.EnumerateRows().Select(row => row.Select(Printed).ToArray())];
        return new Figure(
            new ColourField(columns, rows, numbers).Chart(
                title, xName, yName, trace, new { colorscale = "Cividis" }, (row, column) => (values[row, column] - low) / (high - low)),
            $"{title}: {Extremes(values, rows, columns)}");

        static string Printed(double value) => double.IsFinite(value) ? NumberFormat.Text(value, 3) : "";
    }

    private static string Extremes(Matrix<double> values, string[] rows, string[] columns)
    {
        var finite = values.EnumerateIndexed().Where(entry => double.IsFinite(entry.Item3)).ToArray();
        var size = $"{NumberFormat.Text(values.RowCount)}×{NumberFormat.Text(values.ColumnCount)}";
        return finite.Length == 0
            ? $"{size} numbers, none of them finite"
            : $"{size} numbers, lowest {At(finite.MinBy(entry => entry.Item3))}, highest {At(finite.MaxBy(entry => entry.Item3))}";

        string At((int Row, int Column, double Value) entry) =>
            $"{NumberFormat.Text(entry.Value, 3)} at {rows[entry.Row]}, {columns[entry.Column]}";
    }
}
