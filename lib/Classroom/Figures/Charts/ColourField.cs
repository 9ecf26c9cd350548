using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>
/// A matrix as cells of Cividis, which reads the same for every kind of colour vision, row 0 on top; the scale stands beside it. Where the
/// cells have numbers, a phone leaves the scale out, makes the numbers small enough for their cells and names every row and column.
/// </summary>
/// <param name="columns">What the columns are called.</param>
/// <param name="rows">What the rows are called.</param>
/// <param name="text">The numbers, row by row; an empty one is left out.</param>
internal sealed class ColourField(string[] columns, string[] rows, string[][] text)
{
    // Where on Cividis black and white differ equally from the colour: by 4.5 to 1, in brightness.
    private const double EquallyFar = 0.47;

    // On a phone: the pixels that all columns have together, and the size and width of a digit.
    private const double NarrowWidth = 250;
    private const int NarrowNames = 11;
    private const int Smallest = 7;
    private const double DigitWidth = 0.62;

    /// <summary>The chart.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="xName">What the columns are.</param>
    /// <param name="yName">What the rows are.</param>
    /// <param name="cells">The trace of the cells.</param>
    /// <param name="scale">The colours' ends and their bar, as plotly's coloraxis has them.</param>
    /// <param name="part">Where on the scale a cell is, by its row and column: 0 at its dark end, 1 at its light one.</param>
    /// <param name="height">The chart's height; plotly's own where nothing is given.</param>
    internal GenericChart Chart(
        string title, string xName, string yName, Trace cells, object scale, Func<int, int, double> part, int? height = null)
    {
        cells.SetProperty("coloraxis", "coloraxis");
        var hasNumbers = text.Length > 0;
        Trace[] traces = hasNumbers ? [cells, Numbers(part)] : [cells];
        return Plot.Chart(
            title,
            Plot.Axis(xName, new { type = "category", showgrid = false }),
            Plot.Axis(yName, new { type = "category", autorange = "reversed", showgrid = false }),
            traces,
            new { height, showlegend = false, coloraxis = scale, meta = hasNumbers ? new { narrow = Narrow() } : null });
    }

    // Each number is black or white, whichever differs more from its cell: plotly's own choice is a dark grey, which is hard to read on the
    // grey in the middle of the scale.
    private Trace Numbers(Func<int, int, double> part)
    {
        var cells = rows.Index().SelectMany(row => columns.Index().Select(column => (Row: row, Column: column)))
            .Where(cell => text[cell.Row.Index][cell.Column.Index].Length > 0).ToArray();
        return Plot.Trace("scatter", new
        {
            mode = "text",
            x = cells.Select(cell => cell.Column.Item).ToArray(),
            y = cells.Select(cell => cell.Row.Item).ToArray(),
            text = cells.Select(cell => text[cell.Row.Index][cell.Column.Index]).ToArray(),
            textfont = new { color = cells.Select(cell => part(cell.Row.Index, cell.Column.Index) < EquallyFar ? "#fff" : "#000").ToArray() },
            hoverinfo = "skip",
        });
    }

    private Dictionary<string, object> Narrow()
    {
        var longest = Math.Max(1, text.SelectMany(row => row).Max(number => number.Length));
        var size = Math.Clamp(Math.Floor(NarrowWidth / columns.Length / (DigitWidth * longest)), Smallest, NarrowNames);
        Dictionary<string, object> narrow = new()
        {
            // The numbers have the chart's own size; so what else is written has one of its own.
            ["font.size"] = size,
            ["coloraxis.showscale"] = false,
        };
        foreach (var axis in new[] { "xaxis", "yaxis" })
        {
            narrow[$"{axis}.dtick"] = 1;
            narrow[$"{axis}.tickfont.size"] = NarrowNames;
            narrow[$"{axis}.title.font.size"] = NarrowNames + 1;
        }

        var widestName = NarrowWidth / columns.Length / (DigitWidth * NarrowNames);
        narrow["xaxis.tickangle"] = columns.Max(name => name.Length) > widestName ? -90 : 0;
        return narrow;
    }
}
