using System.Collections.Immutable;
using Notebooks.Tests;
using Workbook.Execution;

[assembly: AssemblyFixture(typeof(NotebookRuns))]

namespace Notebooks.Tests;

/// <summary>Every notebook, run once for all tests.</summary>
public sealed class NotebookRuns : IAsyncLifetime
{
    /// <summary>The runs, by the notebooks' names.</summary>
    public ImmutableDictionary<string, NotebookRun> ByName { get; private set; } = ImmutableDictionary<string, NotebookRun>.Empty;

    public async ValueTask InitializeAsync()
    {
        var files = NotebookFiles.Names.Select(name => Path.Combine(NotebookFiles.Folder, name + ".dib")).ToArray();
        var runs = await new NotebookRunner(TimeSpan.FromMinutes(5)).RunAllAsync(files, 2, _ => { });
        ByName = runs.ToImmutableDictionary(run => run.Name);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
