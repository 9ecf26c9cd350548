using LinearClassifiers.Arithmetic;
using LinearClassifiers.Data;
using LinearClassifiers.Models;

namespace LinearClassifiers.Training;

/// <summary>One training under way: the weights in float32, and a block of a batch while it is worked on.</summary>
internal sealed class ImageTrainerRun : IDisposable
{
    // So many images of CIFAR-10 are 800 KB of bytes: still in a core's own cache when the gradient takes them up again.
    private const int MostInBlock = 256;

    // The images of a piece of work, an even number.
    private const int Group = 16;
    private readonly int _block;
    private readonly LabelledImages _images;
    private readonly TrainOptions _options;
    private readonly ImageArithmetic _arithmetic;
    private readonly Memory<float> _weights;
    private readonly Memory<float> _velocity;
    private readonly byte[] _rows;
    private readonly float[] _scores;
    private readonly double[] _losses;
    private readonly Crew _crew;

    public ImageTrainerRun(LabelledImages images, TrainOptions options)
    {
        (_images, _options) = (images, options);
        _arithmetic = ImageArithmetic.For(images.ClassNames.Length, images.Features);
        (_weights, _velocity) = (_arithmetic.NewWeights(), _arithmetic.NewWeights());
        _block = Math.Min(MostInBlock, Math.Min(options.BatchSize, images.Count));
        (_rows, _scores, _losses) = (_arithmetic.NewRows(_block), _arithmetic.NewScores(_block), new double[_block]);
        _crew = new(OperatingSystem.IsBrowser() ? 1 : Math.Min(options.Threads, Groups(_block)));
    }

    /// <summary>One step on these images. The loss is their mean before the step.</summary>
    public double Step(int[] batch) => Pass(batch, learns: true);

    /// <summary>The mean loss of these images, with no step.</summary>
    public double Loss(int[] chosen) => Pass(chosen, learns: false);

    /// <summary>The classifier as it is now, a copy.</summary>
    public LinearClassifier Model() => new(_arithmetic.ToMatrix(_weights));

    /// <inheritdoc/>
    public void Dispose() => _crew.Dispose();

    private double Pass(int[] batch, bool learns)
    {
        var loss = 0.0;
        for (var from = 0; from < batch.Length; from += _block)
        {
            var block = batch.AsMemory(from, Math.Min(_block, batch.Length - from));
            _crew.Run(Groups(block.Length), group => Score(block.Span, group * Group, 1.0 / batch.Length));
            loss += _losses.Take(block.Length).Sum();
            if (learns)
            {
                var (isFirst, isLast) = (from == 0, from + block.Length == batch.Length);
                _crew.Run(_arithmetic.RowLength / ImageArithmetic.Tile, tile => Descend(tile, block.Length, isFirst, isLast));
            }
        }

        return loss / batch.Length;
    }

    // V ← μ·V + ∂L/∂W + α·W block by block, and W ← W − λ·V after the last, in one tile.
    private void Descend(int tile, int count, bool isFirst, bool isLast)
    {
        if (isFirst)
        {
            _arithmetic.Mix((float)_options.WeightDecay, _weights.Span, (float)_options.Momentum, _velocity.Span, tile);
        }

        _arithmetic.AddGradient(_scores, _rows, count, _velocity.Span, tile);
        if (isLast)
        {
            _arithmetic.Mix(-(float)_options.Rate, _velocity.Span, 1, _weights.Span, tile);
        }
    }

    private static int Groups(int images) => (images + Group - 1) / Group;

    // The losses of a group of the block, and in place of its scores their slopes.
    private void Score(ReadOnlySpan<int> block, int from, double share)
    {
        var to = Math.Min(from + Group, block.Length);
        for (var i = from; i < to; i++)
        {
            _arithmetic.Fill(_rows, i, _images.Pixels(block[i]));
        }

        _arithmetic.Scores(_weights.Span, _rows, from, to, _scores);
        for (var i = from; i < to; i++)
        {
            var row = _scores.AsSpan(i * _arithmetic.PaddedClasses, _images.ClassNames.Length);
            _losses[i] = CrossEntropy(row, _images.Label(block[i]), share);
        }
    }

    // −log p(label) of one image, whose scores 255 z become (p − y) · share / 255.
    private static double CrossEntropy(Span<float> row, int label, double share)
    {
        var (highest, own, sum) = (float.NegativeInfinity, row[label], 0.0);
        foreach (var score in row)
        {
            highest = Math.Max(highest, score);
        }

        foreach (ref var score in row)
        {
            score = MathF.Exp(ImageArithmetic.Scale * (score - highest));
            sum += score;
        }

        var slope = share * ImageArithmetic.Scale;
        foreach (ref var score in row)
        {
            score *= (float)(slope / sum);
        }

        row[label] -= (float)slope;
        return Math.Log(sum) + (ImageArithmetic.Scale * ((double)highest - own));
    }
}
