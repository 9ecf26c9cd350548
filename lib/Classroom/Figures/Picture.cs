using System.Collections.Immutable;
using System.Net;
using Contract;

namespace Classroom.Figures;

/// <summary>Small pictures side by side, enlarged so that every pixel is seen, and the same in words.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class Picture : IDisplayable
{
    private readonly int _perRow;
    private readonly int _size;

    /// <summary>Puts pictures side by side.</summary>
    /// <param name="images">The pictures, row by row.</param>
    /// <param name="perRow">How many stand in a row.</param>
    /// <param name="size">How wide each is shown, in CSS pixels.</param>
    /// <param name="altText">All of them in words.</param>
    internal Picture(ImmutableArray<CaptionedImage> images, int perRow, int size, string altText)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perRow, 1);
        Images = images;
        AltText = altText;
        _perRow = Math.Min(perRow, images.Length);
        _size = size;
    }

    /// <summary>The pictures, row by row.</summary>
    public ImmutableArray<CaptionedImage> Images { get; }

    /// <summary>The least width of them all, in CSS pixels, at which one still sees what they are.</summary>
    internal int LeastWidth => _perRow * Math.Min(_size, PictureSize.Least);

    /// <summary>The pictures in words, for a reader who does not see them.</summary>
    public string AltText { get; }

    /// <inheritdoc/>
    public string ToHtml() =>
        $"""
        <div class="picture" role="img" aria-label="{WebUtility.HtmlEncode(AltText)}" style="display:grid;grid-template-columns:repeat({NumberFormat.Text(_perRow)},minmax(0,{NumberFormat.Text(_size)}px));gap:0.4em">{string.Concat(Images.Select(Html))}</div>
        """;

    /// <inheritdoc/>
    public string ToPlainText() => AltText;

    /// <summary>The words.</summary>
    public override string ToString() => AltText;

    private static string Html(CaptionedImage tile) =>
        $"""
        <span style="font-size:0.7em;line-height:1.2;text-align:center;overflow-wrap:anywhere"><img src="data:image/png;base64,{Convert.ToBase64String(tile.Png.AsSpan())}" alt="" style="display:block;width:100%;margin:0;image-rendering:pixelated">{WebUtility.HtmlEncode(tile.Caption)}</span>
        """;
}
