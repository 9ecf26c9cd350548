using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Losses;

/// <summary>
/// The negative log-likelihood, L_i = −log p(y_i | x_i, W), from log-probabilities: the second half of the
/// cross-entropy, after <see cref="Functions.LogSoftmax(Matrix{double})"/> (slide "PyTorch's losses"). Equals torch.nn.NLLLoss.
/// </summary>
/// <param name="reduction">What becomes of the losses of a batch.</param>
public sealed class NllLoss(Reduction reduction = Reduction.Mean)
{
    /// <summary>The loss of every example.</summary>
    /// <param name="logProbabilities">Log-probabilities, K×N.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>N losses, whatever the reduction.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Called on the loss, like its Value and Gradient.")]
    public Vector<double> PerExample(Matrix<double> logProbabilities, int[] labels)
    {
        LossInputs.ThrowUnlessLabelled(logProbabilities, labels);

        // 0 − x rather than −x, so that a loss of zero is not shown as −0.
        return Vector<double>.Build.Dense(labels.Length, n => 0 - logProbabilities[labels[n], n]);
    }

    /// <summary>The loss of a batch: the sum or the mean of the losses of its examples.</summary>
    /// <param name="logProbabilities">Log-probabilities, K×N.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>One number.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    /// <exception cref="InvalidOperationException">The reduction is <see cref="Reduction.None"/>.</exception>
    public double Value(Matrix<double> logProbabilities, int[] labels) =>
        reduction.Reduce(PerExample(logProbabilities, labels));

    /// <summary>
    /// The gradient of the loss with respect to each log-probability: −1 at the label and 0 elsewhere, divided by N for the mean.
    /// For <see cref="Reduction.None"/> column n is the gradient of loss n.
    /// </summary>
    /// <param name="logProbabilities">Log-probabilities, K×N.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>K×N.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    public Matrix<double> Gradient(Matrix<double> logProbabilities, int[] labels)
    {
        LossInputs.ThrowUnlessLabelled(logProbabilities, labels);
        return OneHot.Of(labels, logProbabilities.RowCount, _ => -reduction.Share(labels.Length));
    }

    /// <summary>
    /// The loss as the end of a computation that remembers itself: its <see cref="Tensor.Backward"/> gives the gradients (slide
    /// "Training pipeline").
    /// </summary>
    /// <param name="logProbabilities">Log-probabilities, K×N: <c>logits.LogSoftmax()</c>.</param>
    /// <param name="labels">N labels from 0 to K-1.</param>
    /// <returns>1×1, or 1×N for <see cref="Reduction.None"/>.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or it has not one label a column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    public Tensor Forward(Tensor logProbabilities, int[] labels)
    {
        ArgumentNullException.ThrowIfNull(logProbabilities);
        var losses = new Tensor(
            PerExample(logProbabilities.Value, labels).ToRowMatrix(),
            (logProbabilities, grad => OneHot.Of(labels, logProbabilities.Value.RowCount, n => -grad[0, n])))
        { Operation = "minus the label's entry" };
        return reduction.Reduce(losses);
    }

    /// <summary>The loss of one example, under any reduction.</summary>
    /// <param name="logProbabilities">K log-probabilities.</param>
    /// <param name="label">A label from 0 to K-1.</param>
    /// <returns>One number.</returns>
    /// <exception cref="ArgumentException">There is no class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not one of the classes.</exception>
    public double Value(Vector<double> logProbabilities, int label) =>
        PerExample(LossInputs.OfOne(logProbabilities), [label])[0];

    /// <summary>The gradient of one example's loss, under any reduction: −1 at the label and 0 elsewhere.</summary>
    /// <param name="logProbabilities">K log-probabilities.</param>
    /// <param name="label">A label from 0 to K-1.</param>
    /// <returns>K numbers.</returns>
    /// <exception cref="ArgumentException">There is no class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not one of the classes.</exception>
    public Vector<double> Gradient(Vector<double> logProbabilities, int label) =>
        Gradient(LossInputs.OfOne(logProbabilities), [label]).Column(0);
}
