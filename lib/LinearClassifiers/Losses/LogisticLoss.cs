namespace LinearClassifiers.Losses;

/// <summary>
/// The logistic loss, −log σ(y f) = log(1 + e^{−y f}), labels {−1, +1} (slide "BCE and logistic loss").
/// It is <see cref="BceWithLogitsLoss"/> under the other labels, because 1 − σ(f) = σ(−f). Exact for every score.
/// </summary>
/// <param name="reduction">What becomes of the losses of a batch.</param>
public sealed class LogisticLoss(Reduction reduction = Reduction.Mean) : BinaryLoss(BinaryLabels.PlusMinusOne, reduction)
{
    /// <summary>log(1 + e^{−y f}).</summary>
    /// <inheritdoc/>
    protected override double Penalty(double score, double label) => Functions.Softplus(-label * score);

    /// <summary>−y σ(−y f).</summary>
    /// <inheritdoc/>
    protected override double Slope(double score, double label) => -label * Functions.Sigmoid(-label * score);
}
