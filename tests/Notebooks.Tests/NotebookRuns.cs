using System.Collections.Immutable;
using Notebooks.Tests;
using Workbook.Runs;

[assembly: AssemblyFixture(typeof(NotebookRuns))]

namespace Notebooks.Tests;

/// <summary>Every notebook, run once for all tests; not before a test asks for it.</summary>
public sealed class NotebookRuns
{
    private readonly Lazy<ImmutableDictionary<string, NotebookRun>> runs = new(() => Task.Run(RunAllAsync).GetAwaiter().GetResult());

    /// <summary>The runs, by the notebooks' names.</summary>
    public ImmutableDictionary<string, NotebookRun> ByName => runs.Value;

    private static async Task<ImmutableDictionary<string, NotebookRun>> RunAllAsync()
    {
        var files = NotebookFiles.Names.Select(name => Path.Combine(NotebookFiles.Folder, name + ".dib")).ToArray();
        var runs = await new NotebookRunner(TimeSpan.FromMinutes(5)).RunAllAsync(files, 2, _ => { });
        return runs.ToImmutableDictionary(run => run.Name);
    }
}
