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

    /// <summary>
    /// μ, how much of the last step goes on: V ← μ·V + ∂L/∂W and W ← W − λ·V, from V = 0, as torch.optim.SGD does. From 0, which is none,
    /// to below 1; 0.9 is usual, with a smaller rate.
    /// </summary>
    public double Momentum { get; init; }

    /// <summary>
    /// The share of the images that is held out: nothing is learned from them, and their loss after every epoch tells when to stop. From 0,
    /// which is none, to below 1.
    /// </summary>
    public double HeldOut { get; init; }

    /// <summary>Stops after so many epochs in a row without a new lowest loss on the images held out, at least 1.</summary>
    public int Patience { get; init; } = 3;

    /// <summary>
    /// Equal seeds shuffle alike: epoch e goes through <c>SeededRandom.For(Seed, e).Order(N)</c>, with e from 0 and N the images that are
    /// learned from.
    /// </summary>
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
        DescentGuards.ThrowUnlessMomentum(Momentum);
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, 1);
        if (!(HeldOut is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(HeldOut), HeldOut, "The share of images held out is a number from 0 to below 1. Try 0.1, or 0 for none.");
        }
    }
}
