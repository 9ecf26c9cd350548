using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using LinearClassifiers.Data;
using LinearClassifiers.Models;

namespace LinearClassifiers.Training;

/// <summary>
/// Trains a softmax classifier on images, fast: the lecture's loop (slide "Training pipeline") on bytes and in float32.
/// It begins at W = 0 and goes down the mean cross-entropy of one mini-batch after the other.
/// </summary>
/// <remarks>
/// <see cref="ImageTrainerTwin"/> says in plain loops what a step computes. The same numbers come out on one thread and on many: scores
/// are shared out by images and the gradient by pixels, so that every sum has one order. Losses are summed in double.
/// </remarks>
public static class ImageTrainer
{
    /// <summary>Trains a classifier.</summary>
    /// <param name="images">N ≥ 1 images with their classes.</param>
    /// <param name="options">Epochs, batch size, rate and so on.</param>
    /// <param name="progress">Told after every epoch, on the calling thread; may be left out.</param>
    /// <param name="cancellation">Looked at before every step.</param>
    /// <returns>The classifier and the loss of every step. If images are held out, it is the classifier that did best on them.</returns>
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

        var (heldOut, learned) = Deal(images.Count, options);
        using var run = new ImageTrainerRun(images, options);
        var losses = ImmutableArray.CreateBuilder<double>();
        var (best, lowest, since, start) = ((LinearClassifier?)null, double.PositiveInfinity, 0, Stopwatch.GetTimestamp());
        for (var epoch = 0; epoch < options.Epochs && since < options.Patience; epoch++)
        {
            var before = losses.Count;
            foreach (var batch in SeededRandom.For(options.Seed, epoch).Order(learned.Length).Chunk(options.BatchSize))
            {
                cancellation.ThrowIfCancellationRequested();
                losses.Add(run.Step(Array.ConvertAll(batch, i => learned[i])));
                ThrowUnlessFinite(losses[^1], losses.Count - 1, options.Rate);
            }

            double? heldOutLoss = heldOut.Length > 0 ? run.Loss(heldOut) : null;
            since = heldOutLoss >= lowest ? since + 1 : 0;
            if (heldOutLoss < lowest)
            {
                (best, lowest) = (run.Model(), heldOutLoss.Value);
            }

            var rate = (epoch + 1.0) * learned.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
            progress?.Invoke(new(epoch + 1, options.Epochs, losses.Skip(before).Average(), run.Model())
            {
                HeldOutLoss = heldOutLoss,
                ImagesPerSecond = rate,
                TimeLeft = TimeSpan.FromSeconds((options.Epochs - epoch - 1.0) * learned.Length / rate),
            });
        }

        return new(best ?? run.Model(), losses.DrainToImmutable());
    }

    // Which images are held out, and which are learned from. The seed says which.
    private static (int[] HeldOut, int[] Learned) Deal(int count, TrainOptions options)
    {
        var held = Math.Min(count - 1, (int)Math.Ceiling(options.HeldOut * count));
        int[] order = held == 0 ? [.. Enumerable.Range(0, count)] : SeededRandom.For(options.Seed, int.MaxValue).Order(count);
        return (order[..held], order[held..]);
    }

    private static void ThrowUnlessFinite(double loss, int step, double rate)
    {
        if (!double.IsFinite(loss))
        {
            throw new ArithmeticException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A loss is a finite number, and at step {step} it came as {loss}: the rate {rate} is too large. Try a tenth of it."));
        }
    }
}
