using System.Collections.Immutable;
using BigGustave;

namespace Classroom.Figures;

/// <summary>Pictures as PNG files.</summary>
internal static class Png
{
    /// <summary>A picture from the numbers of an image, plane by plane, each row by row.</summary>
    /// <param name="numbers">width · height · channels numbers.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <param name="brightness">From a number to a brightness, 0 to 255.</param>
    internal static ImmutableArray<byte> Of<T>(ReadOnlySpan<T> numbers, int width, int height, int channels, Func<T, byte> brightness)
    {
        if (channels is not (1 or 3) || numbers.Length != width * height * channels)
        {
            throw new ArgumentException(
                $"A picture has 1 plane (grey) or 3 (red, green, blue) of width · height numbers; "
                + $"{NumberFormat.Text(width)}×{NumberFormat.Text(height)} with {NumberFormat.Text(channels)} planes does not "
                + $"fit {NumberFormat.Text(numbers.Length)} numbers.", nameof(channels));
        }

        var plane = width * height;
        // With an alpha channel (all opaque) no palette is written; the packed rows of small palettes lose the last pixel of an odd width.
        var picture = PngBuilder.Create(width, height, hasAlphaChannel: true);
        for (var i = 0; i < plane; i++)
        {
            var red = brightness(numbers[i]);
            picture.SetPixel(
                channels == 1
                    ? new Pixel(red, red, red)
                    : new Pixel(red, brightness(numbers[plane + i]), brightness(numbers[2 * plane + i])),
                i % width,
                i / width);
        }

        return [.. picture.Save()];
    }
}
