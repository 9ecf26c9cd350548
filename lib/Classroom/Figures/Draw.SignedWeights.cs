using System.Collections.Immutable;
using Classroom.Figures.Charts;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// Weights as an image with one signed number a pixel (slide "Weights as templates"): orange where light speaks for the class,
    /// blue where it speaks against it, white where the weight is 0. The largest number, by size, has the full colour. The number of a
    /// pixel of three colours is the sum of its three weights: what white light there counts.
    /// </summary>
    /// <param name="w">The weights without the bias, width · height · channels numbers, plane by plane, each row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <param name="caption">What stands below it; may be empty.</param>
    /// <param name="size">How wide it is shown, in CSS pixels.</param>
    /// <exception cref="ArgumentException">There are not as many weights as the sizes say, or one is not finite.</exception>
    public static Picture SignedWeights(Vector<double> w, int width = 32, int height = 32, int channels = 3, string caption = "weights",
        int size = PictureSize.Enlarged)
    {
        ArgumentNullException.ThrowIfNull(w);
        ThrowUnlessTemplate(w, width, height, channels);
        var signed = OnePerPixel(w, width * height, channels);
        return new Picture([new CaptionedImage(Diverging(signed, width, height), caption)], 1, size,
            $"{(caption.Length == 0 ? "" : $"{caption}: ")}{SignedRange(signed)}");
    }

    /// <summary>The weights of every class, each as an image with one signed number a pixel, by its own largest number.</summary>
    /// <param name="model">A classifier of images.</param>
    /// <param name="images">Images of the kind it classifies: they give the size and the classes' names.</param>
    /// <param name="perRow">How many stand in a row.</param>
    /// <param name="size">How wide an image is shown, in CSS pixels.</param>
    /// <exception cref="ArgumentException">The classifier has not as many classes or features as the images.</exception>
    public static Picture SignedWeights(LinearClassifier model, LabelledImages images, int perRow = 5, int size = PictureSize.Enlarged / 2)
    {
        return Templates(model, images, perRow, size, w => Diverging(Signed(w), images.Width, images.Height), w => SignedRange(Signed(w)));

        double[] Signed(Vector<double> w)
        {
            ThrowUnlessTemplate(w, images.Width, images.Height, images.Channels);
            return OnePerPixel(w, images.Width * images.Height, images.Channels);
        }
    }

    private static double[] OnePerPixel(Vector<double> w, int pixels, int channels) => w.Count != pixels * channels
        ? throw new ArgumentException(
            $"A template has a weight for each number of an image; {NumberFormat.Text(pixels)} pixels with {NumberFormat.Text(channels)} "
            + $"planes are {NumberFormat.Text(pixels * channels)} numbers, and {NumberFormat.Text(w.Count)} weights came. "
            + "Give the width, height and channels of the images.", nameof(w))
        : [.. Enumerable.Range(0, pixels).Select(i => Enumerable.Range(0, channels).Sum(channel => w[(channel * pixels) + i]))];

    private static string SignedRange(double[] numbers) =>
        $"weights from {NumberFormat.Text(numbers.Min(), 3)} (blue) to {NumberFormat.Text(numbers.Max(), 3)} (orange), white is 0";

    // The palette's vermilion above zero and its blue below, thinned with white: the colours of class 1 and class 0.
    private static ImmutableArray<byte> Diverging(double[] numbers, int width, int height, double full = 0)
    {
        var largest = Math.Max(full > 0 ? full : numbers.Max(value => Math.Abs(value)), double.Epsilon);
        double[] planes = [.. Enumerable.Range(0, 3).SelectMany(channel => numbers.Select(value =>
        {
            var end = Convert.FromHexString(Palette.Colour(value > 0 ? 1 : 0).AsSpan(1));
            return 255 - (Math.Abs(value / largest) * (255 - end[channel]));
        }))];
        return Png.Of<double>(planes, width, height, 3, value => (byte)Math.Round(value));
    }
}
