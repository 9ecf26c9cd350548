using System.Collections.Immutable;
using System.Net;

namespace Classroom.Figures;

/// <summary>One picture of a <see cref="Picture"/>.</summary>
/// <param name="Png">The picture's bytes as a PNG file, one pixel a pixel.</param>
/// <param name="Caption">What stands below it; may be empty.</param>
public sealed record Tile(ImmutableArray<byte> Png, string Caption);

/// <summary>Small pictures side by side, enlarged so that every pixel is seen, and the same in words.</summary>
[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class Picture : IRich
{
    private const int LeastSize = 40;

    private readonly int perRow;
    private readonly int size;

    /// <summary>Puts pictures side by side.</summary>
    /// <param name="tiles">The pictures, row by row.</param>
    /// <param name="perRow">How many stand in a row.</param>
    /// <param name="size">How wide each is shown, in CSS pixels.</param>
    /// <param name="words">All of them in words.</param>
    internal Picture(ImmutableArray<Tile> tiles, int perRow, int size, string words)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perRow, 1);
        Tiles = tiles;
        Words = words;
        this.perRow = Math.Min(perRow, tiles.Length);
        this.size = size;
    }

    /// <summary>The pictures, row by row.</summary>
    public ImmutableArray<Tile> Tiles { get; }

    /// <summary>How wide all of them must be, in CSS pixels, so that one still sees what they are.</summary>
    internal int LeastWidth => perRow * Math.Min(size, LeastSize);

    /// <summary>What the pictures show, in words.</summary>
    public string Words { get; }

    /// <inheritdoc/>
    public string ToHtml() =>
        $"""
        <div class="picture" role="img" aria-label="{Escape(Words)}" style="display:grid;grid-template-columns:repeat({Numbers.Text(perRow)},minmax(0,{Numbers.Text(size)}px));gap:0.4em">{string.Concat(Tiles.Select(Html))}</div>
        """;

    /// <inheritdoc/>
    public string ToPlainText() => Words;

    /// <summary>The words.</summary>
    public override string ToString() => Words;

    private static string Html(Tile tile) =>
        $"""
        <span style="font-size:0.7em;line-height:1.2;text-align:center;overflow-wrap:anywhere"><img src="data:image/png;base64,{Convert.ToBase64String(tile.Png.AsSpan())}" alt="" style="display:block;width:100%;margin:0;image-rendering:pixelated">{Escape(tile.Caption)}</span>
        """;

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
