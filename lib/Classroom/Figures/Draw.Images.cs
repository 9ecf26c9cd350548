using System.Collections.Immutable;
using LinearClassifiers.Data;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int Thumbnail = 72;
    private const int Enlarged = 256;
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
        int size = Thumbnail)
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

    /// <summary>
    /// An image and its red, green and blue planes, to show where its numbers come from and in which order they stand
    /// in the vector x (slide "Image classification").
    /// </summary>
    /// <param name="images">Where it comes from; three channels.</param>
    /// <param name="i">Which one, from 0.</param>
    /// <exception cref="ArgumentException">The images have not three channels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public static Picture Planes(LabelledImages images, int i)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Channels != 3)
        {
            throw new ArgumentException(
                $"Only an image of three channels has a red, a green and a blue plane; "
                + $"these have {NumberFormat.Text(images.Channels)}. Show it with Draw.Images.", nameof(images));
        }

        var plane = images.Width * images.Height;
        string[] names = ["red", "green", "blue"];
        var planes = names.Select((name, channel) => new CaptionedImage(
            Plane(images, i, channel), $"{name}: x[{NumberFormat.Text(channel * plane)}] to x[{NumberFormat.Text((channel + 1) * plane - 1)}]"));
        var means = names.Select((name, channel) =>
            $"{name} on average {NumberFormat.Fixed(Mean(images.Pixels(i).Slice(channel * plane, plane)), 2)}");
        return new Picture(
            [new CaptionedImage(Pixels(images, i), ClassOf(images, i)), .. planes], 4, Enlarged / 2,
            $"image {NumberFormat.Text(i)}, {ClassOf(images, i)}, as {NumberFormat.Text(images.Features)} numbers from 0 to "
            + $"1: {string.Join(", ", means)}");
    }

    private static ImmutableArray<byte> Pixels(LabelledImages images, int i) =>
        Png.Of(images.Pixels(i), images.Width, images.Height, images.Channels, value => value);

    /// <summary>One plane in its own colour: the other two are dark.</summary>
    private static ImmutableArray<byte> Plane(LabelledImages images, int i, int channel)
    {
        var plane = images.Width * images.Height;
        var alone = new byte[3 * plane];
        images.Pixels(i).Slice(channel * plane, plane).CopyTo(alone.AsSpan(channel * plane));
        return Png.Of<byte>(alone, images.Width, images.Height, 3, value => value);
    }

    private static double Mean(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var value in bytes)
        {
            sum += value;
        }

        return sum / (255.0 * bytes.Length);
    }

    private static string ClassOf(LabelledImages images, int i) => images.ClassNames[images.Label(i)];

    private static string Size(LabelledImages images) => $"{NumberFormat.Text(images.Width)}×{NumberFormat.Text(images.Height)}";
}
