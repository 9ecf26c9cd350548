using System.Collections.Concurrent;
using Documents;
using Documents.Files;
using Workbook.Editions;

namespace Interactive.Tests;

/// <summary>The course's notebooks, each executed by the published .NET Interactive once for all tests, two at a time.</summary>
public sealed class NotebookExecutions(InstalledInteractive interactive)
{
    private const string LearnersExample = "02-softmax";

    private static readonly SemaphoreSlim Places = new(2);
    private readonly ConcurrentDictionary<(Edition, string), Lazy<Task<Notebook>>> _begun = new();

    /// <summary>
    /// The notebooks to execute: the ten solved ones and one of a learner's; all of both editions in the full matrix.
    /// </summary>
    public static IReadOnlyList<(Edition Edition, string Name)> All { get; } =
    [
        .. from edition in Enum.GetValues<Edition>()
           from name in HostRuns.Names
           where edition == Edition.Teacher || name == LearnersExample
               || FullMatrix.IsAskedFor
           select (edition, name),
    ];

    private static string Notebooks => RepositoryRoot.Combine("notebooks");

    /// <summary>A notebook after its execution. All are begun with the first.</summary>
    public async Task<Notebook> OfAsync(Edition edition, string name)
    {
        await InstalledInteractive.RequireAsync();
        var all = All.ToDictionary(one => one, one => _begun.GetOrAdd(one, _ => new(() => Task.Run(() => ExecuteAsync(one.Edition, one.Name)))).Value);
        return await all[(edition, name)];
    }

    private async Task<Notebook> ExecuteAsync(Edition edition, string name)
    {
        await Places.WaitAsync();
        try
        {
            // Below the repository's root, where a notebook finds the data as it does in its own folder.
            var folder = RepositoryRoot.Combine("artifacts", "interactive", $"{name}.{edition.ToString().ToLowerInvariant()}");
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
            File.Copy(Path.Combine(Notebooks, "workbook.csx"), Path.Combine(folder, "workbook.csx"));
            var executed = Path.Combine(folder, "executed");
            await interactive.ExecuteAsync(Put(edition, name, folder), executed);
            return NotebookFile.Read(Path.Combine(executed, name + ".ipynb"));
        }
        finally
        {
            Places.Release();
        }
    }

    // The teacher's edition as `convert` makes it of the source; the learner's as it is committed.
    private static string Put(Edition edition, string name, string folder)
    {
        var file = Path.Combine(folder, name + ".ipynb");
        var source = Path.Combine(Notebooks, name);
        if (edition == Edition.Learner)
        {
            File.Copy(source + ".ipynb", file);
        }
        else
        {
            NotebookFile.Write(NotebookFile.Read(source + ".dib"), file);
        }

        return file;
    }
}
