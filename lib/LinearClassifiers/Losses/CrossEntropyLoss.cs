using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Losses;

/// <summary>
/// The cross-entropy of a batch, CE(W) = Σ_i −log p(y_i | x_i, W), from logits: log-softmax and
/// <see cref="NllLoss"/> in one block (slides "Cross-entropy" and "PyTorch's losses"). Equals torch.nn.CrossEntropyLoss.
/// </summary>
/// <param name="reduction">What becomes of the losses of a batch.</param>
public sealed class CrossEntropyLoss(Reduction reduction = Reduction.Mean)
{
    private readonly NllLoss _nll = new(reduction);

    /// <summary>The loss of every example.</summary>
    /// <param name="logits">Z, K×N.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>N losses, whatever the reduction.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    public Vector<double> PerExample(Matrix<double> logits, int[] labels) =>
        _nll.PerExample(Functions.LogSoftmax(logits), labels);

    /// <summary>The loss of a batch: the sum or the mean of the losses of its examples.</summary>
    /// <param name="logits">Z, K×N.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>One number, not below 0.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    /// <exception cref="InvalidOperationException">The reduction is <see cref="Reduction.None"/>.</exception>
    public double Value(Matrix<double> logits, int[] labels) => _nll.Value(Functions.LogSoftmax(logits), labels);

    /// <summary>
    /// The gradient of the loss with respect to each logit: p − y, the probabilities less 1 at the label, divided by N for the mean.
    /// Every column has sum 0. For <see cref="Reduction.None"/> column n is the gradient of loss n.
    /// </summary>
    /// <param name="logits">Z, K×N.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>K×N.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    public Matrix<double> Gradient(Matrix<double> logits, int[] labels)
    {
        LossInputs.ThrowUnlessLabelled(logits, labels);
        var share = reduction.Share(labels.Length);
        return (share * Functions.Softmax(logits)) + OneHot.Of(labels, logits.RowCount, _ => -share);
    }

    /// <summary>
    /// The loss as the end of a computation that remembers itself: its <see cref="Tensor.Backward"/> gives the gradients (slide
    /// "Training pipeline").
    /// </summary>
    /// <param name="logits">Z, K×N: <c>model.Forward(inputs)</c>.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>1×1, or 1×N for <see cref="Reduction.None"/>.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    public Tensor Forward(Tensor logits, int[] labels)
    {
        ArgumentNullException.ThrowIfNull(logits);
        return _nll.Forward(logits.LogSoftmax(), labels);
    }

    /// <summary>The loss of one example, under any reduction.</summary>
    /// <param name="logits">z, one logit a class.</param>
    /// <param name="label">A label from 0 to K-1.</param>
    /// <returns>One number, not below 0.</returns>
    /// <exception cref="ArgumentException">There is no class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not one of the classes.</exception>
    public double Value(Vector<double> logits, int label) => _nll.Value(Functions.LogSoftmax(logits), label);

    /// <summary>The gradient of one example's loss, under any reduction: p − y.</summary>
    /// <param name="logits">z, one logit a class.</param>
    /// <param name="label">A label from 0 to K-1.</param>
    /// <returns>K numbers with sum 0.</returns>
    /// <exception cref="ArgumentException">There is no class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not one of the classes.</exception>
    public Vector<double> Gradient(Vector<double> logits, int label) =>
        Gradient(LossInputs.OfOne(logits), [label]).Column(0);
}
