using System.Collections.Immutable;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// The weights of one class as an image (slide "Weights as templates"): bright where brightness speaks for the class, dark
    /// where it speaks against it, grey where the weight is 0. The largest weight, by size, is full bright or full dark.
    /// </summary>
    /// <param name="w">The weights without the bias, width · height · channels numbers, plane by plane, each row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <param name="caption">What stands below it; may be empty.</param>
    /// <param name="size">How wide it is shown, in CSS pixels.</param>
    /// <exception cref="ArgumentException">There are not as many weights as the sizes say, or one is not finite.</exception>
    public static Picture Template(Vector<double> w, int width = 32, int height = 32, int channels = 3, string caption = "template",
        int size = PictureSize.Enlarged)
    {
        ArgumentNullException.ThrowIfNull(w);
        return new Picture([new CaptionedImage(Reshape(w, width, height, channels), caption)], 1, size,
            $"{(caption.Length == 0 ? "" : $"{caption}: ")}{Range(w)}");
    }

    /// <summary>The weights of every class as an image, each by its own largest weight (slide "Weights as templates").</summary>
    /// <param name="model">A classifier of images.</param>
    /// <param name="images">Images of the kind it classifies: they give the size and the classes' names.</param>
    /// <param name="perRow">How many stand in a row; with as many as there are classes, a model is one row of a <see cref="Table"/>.</param>
    /// <param name="size">How wide a template is shown, in CSS pixels.</param>
    /// <exception cref="ArgumentException">The classifier has not as many classes or features as the images.</exception>
    public static Picture Templates(LinearClassifier model, LabelledImages images, int perRow = 5, int size = PictureSize.Enlarged / 2) =>
        Templates(model, images, perRow, size, w => Reshape(w, images.Width, images.Height, images.Channels), Range);

    // Each class's weights by a picture (PNG) and by words of the caller's.
    private static Picture Templates(
        LinearClassifier model, LabelledImages images, int perRow, int size, Func<Vector<double>, ImmutableArray<byte>> picture,
        Func<Vector<double>, string> range)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(images);
        ThrowUnlessClassesOf(model, images);
        var templates = images.ClassNames.Select((name, k) => (Name: name, W: model.Template(k))).ToArray();
        return new Picture(
            [.. templates.Select(one => new CaptionedImage(picture(one.W), one.Name))],
            perRow, size,
            $"{NumberFormat.Text(templates.Length)} templates, {Size(images)}. "
            + $"{string.Join("; ", templates.Select(one => $"{one.Name}: {range(one.W)}"))}");
    }

    private static ImmutableArray<byte> Reshape(Vector<double> w, int width, int height, int channels)
    {
        ThrowUnlessTemplate(w, width, height, channels);
        var largest = Math.Max(w.AbsoluteMaximum(), double.Epsilon);
        return Png.Of<double>(w.ToArray(), width, height, channels, value => (byte)Math.Round(127.5 + 127.5 * (value / largest)));
    }

    private static void ThrowUnlessClassesOf(LinearClassifier model, LabelledImages images)
    {
        if (model.Classes != images.ClassNames.Length)
        {
            throw new ArgumentException(
                $"Every template has its class: the images have {NumberFormat.Text(images.ClassNames.Length)} classes and the "
                + $"classifier {NumberFormat.Text(model.Classes)}. Give the images it was trained on.", nameof(images));
        }
    }

    private static void ThrowUnlessTemplate(Vector<double> w, int width, int height, int channels)
    {
        if (w.Count == width * height * channels + 1)
        {
            throw new ArgumentException(
                "A template is the weights without the bias, and this has one number too many. Take model.Template(k).", nameof(w));
        }

        if (!w.All(double.IsFinite))
        {
            throw new ArgumentException("A template has finite weights, and one of these is not. Train with a smaller rate.", nameof(w));
        }
    }

    private static string Range(Vector<double> w) =>
        $"weights from {NumberFormat.Text(w.Minimum(), 3)} to {NumberFormat.Text(w.Maximum(), 3)}, grey is 0";
}
