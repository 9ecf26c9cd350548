using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Classroom.Figures;

/// <summary>A cell of a <see cref="Table"/>: a text or a picture. Texts, pictures and numbers turn into cells by themselves.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor of the same argument is the alternative.")]
public sealed class TableCell
{
    /// <summary>A text.</summary>
    /// <param name="text">What it says; may be empty.</param>
    public TableCell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Text, Html) = (text, WebUtility.HtmlEncode(text));
    }

    /// <summary>A picture; where only text is shown, its words.</summary>
    /// <param name="picture">The picture.</param>
    public TableCell(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        (Text, Html) = (picture.Words, $"""<div style="min-width:{Numbers.Text(picture.LeastWidth)}px">{picture.ToHtml()}</div>""");
    }

    /// <summary>A number, in four digits.</summary>
    /// <param name="number">Any number.</param>
    public TableCell(double number)
        : this(Numbers.Text(number, 4))
    {
    }

    internal string Text { get; }

    internal string Html { get; }

    /// <summary>A text as a cell.</summary>
    public static implicit operator TableCell(string text) => new(text);

    /// <summary>A picture as a cell.</summary>
    public static implicit operator TableCell(Picture picture) => new(picture);

    /// <summary>A number as a cell.</summary>
    public static implicit operator TableCell(double number) => new(number);
}

/// <summary>Texts, numbers and pictures in rows and columns.</summary>
[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class Table : IRich
{
    private readonly string title;
    private readonly string[] header;
    private readonly ImmutableArray<TableCell[]> rows;

    internal Table(string title, string[] header, ImmutableArray<TableCell[]> rows) =>
        (this.title, this.header, this.rows) = (title, header, rows);

    /// <summary>A table with the title above it; a wide one scrolls sideways, by keyboard too.</summary>
    public string ToHtml() =>
        $"""<div role="group" aria-label="{Escape(title)}" style="overflow-x:auto" tabindex="0"><table style="border-collapse:collapse;font-variant-numeric:tabular-nums"><caption style="text-align:left;padding-bottom:0.3em">{Escape(title)}</caption><thead><tr>{string.Concat(header.Select(name => $"""<th scope="col" style="padding:0.3em 0.8em 0.3em 0;text-align:left">{Escape(name)}</th>"""))}</tr></thead><tbody>{string.Concat(rows.Select(Row))}</tbody></table></div>""";

    /// <summary>The title, and the rows with their columns aligned; a picture is its words.</summary>
    public string ToPlainText()
    {
        string[][] lines = [header, .. rows.Select(row => row.Select(cell => cell.Text).ToArray())];
        int[] widths = [.. header.Select((_, j) => lines.Max(line => line[j].Length))];
        return string.Join('\n', [title, .. lines.Select(line => string.Join("  ", line.Select((text, j) => text.PadRight(widths[j]))).TrimEnd())]);
    }

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    private static string Row(TableCell[] row) =>
        $"<tr>{string.Concat(row.Select(cell => $"""<td style="padding:0.3em 0.8em 0.3em 0;vertical-align:middle;text-align:left">{cell.Html}</td>"""))}</tr>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
