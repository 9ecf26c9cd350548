using MathNet.Numerics;

namespace LinearClassifiers.Losses;

/// <summary>
/// Binary cross-entropy from probabilities, −[y log p + (1 − y) log(1 − p)] with p the probability of y = 1, labels {0, 1} or soft
/// (slide "BCE and logistic loss"). Equals torch.nn.BCELoss, its limits too: a logarithm counts as −100 at the least, so that
/// a sure and wrong answer costs 100 and not ∞, and its slope is at most 10¹² in size. For exact losses take the scores and
/// <see cref="BceWithLogitsLoss"/>.
/// </summary>
/// <param name="reduction">What becomes of the losses of a batch.</param>
public sealed class BceLoss(Reduction reduction = Reduction.Mean) : BinaryLoss(BinaryLabels.ZeroOne, reduction)
{
    private const double LeastLogarithm = -100;
    private const double LeastDenominator = 1e-12;

    /// <summary>−[y log p + (1 − y) log(1 − p)], no logarithm below −100.</summary>
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not one.</exception>
    protected override double Penalty(double score, double label)
    {
        ThrowUnlessProbability(score);
        return (label * Cost(Math.Log(score))) + ((1 - label) * Cost(SpecialFunctions.Log1p(-score)));

        static double Cost(double logarithm) => 0 - Math.Max(logarithm, LeastLogarithm);
    }

    /// <summary>(p − y) / (p (1 − p)), its denominator at least 10⁻¹².</summary>
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not one.</exception>
    protected override double Slope(double score, double label)
    {
        ThrowUnlessProbability(score);
        return (score - label) / Math.Max(score * (1 - score), LeastDenominator);
    }

    private static void ThrowUnlessProbability(double p)
    {
        if (!(p is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(p), p,
                    "BceLoss takes probabilities, from 0 to 1, and something else came. "
                    + "Give it Sigmoid(f), or give the scores f to BceWithLogitsLoss.");
        }
    }
}
