using System.Collections.Immutable;
using LinearClassifiers.Data;

namespace Classroom.Figures;

public static partial class Draw
{
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
            [new CaptionedImage(Pixels(images, i), ClassOf(images, i)), .. planes], 4, PictureSize.Enlarged / 2,
            $"image {NumberFormat.Text(i)}, {ClassOf(images, i)}, as {NumberFormat.Text(images.Features)} numbers from 0 to "
            + $"1: {string.Join(", ", means)}");
    }

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
}
