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
    private readonly LabelledImages _images;
    private readonly TrainOptions _options;
    private readonly ParallelOptions _threads;
    private readonly ImageTrainerArithmetic _arithmetic;
    private readonly ImageTrainerPart[] _parts;
    private readonly float[] _weights;

    public ImageTrainerRun(LabelledImages images, TrainOptions options)
    {
        (_images, _options) = (images, options);
        _threads = new() { MaxDegreeOfParallelism = options.Threads };
        _arithmetic = ImageTrainerArithmetic.For(images.ClassNames.Length, images.Features);
        _weights = new float[_arithmetic.WeightCount];
        var mostImages = Math.Min(options.BatchSize, images.Count);
        _parts = [.. Enumerable.Range(0, Parts(mostImages)).Select(_ => new ImageTrainerPart(images, _arithmetic, _weights))];
    }

    /// <summary>One step on these images. The loss is their mean before the step.</summary>
    public double Step(int[] batch)
    {
        var used = Parts(batch.Length);
        Parallel.For(0, used, _threads, part =>
        {
            var (from, to) = (Share(part), Share(part + 1));
            _parts[part].Compute(batch.AsSpan(from, to - from), 1f / batch.Length);
        });

        var gradient = _parts[0].Gradient;
        for (var part = 1; part < used; part++)
        {
            _arithmetic.Add(_parts[part].Gradient, gradient);
        }

        _arithmetic.Descend(_weights, gradient, (float)_options.Rate, (float)_options.WeightDecay);
        return _parts.Take(used).Sum(part => part.Loss) / batch.Length;

        int Share(int part) => (int)((long)batch.Length * part / used);
    }

    /// <summary>The classifier as it is now, a copy.</summary>
    public LinearClassifier Model() => new(Matrix<double>.Build.Dense(
        _images.ClassNames.Length, _images.Features + 1, (k, d) => _weights[(k * _arithmetic.Stride) + d]));

    private static int Parts(int count) => Math.Min(MostParts, (count + ImagesPerPart - 1) / ImagesPerPart);
}
