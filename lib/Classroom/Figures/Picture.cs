using System.Collections.Immutable;
using System.Net;
using Contract;

namespace Classroom.Figures;

/// <summary>Small pictures side by side, enlarged so that every pixel is seen, and the same in words.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class Picture : IDisplayable
{
    /// <summary>The room between two pictures of a row, in CSS pixels.</summary>
    internal const int Gap = 4;

    private const int LongestName = 48;

    private readonly int _perRow;
    private readonly int _size;
    private readonly bool _wraps;

    /// <summary>Puts pictures side by side.</summary>
    /// <param name="images">The pictures, row by row.</param>
    /// <param name="perRow">How many stand in a row.</param>
    /// <param name="size">How wide each is shown, in CSS pixels.</param>
    /// <param name="altText">All of them in words.</param>
    /// <param name="wraps">Whether fewer stand in a row where a page is narrow; otherwise they become smaller.</param>
    internal Picture(ImmutableArray<CaptionedImage> images, int perRow, int size, string altText, bool wraps = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perRow, 1);
        Images = images;
        AltText = altText;
        _perRow = Math.Min(perRow, images.Length);
        _size = size;
        _wraps = wraps;
    }

    /// <summary>The pictures, row by row.</summary>
    public ImmutableArray<CaptionedImage> Images { get; }

    /// <summary>The pictures in a table's cell, which becomes as wide as they need.</summary>
    internal string InCell => _wraps
        ? $"""<div style="width:min({NumberFormat.Text(RowWidth)}px,60vw)">{ToHtml()}</div>"""
        : $"""<div style="min-width:calc({NumberFormat.Text(_perRow)}*max({NumberFormat.Text(Math.Min(_size, PictureSize.Least))}px,{LongestWord}))">{Html(WholeRows())}</div>""";

    /// <summary>The width of a whole row, in CSS pixels.</summary>
    internal int RowWidth => (_perRow * _size) + Gaps;

    private int Gaps => GapsIn(_perRow);

    /// <summary>The pictures in words, for a reader who does not see them.</summary>
    public string AltText { get; }

    /// <summary>
    /// The same pictures, each at least 96 CSS pixels wide: where a page has no room for a whole row, as on a phone, fewer stand in it.
    /// </summary>
    public Picture Wrapped() => new(Images, _perRow, Math.Max(_size, PictureSize.Visible), AltText, wraps: true);

    /// <inheritdoc/>
    public string ToHtml() => Html(
        _wraps ? WrappingRows($"{NumberFormat.Text(PictureSize.Visible)}px") : OneNameARow ? WholeRows() : WrappingRows(LongestWord));

    /// <inheritdoc/>
    public string ToPlainText() => AltText;

    /// <summary>The words.</summary>
    public override string ToString() => AltText;

    /// <summary>The columns of a grid in which fewer stand in a row where a page is narrow.</summary>
    /// <param name="perRow">How many stand in a whole row.</param>
    /// <param name="least">The least width of a column, in CSS.</param>
    internal static string Columns(int perRow, string least) =>
        // As wide as the row's part of it, so that no more than a row's number fit. The tenth of a pixel is for rounding.
        $"grid-template-columns:repeat(auto-fill,minmax(max({least},"
        + $"calc((100% - {NumberFormat.Text(GapsIn(perRow))}px) / {NumberFormat.Text(perRow)} - 0.1px)),1fr))";

    /// <summary>One picture with its name, or several one below the other.</summary>
    internal static string Tile(params CaptionedImage[] images) =>
        $"""
        <span style="line-height:1.2;overflow-wrap:{(images.Length > 1 ? "normal" : "break-word")};{Caption(images[^1].Caption)}">{string.Concat(images.Select(image => Pixels(image) + WebUtility.HtmlEncode(image.Caption)))}</span>
        """;

    private bool OneNameARow =>
        _perRow > 1 && Images.Chunk(_perRow).All(row => row[0].Caption.Length > 0 && row.All(image => image.Caption == row[0].Caption));

    // What the longest word below a picture needs, so that none is broken.
    private string LongestWord =>
        $"{NumberFormat.Text(0.48 * Images.SelectMany(image => image.Caption.Split(' ')).Max(word => word.Length), 3)}em";

    private string Html(string columns) =>
        $"""
        <div class="picture" role="img" aria-label="{WebUtility.HtmlEncode(AltText)}" style="display:grid;{columns}">{string.Concat(OneNameARow && !_wraps ? Images.Chunk(_perRow).Select(NamedRow) : Images.Select(image => Tile(image)))}</div>
        """;

    private string WholeRows() =>
        $"grid-template-columns:repeat({NumberFormat.Text(_perRow)},minmax(0,{NumberFormat.Text(_size)}px));gap:{NumberFormat.Text(Gap)}px";

    private string WrappingRows(string least) =>
        $"{Columns(_perRow, least)};gap:{NumberFormat.Text(Gap)}px;max-width:{NumberFormat.Text(RowWidth)}px";

    private static int GapsIn(int row) => (row - 1) * Gap;

    // Where all pictures of a row are one kind's, its name stands below them once.
    private static string NamedRow(CaptionedImage[] row) =>
        $"""{string.Concat(row.Select(image => Tile(image with { Caption = "" })))}<span style="grid-column:1/-1;line-height:1.2;margin-bottom:0.3em;{Caption(row[0].Caption)}">{WebUtility.HtmlEncode(row[0].Caption)}</span>""";

    // A name is small and stands in the middle; a sentence is read as text.
    private static string Caption(string caption) => caption.Length > LongestName ? "text-align:left" : "font-size:0.85em;text-align:center";

    // The line around it shows where a picture ends that is as white as the page or as black.
    private static string Pixels(CaptionedImage image) =>
        $"""<img src="data:image/png;base64,{Convert.ToBase64String(image.Png.AsSpan())}" alt="" style="display:block;width:100%;margin:0;image-rendering:pixelated;outline:1px solid #80808080;outline-offset:-1px">""";
}
