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

    internal Table(string title, string[] header, ImmutableArray<TableCell[]> rows) =>
        (_title, _header, _rows) = (title, header, rows);

    /// <summary>A table with the title above it; a wide one scrolls sideways, by keyboard too.</summary>
    public string ToHtml() =>
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
}
