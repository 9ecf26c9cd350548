namespace LinearClassifiers;

public static partial class Functions
{
    /// <summary>The part of the answers that is right, from 0 to 1.</summary>
    /// <param name="predicted">What the classifier answered, one class an example.</param>
    /// <param name="labels">What is true, in the same order.</param>
    /// <returns>Right answers divided by examples.</returns>
    /// <exception cref="ArgumentException">The counts differ, or there is no example.</exception>
    public static double Accuracy(int[] predicted, int[] labels)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(labels);
        if (predicted.Length != labels.Length)
        {
            throw new ArgumentException(
                $"Every answer needs its label: {predicted.Length} answers came with {labels.Length} labels. Take both from the same examples.",
                nameof(predicted));
        }

        return labels.Length > 0
            ? (double)predicted.Zip(labels).Count(pair => pair.First == pair.Second) / labels.Length
            : throw new ArgumentException("Accuracy is a part of the examples, and there are none. Give at least one.", nameof(predicted));
    }
}
