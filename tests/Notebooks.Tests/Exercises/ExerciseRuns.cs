using System.Collections.Concurrent;
using System.Collections.Immutable;
using Notebooks.Tests.Exercises;

[assembly: AssemblyFixture(typeof(ExerciseRuns))]

namespace Notebooks.Tests.Exercises;

/// <summary>Every exercise with every answer, tried once for all tests; not before a test asks for it.</summary>
public sealed class ExerciseRuns
{
    private readonly Lazy<ImmutableDictionary<string, NotebookTrials>> _notebooks = new(TryAll);
    private readonly Lazy<(ImmutableArray<ExerciseDefinition> Definitions, ImmutableArray<string> Families)> _course = new(TrialSession.Course);

    /// <summary>The exercises that this run tests and came to, in their order.</summary>
    public IEnumerable<ExerciseRun> All => _notebooks.Value.Values.OrderBy(notebook => notebook.Name, StringComparer.Ordinal).SelectMany(notebook => notebook.Runs);

    /// <summary>All exercises that the course defines.</summary>
    public ImmutableArray<ExerciseDefinition> Definitions => _course.Value.Definitions;

    /// <summary>The names of the mistakes that any exercise may have.</summary>
    public ImmutableArray<string> Families => _course.Value.Families;

    /// <summary>An exercise that this run tests.</summary>
    /// <exception cref="InvalidOperationException">Its notebook did not come so far; the message says why.</exception>
    public ExerciseRun Of(ExercisePlace place) =>
        _notebooks.Value[place.Notebook].Runs.FirstOrDefault(run => run.Place == place)
            ?? throw new InvalidOperationException(_notebooks.Value[place.Notebook].Problem);

    /// <summary>True where a hint begins with the name of a mistake that the exercise knows, or of one that any exercise may have.</summary>
    public bool HasName(ExercisePlace place, string words) =>
        Definitions.Single(definition => definition.Id == place.Cell.Id).Mistakes.Concat(Families)
            .Any(name => words.StartsWith(name + ": ", StringComparison.Ordinal));

    // The last notebooks train the most, so they go first; each is taken when a thread is free.
    private static ImmutableDictionary<string, NotebookTrials> TryAll() => Partitioner
        .Create(
            ExercisePlace.Tested.GroupBy(place => place.Notebook).OrderByDescending(notebook => notebook.Key, StringComparer.Ordinal),
            EnumerablePartitionerOptions.NoBuffering)
        .AsParallel().WithDegreeOfParallelism(2)
        .Select(notebook => TrialSession.TryAll(notebook.Key, notebook))
        .ToImmutableDictionary(notebook => notebook.Name);
}
