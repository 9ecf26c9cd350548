using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers;

public static partial class Functions
{
    /// <summary>The index of the largest entry: the class that a classifier answers. Of equal entries the first one counts.</summary>
    /// <param name="z">One score a class.</param>
    /// <returns>An index from 0.</returns>
    /// <exception cref="ArgumentException">There is no entry, or one is NaN and so nothing can be said to be largest.</exception>
    public static int ArgMax(Vector<double> z)
    {
        ThrowIfEmpty(z);
        var best = 0;
        for (var k = 0; k < z.Count; k++)
        {
            if (double.IsNaN(z[k]))
            {
                throw new ArgumentException(
                    $"The largest entry is defined for numbers, and entry {k} of {z.Count} is NaN. "
                    + $"Look for an overflow or a 0/0 where it was computed.",
                    nameof(z));
            }

            best = z[k] > z[best] ? k : best;
        }

        return best;
    }
}
