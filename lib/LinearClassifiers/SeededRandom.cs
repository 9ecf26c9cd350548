namespace LinearClassifiers;

/// <summary>
/// Random numbers that a seed fixes for good. <see cref="System.Random"/> promises its seeded stream for one version
/// of .NET only; this one (SplitMix64) is a few lines of integer arithmetic, the same on every machine and version.
/// </summary>
/// <param name="seed">Equal seeds give equal numbers.</param>
public sealed class SeededRandom(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A stream of its own for one of many things, so that each is the same however many there are.</summary>
    /// <param name="seed">The seed of all of them.</param>
    /// <param name="index">Which one, from 0.</param>
    /// <returns>A new generator.</returns>
    public static SeededRandom For(int seed, int index) =>
        new(unchecked((long)new SeededRandom(((long)seed << 32) | (uint)index).NextBits()));

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, all equally likely.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">Never quite reached.</param>
    /// <returns>A number.</returns>
    public double Between(double low, double high) => low + ((high - low) * Uniform());

    /// <summary>A whole number from 0 up to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many there are, at least 1.</param>
    /// <returns>An index.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return (int)Math.BigMul(NextBits(), (ulong)count, out _);
    }

    /// <summary>Draws whether something of this probability happens.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>True that often.</returns>
    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>A normal number with mean 0 and standard deviation 1; its last bits are the machine's logarithm's.</summary>
    /// <returns>A number.</returns>
    public double Normal()
    {
        while (true)
        {
            var (x, y) = (Between(-1, 1), Between(-1, 1));
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
            }
        }
    }

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in a random order, all orders equally likely.</summary>
    /// <param name="count">How many, not negative.</param>
    /// <returns>A new array.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int[] Order(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    // 53 bits fill a double's fraction exactly.
    private double Uniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
