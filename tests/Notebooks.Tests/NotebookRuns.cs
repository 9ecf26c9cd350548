using System.Collections.Immutable;
using Notebooks.Tests;
using Workbook.Editions;
using Workbook.Runs;

[assembly: AssemblyFixture(typeof(NotebookRuns))]

namespace Notebooks.Tests;

/// <summary>Every notebook's run, for all tests; not before a test asks for it.</summary>
public sealed class NotebookRuns
{
    private readonly Lazy<ImmutableDictionary<string, NotebookRun>> runs = new(() =>
        Task.Run(() => HostRuns.OfAsync(Edition.Teacher)).GetAwaiter().GetResult().ToImmutableDictionary(run => run.Name));

    /// <summary>The runs, by the notebooks' names.</summary>
    public ImmutableDictionary<string, NotebookRun> ByName => runs.Value;
}
