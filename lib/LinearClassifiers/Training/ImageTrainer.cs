using System.Collections.Immutable;
using System.Globalization;
using LinearClassifiers.Data;

namespace LinearClassifiers.Training;

/// <summary>
/// Trains a softmax classifier on images, fast: the lecture's loop (slide "Training pipeline") on bytes and in float32.
/// It begins at W = 0 and goes down the mean cross-entropy of one mini-batch after the other.
/// </summary>
/// <remarks>
/// A batch falls into at most 16 parts of about 64 images or more, whatever the number of threads; each part has a gradient of its own,
/// and they are added in order. So the same numbers come out on one thread and on many.
/// Losses are summed in double. <see cref="ImageTrainerArithmetic"/> does the arithmetic.
/// </remarks>
public static class ImageTrainer
{
    /// <summary>Trains a classifier.</summary>
    /// <param name="images">N ≥ 1 images with their classes.</param>
    /// <param name="options">Epochs, batch size, rate and so on.</param>
    /// <param name="progress">Told after every epoch, on the calling thread; may be left out.</param>
    /// <param name="cancellation">Looked at before every step.</param>
    /// <returns>The classifier and the loss of every step.</returns>
    /// <exception cref="ArgumentException">There is no image.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArithmeticException">The loss is no longer finite, because the rate is too large.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrainingResult Train(
        LabelledImages images, TrainOptions? options = null, Action<TrainProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(images);
        options ??= new();
        options.ThrowUnlessValid();
        if (images.Count == 0)
        {
            throw new ArgumentException("A training needs an image, and this set has none. Select some first.", nameof(images));
        }

        var run = new ImageTrainerRun(images, options);
        var losses = ImmutableArray.CreateBuilder<double>();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var before = losses.Count;
            foreach (var batch in SeededRandom.For(options.Seed, epoch).Order(images.Count).Chunk(options.BatchSize))
            {
                cancellation.ThrowIfCancellationRequested();
                var loss = run.Step(batch);
                if (!double.IsFinite(loss))
                {
                    throw new ArithmeticException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"A loss is a finite number, and at step {losses.Count} it came as {loss}: "
                            + $"the rate {options.Rate} is too large. Try a tenth of it."));
                }

                losses.Add(loss);
            }

            progress?.Invoke(new(epoch + 1, options.Epochs, losses.Skip(before).Average(), run.Model()));
        }

        return new(run.Model(), losses.DrainToImmutable());
    }
}
