using System.Runtime.CompilerServices;

namespace LinearClassifiers.Training;

/// <summary>Refuses a learning rate, a penalty or a momentum with which no descent makes sense.</summary>
internal static class DescentGuards
{
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not a finite number above 0.</exception>
    public static void ThrowUnlessRate(double rate, [CallerArgumentExpression(nameof(rate))] string? name = null)
    {
        if (!(double.IsFinite(rate) && rate > 0))
        {
            throw new ArgumentOutOfRangeException(name, rate, "A learning rate is a finite number above 0. Try 0.1.");
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The penalty is negative or not finite.</exception>
    public static void ThrowUnlessPenalty(double penalty, [CallerArgumentExpression(nameof(penalty))] string? name = null)
    {
        if (!(double.IsFinite(penalty) && penalty >= 0))
        {
            throw new ArgumentOutOfRangeException(name, penalty, "A penalty on weights is a finite number, not negative. Try 0.001, or 0 for none.");
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The momentum is not a number from 0 to below 1.</exception>
    public static void ThrowUnlessMomentum(double momentum, [CallerArgumentExpression(nameof(momentum))] string? name = null)
    {
        if (!(momentum is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(name, momentum, "A momentum is a number from 0 to below 1. Try 0.9, or 0 for none.");
        }
    }
}
