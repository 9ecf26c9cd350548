using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Contract;
using Documents;
using Documents.Files;
using Session;
using Workbook.Editions;

namespace Workbook.Runs;

/// <summary>
/// A folder of runs, each as a file, so that programs that want to know what a notebook shows need not all run it. A file's name
/// has a hash of everything that the run could depend on (<see cref="PathOf"/>); a run of anything else is never found.
/// </summary>
/// <param name="folder">The folder; made when the first run is kept.</param>
internal sealed class RecordedRuns(string folder)
{
    /// <summary>The environment variable that names the folder in which <c>build</c> keeps its runs.</summary>
    public const string Variable = "WORKBOOK_RUNS";

    // Longer ago than any series of tests takes; nothing else removes the runs of notebooks that have changed.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The folder that the environment names; null where it names none.</summary>
    public static RecordedRuns? Named { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? new(Path.GetFullPath(named)) : null;

    /// <summary>
    /// The path at which a notebook's run is kept; null where the notebook cannot be read. The name depends on the code of its cells, on the
    /// course that they import, on the data beside the notebooks, on the host and on the runtime.
    /// </summary>
    public string? PathOf(string file, Edition edition)
    {
        try
        {
            var name = $"{Path.GetFileNameWithoutExtension(file)}.{edition.ToString().ToLowerInvariant()}.{HashOf(file, edition)}.jsonl";
            return Path.Combine(folder, name);
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Finds a notebook's run; null where none of exactly this notebook, course and host is kept.</summary>
    public NotebookRun? Find(string file, Edition edition)
    {
        if (PathOf(file, edition) is not { } path || !File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllLines(path);
        var outputs = lines.Skip(1).Select(WorkerMessage.FromLine).OfType<CellShowed>().ToLookup(shown => shown.Cell, shown => shown.Output);
        var notebook = NotebookFile.Read(file);
        var cells = notebook.Cells.Select((cell, index) => cell.IsCSharp
            ? cell with { Outputs = [.. outputs[index + 1]], ExecutionCount = index + 1 }
            : cell with { Outputs = [], ExecutionCount = null });
        var duration = TimeSpan.Parse(lines[0], CultureInfo.InvariantCulture);
        return new NotebookRun(file, notebook with { Cells = [.. cells] }, [], duration) { Edition = edition };
    }

    /// <summary>Keeps a run in which all went well; one that failed may be the machine's fault, and is made again by whoever wants it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="path">Its place, as it was named before the run: if that is another by now, something has changed meanwhile.</param>
    public void Keep(NotebookRun run, string? path)
    {
        if (!run.Passed || path is null || path != PathOf(run.File, run.Edition))
        {
            return;
        }

        var shown = from numbered in run.Notebook.Cells.Index()
                    from output in numbered.Item.Outputs
                    select new CellShowed(numbered.Index + 1, output).ToLine();
        Directory.CreateDirectory(folder);
        AtomicFile.Write(path, string.Join('\n', shown.Prepend(run.Duration.ToString("c", CultureInfo.InvariantCulture))));
        foreach (var old in new DirectoryInfo(folder).GetFiles("*.jsonl").Where(old => DateTime.UtcNow - old.LastWriteTimeUtc > Lifetime))
        {
            old.Delete();
        }
    }

    private static string HashOf(string file, Edition edition)
    {
        var notebook = NotebookFile.Read(file);
        var cells = (edition == Edition.Learner ? LearnersEdition.Of(notebook, file) : notebook).Cells;
        var beside = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var host = typeof(RecordedRuns).Assembly.Location;
        var text = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string>)
            [
                host, Path.ChangeExtension(host, ".deps.json"), Path.ChangeExtension(host, ".runtimeconfig.json"),
                typeof(CSharpSession).Assembly.Location, typeof(Notebook).Assembly.Location, Path.Combine(beside, "workbook.csx"),
            ])
        {
            text.AppendLine(File.Exists(part) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(part))) : "none");
        }

        var data = new DirectoryInfo(Path.Combine(beside, "..", "data"));
        var items = data.Exists ? data.GetFiles("*", SearchOption.AllDirectories) : [];
        foreach (var item in items.OrderBy(item => item.FullName, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(data.FullName, item.FullName);
            text.AppendLine(CultureInfo.InvariantCulture, $"{name} {item.Length} {item.LastWriteTimeUtc.Ticks}");
        }

        foreach (var (index, cell) in cells.Index().Where(numbered => numbered.Item.IsCSharp))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{index} {string.Join(' ', cell.Tags)} {cell.Text}");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Environment.GetEnvironmentVariable("WORKBOOK_DATA")} {Environment.Version}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
