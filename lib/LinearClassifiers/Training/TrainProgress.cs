using LinearClassifiers.Models;

namespace LinearClassifiers.Training;

/// <summary>The progress of a training, reported after every epoch.</summary>
/// <param name="Epoch">Epochs done, from 1.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Loss">The mean of this epoch's batch losses, each taken before its step.</param>
/// <param name="Model">The classifier as it is now, a copy.</param>
public sealed record TrainProgress(int Epoch, int Epochs, double Loss, LinearClassifier Model)
{
    /// <summary>The mean loss on the images held out, after the epoch; none if there are none.</summary>
    public double? HeldOutLoss { get; init; }

    /// <summary>Images learned from in a second, so far.</summary>
    public double ImagesPerSecond { get; init; }

    /// <summary>The time that the other epochs will take if they go on so.</summary>
    public TimeSpan TimeLeft { get; init; }
}
