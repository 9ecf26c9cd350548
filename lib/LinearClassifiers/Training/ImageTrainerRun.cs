using LinearClassifiers.Data;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Training;

/// <summary>One training under way: the weights in float32, and the parts that a batch is dealt out to.</summary>
internal sealed class ImageTrainerRun
{
    private const int ImagesPerPart = 64;

    // A part of CIFAR-10 needs a third of a megabyte, and a batch may be all 50,000 images.
    private const int MostParts = 16;
    private readonly LabelledImages images;
    private readonly TrainOptions options;
    private readonly ParallelOptions threads;
    private readonly ImageTrainerKernels kernels;
    private readonly ImageTrainerPart[] parts;
    private readonly float[] weights;

    public ImageTrainerRun(LabelledImages images, TrainOptions options)
    {
        (this.images, this.options) = (images, options);
        threads = new() { MaxDegreeOfParallelism = options.Threads };
        kernels = new(images.ClassNames.Length, images.Features);
        weights = new float[kernels.WeightCount];
        var mostImages = Math.Min(options.BatchSize, images.Count);
        parts = [.. Enumerable.Range(0, Parts(mostImages)).Select(_ => new ImageTrainerPart(images, kernels, weights))];
    }

    /// <summary>One step on these images. The loss is their mean before the step.</summary>
    public double Step(int[] batch)
    {
        var used = Parts(batch.Length);
        Parallel.For(0, used, threads, part =>
        {
            var (from, to) = (Share(part), Share(part + 1));
            parts[part].Compute(batch.AsSpan(from, to - from), 1f / batch.Length);
        });

        var gradient = parts[0].Gradient;
        for (var part = 1; part < used; part++)
        {
            ImageTrainerKernels.Add(parts[part].Gradient, gradient);
        }

        ImageTrainerKernels.Descend(weights, gradient, (float)options.Rate, (float)options.WeightDecay);
        return parts.Take(used).Sum(part => part.Loss) / batch.Length;

        int Share(int part) => (int)((long)batch.Length * part / used);
    }

    /// <summary>The classifier as it is now, a copy.</summary>
    public LinearClassifier Model() => new(Matrix<double>.Build.Dense(
        images.ClassNames.Length, images.Features + 1, (k, d) => weights[(k * kernels.Stride) + d]));

    private static int Parts(int count) => Math.Min(MostParts, (count + ImagesPerPart - 1) / ImagesPerPart);
}
