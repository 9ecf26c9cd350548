using System.Collections.Concurrent;
using Documents;
using Documents.Files;
using Workbook.Editions;

namespace Interactive.Tests;

/// <summary>The course's notebooks, each executed by the published .NET Interactive once for all tests, two at a time.</summary>
public sealed class NotebookExecutions(InstalledInteractive interactive)
{
    private static readonly SemaphoreSlim Places = new(2);
    private readonly ConcurrentDictionary<(Edition, string), Lazy<Task<Notebook>>> _begun = new();

    /// <summary>A notebook after its execution. All are begun with the first.</summary>
    public async Task<Notebook> OfAsync(Edition edition, string name)
    {
        await InstalledInteractive.RequireAsync();
        var all = ExecutedNotebooks.All.ToDictionary(
            one => one, one => _begun.GetOrAdd(one, _ => new(() => Task.Run(() => ExecuteAsync(one.Edition, one.Name)))).Value);
        return await all[(edition, name)];
    }

    private async Task<Notebook> ExecuteAsync(Edition edition, string name)
    {
        await Places.WaitAsync();
        try
        {
            var folder = ExecutedNotebooks.MakeFolder("interactive", $"{name}.{edition.ToString().ToLowerInvariant()}");
            var executed = Path.Combine(folder, "executed");
            await interactive.ExecuteAsync(ExecutedNotebooks.Put(edition, name, folder), executed);
            return NotebookFile.Read(Path.Combine(executed, name + ".ipynb"));
        }
        finally
        {
            Places.Release();
        }
    }
}
