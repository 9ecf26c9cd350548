namespace LinearClassifiers.Losses;

/// <summary>
/// The perceptron's loss, max(0, −y f), labels {−1, +1}: only wrong answers cost
/// (Rosenblatt, "The perceptron", 1958). Unlike the hinge it asks for no margin, and unlike the logistic loss it is silent once
/// all answers are right.
/// </summary>
/// <param name="reduction">What becomes of the losses of a batch.</param>
public sealed class PerceptronLoss(Reduction reduction = Reduction.Mean) : BinaryLoss(BinaryLabels.PlusMinusOne, reduction)
{
    /// <summary>max(0, −y f).</summary>
    /// <inheritdoc/>
    protected override double Penalty(double score, double label) => Math.Max(0, -label * score);

    /// <summary>−y for a wrong answer, and 0 for a right one. A score of 0 counts as wrong: otherwise weights of 0 would never learn.</summary>
    /// <inheritdoc/>
    protected override double Slope(double score, double label) => label * score <= 0 ? -label : 0;
}
