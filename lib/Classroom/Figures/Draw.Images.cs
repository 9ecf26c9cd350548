using System.Collections.Immutable;
using LinearClassifiers.Data;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int MostImages = 400;
    private const int MostNamed = 12;

    /// <summary>Images side by side, each with its class below it.</summary>
    /// <param name="images">Where they come from.</param>
    /// <param name="indices">Which of them, from 0; all where nothing is given.</param>
    /// <param name="perRow">How many stand in a row.</param>
    /// <param name="caption">What stands below an image, by its index; its class where nothing is given; may be empty.</param>
    /// <param name="size">How wide an image is shown, in CSS pixels.</param>
    /// <exception cref="ArgumentException">There are none, or more than anyone can look at.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no image of such an index.</exception>
    public static Picture Images(
        LabelledImages images, IEnumerable<int>? indices = null, int perRow = 10, Func<int, string>? caption = null,
        int size = PictureSize.Thumbnail)
    {
        ArgumentNullException.ThrowIfNull(images);
        int[] chosen = [.. indices ?? Enumerable.Range(0, images.Count)];
        if (chosen.Length is 0 or > MostImages)
        {
            throw new ArgumentException(
                $"A picture shows 1 to {NumberFormat.Text(MostImages)} images; "
                + $"{NumberFormat.Text(chosen.Length)} were chosen. Choose some by their indices, as Enumerable.Range(0, 20).", nameof(indices));
        }

        caption ??= i => ClassOf(images, i);
        var captioned = chosen.Select(i => new CaptionedImage(Pixels(images, i), caption(i)));
        string[] said = [.. chosen.Select(caption).Where(text => text.Length > 0)];
        var shown = chosen.Length <= MostNamed && said.Length > 0
            ? string.Join(", ", said)
            : string.Join(", ", chosen.GroupBy(images.Label).OrderBy(group => group.Key).Select(group =>
                $"{NumberFormat.Text(group.Count())} {images.ClassNames[group.Key]}"));
        return new Picture([.. captioned], perRow, size,
            $"{NumberFormat.Text(chosen.Length)} {(chosen.Length == 1 ? "image" : "images")}, {Size(images)}: {shown}");
    }

    private static ImmutableArray<byte> Pixels(LabelledImages images, int i) =>
        Png.Of(images.Pixels(i), images.Width, images.Height, images.Channels, value => value);

    private static string ClassOf(LabelledImages images, int i) => images.ClassNames[images.Label(i)];

    private static string Size(LabelledImages images) => $"{NumberFormat.Text(images.Width)}×{NumberFormat.Text(images.Height)}";
}
