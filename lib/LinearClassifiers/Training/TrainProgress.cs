using LinearClassifiers.Models;

namespace LinearClassifiers.Training;

/// <summary>The progress of a training, reported after every epoch.</summary>
/// <param name="Epoch">Epochs done, from 1.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Loss">The mean of this epoch's batch losses, each taken before its step.</param>
/// <param name="Model">The classifier as it is now, a copy.</param>
public sealed record TrainProgress(int Epoch, int Epochs, double Loss, LinearClassifier Model);
