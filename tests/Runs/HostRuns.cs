using System.Collections.Immutable;
using Workbook.Editions;
using Workbook.Runs;

namespace Tests;

/// <summary>
/// The host's own runs of the course's notebooks. Each is made once for all test projects that compile this file, and kept in
/// artifacts/runs or where <c>WORKBOOK_RUNS</c> says; there <c>build</c> leaves those that it made.
/// </summary>
internal static class HostRuns
{
    private static readonly RunCache Kept = RunCache.Named ?? new(RepositoryRoot.Combine("artifacts", "runs"));
    private static readonly string Notebooks = RepositoryRoot.Combine("notebooks");

    // Two at a time, whoever asks: a notebook that trains uses all processors.
    private static readonly SemaphoreSlim Places = new(2);

    /// <summary>The notebooks' names, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Directory.GetFiles(Notebooks, "*.dib").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The runs of all notebooks, in order.</summary>
    public static async Task<ImmutableArray<NotebookRun>> OfAsync(Edition edition) =>
        [.. await Task.WhenAll(Names.Select(name => OfAsync(name, edition)))];

    /// <summary>The run of one notebook.</summary>
    public static async Task<NotebookRun> OfAsync(string name, Edition edition)
    {
        var file = Path.Combine(Notebooks, name + ".dib");
        await Places.WaitAsync();
        try
        {
            return Kept.Find(file, edition) ?? await MakeAsync(file, edition);
        }
        finally
        {
            Places.Release();
        }
    }

    // Who comes second finds what the first made.
    private static async Task<NotebookRun> MakeAsync(string file, Edition edition)
    {
        var record = Kept.PathOf(file, edition);
        using var one = await FileLock.TakeAsync(RepositoryRoot.Combine("artifacts", "runs", $"{Path.GetFileNameWithoutExtension(file)}.{edition}.lock"));
        if (Kept.Find(file, edition) is { } made) return made;
        var run = await new NotebookRunner(TimeSpan.FromMinutes(5)) { Edition = edition }.RunAsync(file, _ => { });
        Kept.Keep(run, record);
        return run;
    }
}
