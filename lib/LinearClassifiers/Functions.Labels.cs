namespace LinearClassifiers;

public static partial class Functions
{
    /// <summary>Labels {0, 1} as labels {−1, +1}: y becomes 2y − 1 (slide "BCE and logistic loss").</summary>
    /// <param name="labels01">Labels 0 and 1.</param>
    /// <returns>As many labels, −1 for 0 and +1 for 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static int[] PlusMinusOne(int[] labels01)
    {
        ThrowUnlessEither(labels01, 0, 1, "For labels -1 and +1 call ZeroOne.");
        return Array.ConvertAll(labels01, y => (2 * y) - 1);
    }

    /// <summary>Labels {−1, +1} as labels {0, 1}: y becomes (y + 1)/2 (slide "BCE and logistic loss").</summary>
    /// <param name="labelsSigned">Labels −1 and +1.</param>
    /// <returns>As many labels, 0 for −1 and 1 for +1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither −1 nor +1.</exception>
    public static int[] ZeroOne(int[] labelsSigned)
    {
        ThrowUnlessEither(labelsSigned, -1, 1, "For labels 0 and 1 call PlusMinusOne.");
        return Array.ConvertAll(labelsSigned, y => (y + 1) / 2);
    }

    private static void ThrowUnlessEither(int[] labels, int one, int other, string remedy)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var wrong = Array.FindIndex(labels, y => y != one && y != other);
        if (wrong >= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(labels), $"Labels to convert from are {one} and {other} here, and label {wrong} is {labels[wrong]}. {remedy}");
        }
    }
}
