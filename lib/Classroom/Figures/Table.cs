using System.Collections.Immutable;
using System.Net;
using Contract;

namespace Classroom.Figures;

/// <summary>Texts, numbers and pictures in rows and columns.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class Table : IDisplayable
{
    private readonly string _title;
    private readonly string[] _header;
    private readonly ImmutableArray<TableCell[]> _rows;

    private readonly bool _wraps;

    /// <summary>Puts cells into rows.</summary>
    /// <param name="title">What stands above them.</param>
    /// <param name="header">The columns' names.</param>
    /// <param name="rows">A cell a column.</param>
    /// <param name="wraps">Whether the texts of a row stand below its pictures where a page is narrow; otherwise the table scrolls.</param>
    internal Table(string title, string[] header, ImmutableArray<TableCell[]> rows, bool wraps = false) =>
        (_title, _header, _rows, _wraps) = (title, header, rows, wraps);

    /// <summary>A table with the title above it; a wide one scrolls sideways, by keyboard too, or wraps.</summary>
    public string ToHtml() => _wraps ? Wrapped() : Scrolling();

    private string Scrolling() =>
        $"""<div role="group" aria-label="{WebUtility.HtmlEncode(_title)}" style="overflow-x:auto" tabindex="0"><table style="border-collapse:collapse;font-variant-numeric:tabular-nums"><caption style="text-align:left;padding-bottom:0.3em">{WebUtility.HtmlEncode(_title)}</caption><thead><tr>{string.Concat(_header.Select(name => $"""<th scope="col" style="padding:0.3em 0.8em 0.3em 0;text-align:left">{WebUtility.HtmlEncode(name)}</th>"""))}</tr></thead><tbody>{string.Concat(_rows.Select(Row))}</tbody></table></div>""";

    /// <summary>The title, and the rows with their columns aligned; a picture is its words.</summary>
    public string ToPlainText()
    {
        string[][] lines = [_header, .. _rows.Select(row => row.Select(cell => cell.Text).ToArray())];
        int[] widths = [.. _header.Select((_, j) => lines.Max(line => line[j].Length))];
        return string.Join('\n', [_title, .. lines.Select(line => string.Join("  ", line.Select((text, j) => text.PadRight(widths[j]))).TrimEnd())]);
    }

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    private static string Row(TableCell[] row) =>
        $"<tr>{string.Concat(row.Select(cell => $"""<td style="padding:0.3em 0.8em 0.3em 0;vertical-align:middle;text-align:left">{cell.Html}</td>"""))}</tr>";

    // Every cell says its column's name, since what wraps has no head above it.
    private string Wrapped() =>
        $"""<p style="margin:0 0 0.6em">{WebUtility.HtmlEncode(_title)}</p><div role="table" aria-label="{WebUtility.HtmlEncode(_title)}" style="font-variant-numeric:tabular-nums">{string.Concat(_rows.Select(WrappedRow))}</div>""";

    private string WrappedRow(TableCell[] row)
    {
        var cells = _header.Zip(row).ToLookup(cell => cell.Second.IsPicture, cell => (Name: cell.First, cell.Second.Html));
        return $"""<div role="row" style="display:flex;flex-wrap:wrap;align-items:center;gap:0.6em 1em;margin:0 0 1em;border-top:1px solid rgba(128,128,128,0.5);padding-top:0.4em">{string.Concat(cells[true].Select(PictureCell))}<div style="flex:1 1 17em;display:flex;gap:0 1em;align-items:end">{string.Concat(cells[false].Select(TextCell))}</div></div>""";
    }

    private static string PictureCell((string Name, string Html) cell) =>
        $"""<div role="cell" style="flex:0 1 {NumberFormat.Text(PictureSize.Enlarged / 2)}px;min-width:{NumberFormat.Text(PictureSize.Visible)}px;align-self:start"><div style="opacity:0.85">{WebUtility.HtmlEncode(cell.Name)}</div>{cell.Html}</div>""";

    private static string TextCell((string Name, string Html) cell) =>
        $"""<div role="cell" style="flex:1 1 0"><div style="opacity:0.85">{WebUtility.HtmlEncode(cell.Name)}</div><strong>{cell.Html}</strong></div>""";
}
