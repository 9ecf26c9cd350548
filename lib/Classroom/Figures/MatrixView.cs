using System.Net;

namespace Classroom.Figures;

/// <summary>
/// A vector or matrix as a table: a row a row, numbers of few digits that stand below one another. Of a large one the first
/// and the last rows and columns are shown.
/// </summary>
[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class MatrixView : IRich
{
    private const int MostRows = 10;
    private const int MostColumns = 8;
    private const int LastShown = 2;
    private const string Left = "…";

    /// <summary>The table with its heading row and column; an empty corner.</summary>
    private readonly string[][] cells;
    private readonly string size;

    internal MatrixView(int rows, int columns, Func<int, int, string> entry, string[] rowNames, string[] columnNames)
    {
        size = $"{Numbers.Text(rows)}×{Numbers.Text(columns)}";
        int?[] shownColumns = [.. Shown(columns, MostColumns)];
        cells =
        [
            ["", .. shownColumns.Select(j => j is { } column ? columnNames[column] : Left)],
            .. Shown(rows, MostRows).Select<int?, string[]>(i =>
            [
                i is { } named ? rowNames[named] : Left,
                .. shownColumns.Select(j => i is { } row && j is { } column ? entry(row, column) : Left),
            ]),
        ];
    }

    /// <summary>A table; a wide one scrolls sideways, by keyboard too.</summary>
    public string ToHtml() =>
        $"""<div role="group" aria-label="matrix, {size}" style="overflow-x:auto" tabindex="0"><table class="matrix" style="border-collapse:collapse;font-variant-numeric:tabular-nums;text-align:right"><caption style="text-align:left;opacity:0.8">{size}</caption>{string.Concat(cells.Select(Row))}</table></div>""";

    /// <summary>The size, and the rows with their numbers aligned.</summary>
    public string ToPlainText()
    {
        int[] widths = [.. Enumerable.Range(0, cells[0].Length).Select(j => cells.Max(row => row[j].Length))];
        var rows = cells.Select(row => string.Join("  ", row.Select((text, j) => text.PadLeft(widths[j]))));
        return string.Join('\n', [size, .. rows]);
    }

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    private static IEnumerable<int?> Shown(int count, int most)
    {
        var all = Enumerable.Range(0, count).Select(i => (int?)i);
        return count <= most ? all : [.. all.Take(most - LastShown - 1), null, .. all.TakeLast(LastShown)];
    }

    private static string Row(string[] row, int number)
    {
        var rest = row.Skip(1).Select(text => number == 0 ? Cell("th", " scope=\"col\"", text) : Cell("td", "", text));
        return $"<tr>{(number == 0 ? Cell("td", "", row[0]) : Cell("th", " scope=\"row\"", row[0]))}{string.Concat(rest)}</tr>";
    }

    private static string Cell(string element, string scope, string text) =>
        $"""<{element}{scope} style="padding:0.1em 0.5em">{WebUtility.HtmlEncode(text)}</{element}>""";
}
