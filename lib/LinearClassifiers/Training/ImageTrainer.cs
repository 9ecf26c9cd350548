using System.Collections.Immutable;
using System.Diagnostics;
using LinearClassifiers.Arithmetic;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using static LinearClassifiers.Arithmetic.ImageBlock;

namespace LinearClassifiers.Training;

/// <summary>
/// Trains a softmax classifier on images, fast: the lecture's loop (slide "Training pipeline") on bytes and in float32, from W = 0 down the
/// mean cross-entropy of one mini-batch after the other. <see cref="ImageTrainerTwin"/> says in plain loops what a step computes.
/// Scores are shared out by images and the gradient by pixels, so that every sum has one order on any number of threads.
/// </summary>
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
        (options ??= new()).ThrowUnlessValid();
        if (images.Count == 0) throw new ArgumentException("A training needs an image, and this set has none. Select some first.", nameof(images));
        var held = Math.Min(images.Count - 1, (int)Math.Ceiling(options.HeldOut * images.Count));
        int[] order = held == 0 ? [.. Enumerable.Range(0, images.Count)] : SeededRandom.For(options.Seed, int.MaxValue).Order(images.Count);
        var (heldOut, learned) = (order[..held], order[held..]);
        using var run = new Run(images, options);
        var losses = ImmutableArray.CreateBuilder<double>();
        var (best, lowest, since, start) = ((LinearClassifier?)null, double.PositiveInfinity, 0, Stopwatch.GetTimestamp());
        for (var epoch = 0; epoch < options.Epochs && since < options.Patience; epoch++)
        {
            var before = losses.Count;
            foreach (var batch in SeededRandom.For(options.Seed, epoch).Order(learned.Length).Chunk(options.BatchSize))
            {
                cancellation.ThrowIfCancellationRequested();
                var loss = run.Loss(Array.ConvertAll(batch, i => learned[i]), learns: true);
                losses.Add(double.IsFinite(loss) ? loss : throw new ArithmeticException(FormattableString.Invariant(
                    $"A loss is a finite number; that of step {losses.Count} is {loss}: the rate {options.Rate} is too large. Try a tenth of it.")));
            }

            double? heldOutLoss = held > 0 ? run.Loss(heldOut, learns: false) : null;
            (best, lowest, since) = heldOutLoss < lowest ? (run.Model, heldOutLoss.Value, 0) : (best, lowest, held > 0 ? since + 1 : 0);
            var rate = (epoch + 1.0) * learned.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
            var left = TimeSpan.FromSeconds((options.Epochs - epoch - 1.0) * learned.Length / rate);
            progress?.Invoke(new(epoch + 1, options.Epochs, losses.Skip(before).Average(), run.Model)
            { HeldOutLoss = heldOutLoss, ImagesPerSecond = rate, TimeLeft = left });
        }

        return new(best ?? run.Model, losses.DrainToImmutable());
    }

    /// <summary>One training under way: the weights in float32, and a block of a batch while it is worked on.</summary>
    private sealed class Run(LabelledImages images, TrainOptions options) : IDisposable
    {
        // So many images of CIFAR-10 are 800 KB of bytes: still in a core's own cache when the gradient takes them up again.
        private const int Most = 256;
        private readonly ImageBlock _block = Of(LinearClassifier.Zero(images.ClassNames.Length, images.Features).Weights, Most);
        private readonly double[] _losses = new double[Most];
        private readonly Crew _crew = new(OperatingSystem.IsBrowser() ? 1 : Math.Min(options.Threads, Most / Group));

        public LinearClassifier Model => new(_block.W);

        /// <summary>The mean loss of these images, and then a step on them if it <paramref name="learns"/>.</summary>
        public double Loss(ReadOnlyMemory<int> batch, bool learns)
        {
            var loss = 0.0;
            for (var from = 0; from < batch.Length; from += Most)
            {
                var block = batch[from..Math.Min(from + Most, batch.Length)];
                _crew.Run((block.Length + Group - 1) / Group, group => Score(block, group * Group, 1.0 / batch.Length));
                loss += _losses.Take(block.Length).Sum();
                if (!learns) continue;

                // What a step does to a weight once happens with the first block or the last.
                var (keep, decay) = from == 0 ? ((float)options.Momentum, (float)options.WeightDecay) : (1, 0);
                var rate = from + block.Length == batch.Length ? (float)options.Rate : 0;
                _crew.Run(_block.Tiles, tile => _block.Descend(tile, block.Length, keep, decay, rate));
            }

            return loss / batch.Length;
        }

        public void Dispose() => _crew.Dispose();

        // The losses of a group of the block, and in place of its scores their slopes.
        private void Score(ReadOnlyMemory<int> block, int from, double share)
        {
            var group = block.Span[from..Math.Min(from + Group, block.Length)];
            _block.Score(images, group, from);
            for (var i = 0; i < group.Length; i++) _losses[from + i] = CrossEntropy(_block.ScoresOf(from + i), images.Label(group[i]), share);
        }

        // −log p(label) of one image, whose scores 255 z become (p − y) · share / 255.
        private static double CrossEntropy(Span<float> row, int label, double share)
        {
            var (highest, own, sum, slope) = (float.NegativeInfinity, row[label], 0.0, share * Scale);
            foreach (var score in row) highest = Math.Max(highest, score);
            foreach (ref var score in row) sum += score = MathF.Exp(Scale * (score - highest));
            foreach (ref var score in row) score *= (float)(slope / sum);
            row[label] -= (float)slope;
            return Math.Log(sum) + (Scale * ((double)highest - own));
        }
    }
}
