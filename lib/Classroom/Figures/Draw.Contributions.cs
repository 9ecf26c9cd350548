using LinearClassifiers.Data;
using LinearClassifiers.Models;

namespace Classroom.Figures;

public static partial class Draw
{
    private static readonly string[] Thirds = ["top", "middle", "bottom"];

    /// <summary>
    /// The places in an image that its score comes from (slide "Training a linear classifier", images of two classes). f is a sum: a term
    /// w_j · x_j for each number of the image, and the bias. Each image stands beside its terms, those of a pixel summed: orange where
    /// they raise f, blue where they lower it, white where they are 0; then come the sums of all terms above and below 0, the bias, and f.
    /// </summary>
    /// <param name="title">What the images are.</param>
    /// <param name="model">A classifier of two classes of such images.</param>
    /// <param name="images">Where the images come from; the first two classes are the classifier's.</param>
    /// <param name="indices">Which of them, from 0; the largest pixel of them all, by size, has the full colour.</param>
    /// <exception cref="ArgumentException">The classifier does not fit the images, or none is chosen.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no image of such an index.</exception>
    public static Table Contributions(string title, BinaryLinearClassifier model, LabelledImages images, params IEnumerable<int> indices)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(indices);
        if (model.Features != images.Features || images.ClassNames.Length < 2)
        {
            throw new ArgumentException(
                $"A score has a term for each number of an image, and two classes; the classifier has "
                + $"{NumberFormat.Text(model.Features)} weights without its bias, the images {NumberFormat.Text(images.Features)} numbers "
                + $"and {NumberFormat.Text(images.ClassNames.Length)} classes. Give the images it was trained on.", nameof(images));
        }

        var rows = indices.Select(i =>
        {
            var terms = model.Normal.PointwiseMultiply(images.Vector(i));
            return (Index: i, Terms: terms, Pixels: OnePerPixel(terms, images.Width * images.Height, images.Channels));
        }).ToArray();
        var full = rows.SelectMany(row => row.Pixels).Select(Math.Abs).DefaultIfEmpty().Max();
        if (rows.Length == 0)
        {
            throw new ArgumentException("Contributions are those to the score of an image, and none was chosen. Give its index.", nameof(indices));
        }

        return new Table(
            title, ["image", "w ∘ x", $"for {images.ClassNames[1]}", $"for {images.ClassNames[0]}", "bias", "f"],
            [.. rows.Select(row => new TableCell[]
            {
                Images(images, [row.Index], size: PictureSize.Enlarged / 2),
                new Picture(
                    [new CaptionedImage(Diverging(row.Pixels, images.Width, images.Height, full), "")], 1, PictureSize.Enlarged / 2,
                    $"w ∘ x: {TermWords(row.Pixels, images.Width, images.Height)}"),
                row.Terms.Where(term => term > 0).Sum(),
                row.Terms.Where(term => term < 0).Sum(),
                model.Bias,
                model.Score(images.Vector(row.Index)),
            })],
            wraps: true);
    }

    private static string TermWords(double[] pixels, int width, int height)
    {
        var thirds = Thirds.Select((name, third) =>
            $"{name} third {NumberFormat.Text(pixels.Where((_, i) => i / width * Thirds.Length / height == third).Sum(), 3)}");
        return string.Join(", ", thirds);
    }
}
