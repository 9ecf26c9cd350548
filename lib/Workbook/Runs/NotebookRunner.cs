using System.Collections.Immutable;
using System.Diagnostics;
using Documents;
using Session.Errors;
using Workbook.Editions;

namespace Workbook.Runs;

/// <summary>Runs notebooks, each in a process of its own, and survives whatever their cells do.</summary>
/// <param name="limit">The time that a cell may take.</param>
internal sealed class NotebookRunner(TimeSpan limit)
{
    /// <summary>The edition of the notebooks that is run.</summary>
    public Edition Edition { get; init; }

    /// <summary>Whoever listens to the notebooks while they run; null where nobody does.</summary>
    public IRunListener? Listener { get; init; }

    /// <summary>The limit of a cell, with the option that gives it more.</summary>
    internal static TimeLimit LimitOf(TimeSpan limit) => new(limit, "--timeout SECONDS gives a cell more time");

    /// <summary>Reads several notebooks and runs them side by side.</summary>
    /// <param name="files">The notebooks' files.</param>
    /// <param name="jobs">The number of notebooks that run at a time.</param>
    /// <param name="progress">Called after each cell, perhaps from several threads.</param>
    /// <param name="cancellation">Ends all that run.</param>
    /// <returns>The runs, in the order of the files.</returns>
    public Task<ImmutableArray<NotebookRun>> RunAllAsync(
        IReadOnlyList<string> files, int jobs, Action<RunProgress> progress, CancellationToken cancellation = default) =>
        RunAllAsync([.. files.Select(NotebookToRun.Read)], jobs, progress, cancellation);

    /// <summary>Runs several notebooks side by side.</summary>
    /// <param name="notebooks">The notebooks, as they were read.</param>
    /// <param name="jobs">The number of notebooks that run at a time.</param>
    /// <param name="progress">Called after each cell, perhaps from several threads.</param>
    /// <param name="cancellation">Ends all that run.</param>
    /// <returns>The runs, in the order of the notebooks.</returns>
    internal async Task<ImmutableArray<NotebookRun>> RunAllAsync(
        ImmutableArray<NotebookToRun> notebooks, int jobs, Action<RunProgress> progress, CancellationToken cancellation)
    {
        var runs = new NotebookRun[notebooks.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        await Parallel.ForAsync(0, notebooks.Length, options, async (i, token) =>
            runs[i] = await RunAsync(i, notebooks[i], progress, token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. runs];
    }

    /// <summary>Reads one notebook and runs it. A file that cannot be read is a failed run, not an exception.</summary>
    public Task<NotebookRun> RunAsync(string file, Action<RunProgress> progress, CancellationToken cancellation = default) =>
        RunAsync(0, NotebookToRun.Read(file), progress, cancellation);

    private async Task<NotebookRun> RunAsync(int number, NotebookToRun source, Action<RunProgress> progress, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(source, progress, message => Listener?.Hear(number, message), cancellation).ConfigureAwait(false);
        }
        finally
        {
            Listener?.HearEnd(number);
        }
    }

    private async Task<NotebookRun> RunAsync(
        NotebookToRun source, Action<RunProgress> progress, Action<WorkerMessage> listen, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        if (source.Notebook is not { } notebook)
        {
            return Unread(source.Problem!);
        }

        Notebook edition;
        try
        {
            edition = Edition == Edition.Learner ? LearnersEdition.Of(notebook, source.File) : notebook;
        }
        catch (NotebookFormatException problem)
        {
            return Unread(problem.Message);
        }

        var cells = edition.Cells.Index()
            .Where(numbered => numbered.Item.IsCSharp)
            .Select(numbered => new CellToRun(numbered.Index + 1, numbered.Item.Text));
        var order = new WorkerOrder(Path.GetDirectoryName(Path.GetFullPath(source.File))!, limit, [.. cells]);
        var recorder = new RunRecorder(source.File, notebook, order.Cells, progress, listen);
        progress(new RunProgress(source.File, 0, order.Cells.Length));
        if (order.Cells.IsEmpty)
        {
            return recorder.End(watch.Elapsed) with { Edition = Edition, Warnings = WarningsOfNoCell(notebook) };
        }

        await new WorkerProcess(limit).FollowAsync(order, recorder, cancellation).ConfigureAwait(false);
        return recorder.End(watch.Elapsed) with { Edition = Edition };

        NotebookRun Unread(string problem) =>
            new(source.File, new Notebook([]), [new CellFailure(0, null, problem)], watch.Elapsed) { Edition = Edition };
    }

    // A notebook of prose is as it should be: its page is all that is wanted of it.
    private static ImmutableArray<CellFailure> WarningsOfNoCell(Notebook notebook)
    {
        var others = string.Join(", ", notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Language).Distinct());
        return others.Length == 0
            ? []
            : [new(0, null, $"there is no C# in it, and nothing was run: its code is {others}, which this host does not run")];
    }
}
