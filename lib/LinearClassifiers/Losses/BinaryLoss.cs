using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Losses;

/// <summary>
/// The base of the losses of two classes (slides "Binary classification" and "BCE and logistic loss"): one score an example, one label,
/// and a penalty of the two. A new one needs its convention of labels, its penalty and its slope.
/// </summary>
public abstract class BinaryLoss
{
    private readonly Reduction _reduction;

    /// <summary>A loss of two classes.</summary>
    /// <param name="labels">What the loss calls its classes.</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    protected BinaryLoss(BinaryLabels labels, Reduction reduction) => (Labels, _reduction) = (labels, reduction);

    /// <summary>The convention of labels that the loss takes.</summary>
    public BinaryLabels Labels { get; }

    /// <summary>The loss of every example.</summary>
    /// <param name="scores">f, one score an example; for <see cref="BceLoss"/> a probability.</param>
    /// <param name="labels">N labels, of the convention in <see cref="Labels"/>.</param>
    /// <returns>N losses, whatever the reduction.</returns>
    /// <exception cref="ArgumentException">There is no example, or not one label a score.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is of another convention.</exception>
    public Vector<double> PerExample(Vector<double> scores, int[] labels) => PerExample(scores, Numbers(labels));

    /// <summary>The loss of every example, for labels that may be soft.</summary>
    /// <param name="scores">f, one score an example; for <see cref="BceLoss"/> a probability.</param>
    /// <param name="labels">N labels, of the convention in <see cref="Labels"/>.</param>
    /// <returns>N losses, whatever the reduction.</returns>
    /// <exception cref="ArgumentException">There is no example, or not one label a score.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is of another convention.</exception>
    public Vector<double> PerExample(Vector<double> scores, double[] labels)
    {
        ThrowUnlessLabelled(scores, labels);
        return Vector<double>.Build.Dense(labels.Length, i => Penalty(scores[i], labels[i]));
    }

    /// <summary>The loss of a batch: the sum or the mean of the losses of its examples.</summary>
    /// <param name="scores">f, one score an example; for <see cref="BceLoss"/> a probability.</param>
    /// <param name="labels">N labels, of the convention in <see cref="Labels"/>.</param>
    /// <returns>One number, not below 0.</returns>
    /// <exception cref="ArgumentException">There is no example, or not one label a score.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is of another convention.</exception>
    /// <exception cref="InvalidOperationException">The reduction is <see cref="Reduction.None"/>.</exception>
    public double Value(Vector<double> scores, int[] labels) => Value(scores, Numbers(labels));

    /// <summary>The loss of a batch, for labels that may be soft.</summary>
    /// <inheritdoc cref="Value(Vector{double}, int[])"/>
    public double Value(Vector<double> scores, double[] labels) => _reduction.Reduce(PerExample(scores, labels));

    /// <summary>The loss of one example, under any reduction.</summary>
    /// <param name="score">f; for <see cref="BceLoss"/> a probability.</param>
    /// <param name="label">Its label, of the convention in <see cref="Labels"/>.</param>
    /// <returns>One number, not below 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The label is of another convention.</exception>
    public double Value(double score, double label) => PerExample(Functions.Column(score), [label])[0];

    /// <summary>
    /// The gradient of the loss with respect to each score, divided by N for the mean. For <see cref="Reduction.None"/> entry n
    /// is the slope of loss n.
    /// </summary>
    /// <param name="scores">f, one score an example; for <see cref="BceLoss"/> a probability.</param>
    /// <param name="labels">N labels, of the convention in <see cref="Labels"/>.</param>
    /// <returns>N numbers.</returns>
    /// <exception cref="ArgumentException">There is no example, or not one label a score.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is of another convention.</exception>
    public Vector<double> Gradient(Vector<double> scores, int[] labels) => Gradient(scores, Numbers(labels));

    /// <summary>The gradient of the loss with respect to each score, for labels that may be soft.</summary>
    /// <inheritdoc cref="Gradient(Vector{double}, int[])"/>
    public Vector<double> Gradient(Vector<double> scores, double[] labels)
    {
        ThrowUnlessLabelled(scores, labels);
        return Slopes(scores, labels) * _reduction.Share(labels.Length);
    }

    /// <summary>The slope of one example's loss, under any reduction.</summary>
    /// <param name="score">f; for <see cref="BceLoss"/> a probability.</param>
    /// <param name="label">Its label, of the convention in <see cref="Labels"/>.</param>
    /// <returns>One number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The label is of another convention.</exception>
    public double Gradient(double score, double label)
    {
        ThrowUnlessLabelled(Functions.Column(score), [label]);
        return Slope(score, label);
    }

    /// <summary>
    /// The loss as the end of a computation that remembers itself: its <see cref="Tensor.Backward"/> gives the gradients (slide
    /// "Training pipeline").
    /// </summary>
    /// <param name="scores">f, 1×N; for <see cref="BceLoss"/> probabilities.</param>
    /// <param name="labels">N labels, of the convention in <see cref="Labels"/>.</param>
    /// <returns>1×1, or 1×N for <see cref="Reduction.None"/>.</returns>
    /// <exception cref="ArgumentException">The scores are not one row, or there is not one label a score.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is of another convention.</exception>
    public Tensor Forward(Tensor scores, int[] labels) => Forward(scores, Numbers(labels));

    /// <summary>The loss as the end of a computation that remembers itself, for labels that may be soft.</summary>
    /// <inheritdoc cref="Forward(Tensor, int[])"/>
    public Tensor Forward(Tensor scores, double[] labels)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Value.RowCount != 1)
        {
            throw new ArgumentException(
                $"A loss of two classes takes one row of scores, 1×N, and {scores.Value.RowCount}×{scores.Value.ColumnCount} came. "
                + "Take BinaryLinearClassifier, or CrossEntropyLoss for one score a class.",
                nameof(scores));
        }

        var f = scores.Value.Row(0);
        var losses = new Tensor(
            PerExample(f, labels).ToRowMatrix(), (scores, grad => grad.PointwiseMultiply(Slopes(f, labels).ToRowMatrix())))
        { Operation = "loss" };
        return _reduction.Reduce(losses);
    }

    /// <summary>The formula: the penalty of one score.</summary>
    /// <param name="score">A score.</param>
    /// <param name="label">Its label, already checked.</param>
    /// <returns>One number, not below 0.</returns>
    protected abstract double Penalty(double score, double label);

    /// <summary>The derivative of <see cref="Penalty"/> with respect to the score.</summary>
    /// <param name="score">A score.</param>
    /// <param name="label">Its label, already checked.</param>
    /// <returns>One number.</returns>
    protected abstract double Slope(double score, double label);

    private static double[] Numbers(int[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Array.ConvertAll(labels, label => (double)label);
    }

    private Vector<double> Slopes(Vector<double> scores, double[] labels) =>
        Vector<double>.Build.Dense(labels.Length, i => Slope(scores[i], labels[i]));

    private void ThrowUnlessLabelled(Vector<double> scores, double[] labels)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(labels);
        LossInputs.ThrowUnlessPaired(scores.Count, labels.Length);
        LossInputs.ThrowUnlessConvention(labels, Labels);
    }
}
