namespace LinearClassifiers.Training;

/// <summary>How <see cref="ImageTrainer"/> trains: mini-batches in a shuffled order, and a step against the gradient for each (slide "Training pipeline").</summary>
public sealed record TrainOptions
{
    /// <summary>How many times all images are seen, at least 1.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Images a step, at least 1; the last batch of an epoch may be smaller.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>λ, how far a step goes: W ← W − λ·∂L/∂W, with L the mean loss of the batch. Above 0.</summary>
    public double Rate { get; init; } = 0.01;

    /// <summary>What draws the weights (and biases) towards 0: this times W is added to the gradient, as torch.optim.SGD does. Not below 0.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Equal seeds shuffle alike: epoch e goes through <c>SeededRandom.For(Seed, e).Order(N)</c>, with e from 0.</summary>
    public int Seed { get; init; }

    /// <summary>How many threads compute, at least 1. The outcome does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void ThrowUnlessValid()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (!(double.IsFinite(Rate) && Rate > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(Rate), Rate, "A rate is a finite number above 0. Try 0.01.");
        }

        if (!(double.IsFinite(WeightDecay) && WeightDecay >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(WeightDecay), WeightDecay, "A weight decay is a finite number, not negative. Try 0.001, or 0 for none.");
        }
    }
}
