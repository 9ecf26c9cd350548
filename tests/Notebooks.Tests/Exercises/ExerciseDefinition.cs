using System.Collections.Immutable;

namespace Notebooks.Tests.Exercises;

/// <summary>An exercise as the course defines it.</summary>
/// <param name="Id">The exercise's name.</param>
/// <param name="Notebook">The notebook that asks it.</param>
/// <param name="Competency">What it belongs to, in words.</param>
/// <param name="Mistakes">The names of the mistakes that it recognises.</param>
public sealed record ExerciseDefinition(string Id, string Notebook, string Competency, ImmutableArray<string> Mistakes);
