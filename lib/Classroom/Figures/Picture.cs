using System.Collections.Immutable;
using System.Net;
using Contract;

namespace Classroom.Figures;

/// <summary>Small pictures side by side, enlarged so that every pixel is seen, and the same in words.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class Picture : IDisplayable
{
    private const int Gap = 4;

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

    /// <summary>The width of a table's cell for them, as CSS: pictures that wrap take all theirs, or what a narrow page has beside a name.</summary>
    internal string CellWidth => _wraps
        ? $"width:min({NumberFormat.Text(RowWidth)}px,60vw)"
        : $"min-width:{NumberFormat.Text(_perRow * Math.Min(_size, PictureSize.Least))}px";

    /// <summary>The width of a whole row that wraps, in CSS pixels.</summary>
    internal int RowWidth => (_perRow * _size) + Gaps;

    private int Gaps => (_perRow - 1) * Gap;

    /// <summary>The pictures in words, for a reader who does not see them.</summary>
    public string AltText { get; }

    /// <summary>
    /// The same pictures, each at least 96 CSS pixels wide: where a page has no room for a whole row, as on a phone, fewer stand in it.
    /// </summary>
    public Picture Wrapped() => new(Images, _perRow, Math.Max(_size, PictureSize.Visible), AltText, wraps: true);

    /// <inheritdoc/>
    public string ToHtml() =>
        $"""
        <div class="picture" role="img" aria-label="{WebUtility.HtmlEncode(AltText)}" style="display:grid;{(_wraps ? WrappingColumns() : Columns())}">{string.Concat(Images.Select(Html))}</div>
        """;

    /// <inheritdoc/>
    public string ToPlainText() => AltText;

    /// <summary>The words.</summary>
    public override string ToString() => AltText;

    private string Columns() =>
        $"grid-template-columns:repeat({NumberFormat.Text(_perRow)},minmax(0,{NumberFormat.Text(_size)}px));gap:0.4em";

    // A column is as wide as the row's part of it, yet no narrower than can be seen; so no more than a row's number fit. The tenth of a
    // pixel is for rounding.
    private string WrappingColumns() =>
        $"grid-template-columns:repeat(auto-fill,minmax(max({NumberFormat.Text(PictureSize.Visible)}px,"
        + $"calc((100% - {NumberFormat.Text(Gaps)}px) / {NumberFormat.Text(_perRow)} - 0.1px)),1fr));"
        + $"gap:{NumberFormat.Text(Gap)}px;max-width:{NumberFormat.Text(RowWidth)}px";

    private static string Html(CaptionedImage tile) =>
        $"""
        <span style="font-size:0.7em;line-height:1.2;text-align:center;overflow-wrap:anywhere"><img src="data:image/png;base64,{Convert.ToBase64String(tile.Png.AsSpan())}" alt="" style="display:block;width:100%;margin:0;image-rendering:pixelated">{WebUtility.HtmlEncode(tile.Caption)}</span>
        """;
}
