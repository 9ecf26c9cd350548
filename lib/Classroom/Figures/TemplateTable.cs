using System.Collections.Immutable;
using System.Net;
using Contract;

namespace Classroom.Figures;

/// <summary>Data sets below one another, each with its images, the weights learned from them, and its error.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class TemplateTable : IDisplayable
{
    private const int MostApart = 2;
    private const int MostPairs = 10;

    private readonly string _title;
    private readonly ImmutableArray<(string Name, Picture Images, Picture Weights, double Error)> _rows;

    internal TemplateTable(string title, ImmutableArray<(string Name, Picture Images, Picture Weights, double Error)> rows) =>
        (_title, _rows) = (title, rows);

    /// <summary>
    /// The title; then of each data set the name and the error on a line, and below it images and weights: of a few, side by side where a
    /// whole row of both has room, else below one another; of as many weights as images, each pair below one another.
    /// </summary>
    public string ToHtml() =>
        $"""<div role="group" aria-label="{WebUtility.HtmlEncode(_title)}"><p style="margin:0 0 0.6em">{WebUtility.HtmlEncode(_title)}</p>{string.Concat(_rows.Select(Html))}</div>""";

    /// <summary>The title, and the rows with their columns aligned; a picture is its words.</summary>
    public string ToPlainText() => Draw.Table(
        _title,
        ["data set", "images", "learned weights", "test error"],
        _rows.Select(row => new TableCell[] { row.Name, row.Images, row.Weights, row.Error })).ToPlainText();

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    private static string Html((string Name, Picture Images, Picture Weights, double Error) row) =>
        $"""
        <div role="group" aria-label="{WebUtility.HtmlEncode(row.Name)}" style="display:flex;flex-wrap:wrap;gap:0.4em 12px;margin:0 0 1.6em;border-top:1px solid rgba(128,128,128,0.5);padding-top:0.4em"><div style="flex:1 1 100%;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px"><strong>{WebUtility.HtmlEncode(row.Name)}</strong><span style="font-variant-numeric:tabular-nums">test error {WebUtility.HtmlEncode(NumberFormat.Text(row.Error, 4))}</span></div>{(ArePairs(row.Images, row.Weights) ? Pairs(row.Images, row.Weights) : Cell("images", row.Images) + Cell("learned weights", row.Weights))}</div>
        """;

    private static bool ArePairs(Picture images, Picture weights) =>
        images.Images.Length == weights.Images.Length && images.Images.Length > MostApart;

    // Class below class: where a phone has room for five pictures, the next five and their weights begin a new row.
    private static string Pairs(Picture images, Picture weights)
    {
        var perRow = Math.Min(MostPairs, images.Images.Length);
        var pairs = images.Images.Zip(weights.Images, (image, weight) =>
            Picture.Tile(image.Caption == weight.Caption ? image with { Caption = "" } : image, weight));
        return $"""<div style="flex:1 1 100%;opacity:0.85">images, and below each the learned weights</div><div role="img" aria-label="{WebUtility.HtmlEncode($"{images.AltText}. {weights.AltText}")}" style="flex:1 1 100%;min-width:0;display:grid;{Picture.Columns(perRow, $"{NumberFormat.Text(PictureSize.Compared)}px")};gap:8px {NumberFormat.Text(Picture.Gap)}px;max-width:{NumberFormat.Text(perRow * PictureSize.Enlarged / 2)}px">{string.Concat(pairs)}</div>""";
    }

    // As wide as a whole row of its pictures; two cells share a row where there is room for both.
    private static string Cell(string name, Picture picture)
    {
        var wrapped = picture.Wrapped();
        return $"""<div style="flex:1 1 {NumberFormat.Text(wrapped.RowWidth)}px;min-width:min(100%,300px)"><div style="opacity:0.85">{name}</div>{wrapped.ToHtml()}</div>""";
    }
}
