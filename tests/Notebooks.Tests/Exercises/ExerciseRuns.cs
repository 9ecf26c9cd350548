using System.Collections.Immutable;
using Notebooks.Tests.Exercises;

[assembly: AssemblyFixture(typeof(ExerciseRuns))]

namespace Notebooks.Tests.Exercises;

/// <summary>Every exercise with every answer, tried once for all tests; not before a test asks for it.</summary>
public sealed class ExerciseRuns
{
    private readonly Lazy<ImmutableDictionary<string, ExerciseRun>> runs = new(RunAll);
    private readonly Lazy<ImmutableArray<ExerciseDefinition>> definitions = new(TrialSession.Definitions);

    /// <summary>The exercises that this run tests, by their names.</summary>
    public ImmutableDictionary<string, ExerciseRun> ById => runs.Value;

    /// <summary>All exercises that the course defines.</summary>
    public ImmutableArray<ExerciseDefinition> Definitions => definitions.Value;

    private static ImmutableDictionary<string, ExerciseRun> RunAll() => ExercisePlace.Tested
        .GroupBy(place => place.Notebook)
        .AsParallel().WithDegreeOfParallelism(2)
        .SelectMany(notebook => TrialSession.Run(notebook.Key, notebook))
        .ToImmutableDictionary(run => run.Place.Cell.Id);
}
