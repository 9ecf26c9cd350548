namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// Texts, numbers and pictures in rows and columns, such as data set, label, images, learned weights and error (slide
    /// "Weights as templates").
    /// </summary>
    /// <param name="title">What the table compares.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows, each as <c>["toy photos", Draw.Images(…), 0.31]</c>.</param>
    /// <exception cref="ArgumentException">There is no row, or one has more or fewer cells than the header.</exception>
    public static Table Table(string title, IReadOnlyList<string> header, params IEnumerable<IReadOnlyList<TableCell>> rows)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.Select(row => row.ToArray()).ToArray();
        if (all.Length == 0)
        {
            throw new ArgumentException("A table has at least one row; give one as [\"toy photos\", picture, 0.31].", nameof(rows));
        }

        if (Array.FindIndex(all, row => row.Length != header.Count) is >= 0 and var odd)
        {
            throw new ArgumentException(
                $"A row has one cell a column, and there are {NumberFormat.Text(header.Count)} columns; "
                + $"row {NumberFormat.Text(odd)} has {NumberFormat.Text(all[odd].Length)} cells.", nameof(rows));
        }

        return new Table(title, [.. header], [.. all]);
    }
}
