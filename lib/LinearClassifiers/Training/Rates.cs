namespace LinearClassifiers.Training;

/// <summary>What every descent asks of its numbers.</summary>
internal static class Rates
{
    public static void ThrowUnlessRate(double rate)
    {
        if (!(double.IsFinite(rate) && rate > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A learning rate is a finite number above 0. Try 0.1.");
        }
    }

    public static void ThrowUnlessPenalty(double penalty, string name)
    {
        if (!(double.IsFinite(penalty) && penalty >= 0))
        {
            throw new ArgumentOutOfRangeException(name, penalty, "A penalty on weights is a finite number, not negative. Try 0.001, or 0 for none.");
        }
    }
}
