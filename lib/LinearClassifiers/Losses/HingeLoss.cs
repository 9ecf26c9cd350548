namespace LinearClassifiers.Losses;

/// <summary>
/// The hinge loss, max(0, 1 − y f), labels {−1, +1}: what support vector machines minimise
/// (Cortes and Vapnik, "Support-vector networks", 1995). A right answer with a margin of at least 1 costs nothing and teaches nothing.
/// </summary>
/// <param name="reduction">What becomes of the losses of a batch.</param>
public sealed class HingeLoss(Reduction reduction = Reduction.Mean) : BinaryLoss(BinaryLabels.PlusMinusOne, reduction)
{
    /// <summary>max(0, 1 − y f).</summary>
    /// <inheritdoc/>
    protected override double Penalty(double score, double label) => Math.Max(0, 1 - (label * score));

    /// <summary>−y while the margin y f is below 1, and 0 from there on, at the kink too.</summary>
    /// <inheritdoc/>
    protected override double Slope(double score, double label) => label * score < 1 ? -label : 0;
}
