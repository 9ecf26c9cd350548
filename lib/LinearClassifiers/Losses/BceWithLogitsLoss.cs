namespace LinearClassifiers.Losses;

/// <summary>
/// Binary cross-entropy from scores, −[y log σ(f) + (1 − y) log(1 − σ(f))], labels {0, 1} or soft (slide "BCE and logistic loss").
/// It is <see cref="LogisticLoss"/> under the other labels, and the cross-entropy of two classes with f = z₁ − z₀.
/// Exact for every score, also where σ(f) is 0 or 1 to a double. Equals torch.nn.BCEWithLogitsLoss.
/// </summary>
/// <param name="reduction">What becomes of the losses of a batch.</param>
public sealed class BceWithLogitsLoss(Reduction reduction = Reduction.Mean) : BinaryLoss(BinaryLabels.ZeroOne, reduction)
{
    /// <summary>y log(1 + e^{−f}) + (1 − y) log(1 + e^f): no term is negative, so none takes digits from the other.</summary>
    /// <inheritdoc/>
    protected override double Penalty(double score, double label) =>
        Part(label, Functions.Softplus(-score)) + Part(1 - label, Functions.Softplus(score));

    /// <summary>σ(f) − y, written as (1 − y) σ(f) − y σ(−f).</summary>
    /// <inheritdoc/>
    protected override double Slope(double score, double label) =>
        ((1 - label) * Functions.Sigmoid(score)) - (label * Functions.Sigmoid(-score));

    // A part of 0 has no loss, not even of an infinite score.
    private static double Part(double part, double loss) => part == 0 ? 0 : part * loss;
}
