namespace LinearClassifiers.Training;

/// <summary>
/// The settings of <see cref="ImageTrainer"/>: mini-batches in a shuffled order, and a step against the gradient for each (slide
/// "Training pipeline").
/// </summary>
public sealed record TrainOptions
{
    /// <summary>The number of times that all images are seen, at least 1.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Images a step, at least 1; the last batch of an epoch may be smaller.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>λ, how far a step goes: W ← W − λ·∂L/∂W, with L the mean loss of the batch. Above 0.</summary>
    public double Rate { get; init; } = 0.01;

    /// <summary>
    /// The weight decay, which draws weights (and biases) towards 0: this times W is added to the gradient, as torch.optim.SGD
    /// does. Not below 0.
    /// </summary>
    public double WeightDecay { get; init; }

    /// <summary>Equal seeds shuffle alike: epoch e goes through <c>SeededRandom.For(Seed, e).Order(N)</c>, with e from 0.</summary>
    public int Seed { get; init; }

    /// <summary>The number of threads that compute, at least 1. The outcome does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void ThrowUnlessValid()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        DescentGuards.ThrowUnlessRate(Rate);
        DescentGuards.ThrowUnlessPenalty(WeightDecay);
    }
}
