using System.Collections.Immutable;
using LinearClassifiers.Models;

namespace LinearClassifiers.Training;

/// <summary>The result of a training.</summary>
/// <param name="Model">The classifier, for x in 0..1.</param>
/// <param name="Losses">The mean loss of every batch before its step, without the decay's share; the first is log K.</param>
public sealed record TrainingResult(LinearClassifier Model, ImmutableArray<double> Losses);
