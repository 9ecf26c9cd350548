using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>Images with what they are and what a classifier says, as "truth: cat · said: dog (0.97)".</summary>
    /// <param name="images">N images.</param>
    /// <param name="P">K×N probabilities, a column an image, as a classifier gives them for all N.</param>
    /// <param name="indices">Which of them, from 0; all where nothing is given.</param>
    /// <param name="perRow">How many stand in a row.</param>
    /// <exception cref="ArgumentException">
    /// The probabilities have not a row a class and a column an image, or there are no images, or more than anyone can look at.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no image of such an index.</exception>
    public static Picture Predictions(LabelledImages images, Matrix<double> P, IEnumerable<int>? indices = null, int perRow = 5)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(P);
        if (P.RowCount != images.ClassNames.Length || P.ColumnCount != images.Count)
        {
            throw new ArgumentException(
                $"Probabilities are K×N, here "
                + $"{NumberFormat.Text(images.ClassNames.Length)}×{NumberFormat.Text(images.Count)}, a row a class and a column "
                + $"an image; these are {NumberFormat.Text(P.RowCount)}×{NumberFormat.Text(P.ColumnCount)}. "
                + $"Take the softmax of the logits of all the images.", nameof(P));
        }

        return Images(images, indices, perRow, Caption, PictureSize.Enlarged / 2);

        string Caption(int i)
        {
            var p = P.Column(i);
            var said = p.MaximumIndex();
            return $"truth: {ClassOf(images, i)} · said: {images.ClassNames[said]} ({NumberFormat.Fixed(p[said], 2)})";
        }
    }
}
