using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>Vectors shown as the images they stand for, such as averages of images: 0 is dark, 1 is bright.</summary>
    /// <param name="vectors">Numbers from 0 to 1, as many as an image has; what lies outside is cut off.</param>
    /// <param name="like">Images of the size that the vectors have.</param>
    /// <param name="captions">What stands below each.</param>
    /// <param name="perRow">How many stand in a row.</param>
    /// <exception cref="ArgumentException">There are more or fewer captions than vectors, or a vector has not the size of an image.</exception>
    public static Picture Vectors(
        IReadOnlyList<Vector<double>> vectors, LabelledImages like, IReadOnlyList<string> captions, int perRow = 5)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(like);
        ArgumentNullException.ThrowIfNull(captions);
        if (vectors.Count == 0 || vectors.Count != captions.Count)
        {
            throw new ArgumentException(
                $"Every vector has its caption; there are {NumberFormat.Text(vectors.Count)} vectors and "
                + $"{NumberFormat.Text(captions.Count)} captions.", nameof(captions));
        }

        var images = vectors.Zip(captions, (vector, caption) => new CaptionedImage(
            Png.Of<double>(vector.ToArray(), like.Width, like.Height, like.Channels, value => (byte)Math.Round(255 * Math.Clamp(value, 0, 1))),
            caption));
        var words = vectors.Zip(captions, (vector, caption) => $"{caption} {NumberFormat.Fixed(vector.Average(), 2)}");
        return new Picture(
            [.. images], perRow, PictureSize.Enlarged / 2,
            $"{NumberFormat.Text(vectors.Count)} pictures, {Size(like)}, with their average brightness: {string.Join(", ", words)}");
    }
}
