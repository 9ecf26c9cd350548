using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Text;
using Documents;
using Session.Errors;
using Workbook.Editions;
using Workbook.Processes;

namespace Workbook.Runs;

/// <summary>Runs notebooks, each in a process of its own, and survives whatever their cells do.</summary>
/// <param name="limit">The time that a cell may take.</param>
public sealed class NotebookRunner(TimeSpan limit)
{
    // The worker stops a cell itself and can say on which line; the process is ended only when that does not help. The
    // compiler's time is not the cell's, and comes on top.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>The edition of the notebooks that is run.</summary>
    public Edition Edition { get; init; }

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
            runs[i] = await RunAsync(notebooks[i], progress, token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. runs];
    }

    /// <summary>Reads one notebook and runs it. A file that cannot be read is a failed run, not an exception.</summary>
    public Task<NotebookRun> RunAsync(string file, Action<RunProgress> progress, CancellationToken cancellation = default) =>
        RunAsync(NotebookToRun.Read(file), progress, cancellation);

    private async Task<NotebookRun> RunAsync(NotebookToRun source, Action<RunProgress> progress, CancellationToken cancellation)
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
        var recorder = new RunRecorder(source.File, notebook, progress);
        progress(new RunProgress(source.File, 0, order.Cells.Length));
        await FollowWorkerAsync(order, recorder, cancellation).ConfigureAwait(false);
        return recorder.End(watch.Elapsed) with { Edition = Edition };

        NotebookRun Unread(string problem) =>
            new(source.File, new Notebook([]), [new CellFailure(0, null, problem)], watch.Elapsed) { Edition = Edition };
    }

    private async Task FollowWorkerAsync(WorkerOrder order, RunRecorder recorder, CancellationToken cancellation)
    {
        using var pipe = OpenPipe(out var pipeName);
        using var worker = StartWorker(pipeName);
        var lastWords = CollectLastWordsAsync(worker);
        try
        {
            if (await ConnectAsync(pipe, worker, cancellation).ConfigureAwait(false))
            {
                var line = Encoding.UTF8.GetBytes(order.ToLine() + "\n");
                await pipe.WriteAsync(line, cancellation).ConfigureAwait(false);
                await ReadAsync(pipe, recorder, cancellation).ConfigureAwait(false);
            }

            if (!recorder.IsOver)
            {
                await worker.WaitForExitAsync(cancellation).ConfigureAwait(false);
                recorder.FailProcess(worker.ExitCode, await ShortlyAsync(lastWords).ConfigureAwait(false));
            }
        }
        catch (TimeoutException)
        {
            recorder.Fail(null, $"Timeout: {LimitOf(limit).Message}");
        }
        finally
        {
            EndWorker(worker);
        }
    }

    private static NamedPipeServerStream OpenPipe(out string name)
    {
        // On Unix a pipe is a file below the temporary folder, and its whole path has room for about 100 characters.
        name = $"nb-{Guid.NewGuid().ToString("N")[..12]}";
        try
        {
            return new NamedPipeServerStream(
                name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or SocketException or IOException)
        {
            throw new IOException(
                $"No pipe can be made in the temporary folder {Path.GetTempPath()}: {problem.Message} "
                + "Name a short folder that is there in TMPDIR.",
                problem);
        }
    }

    // Whether the worker came; it may have ended before.
    private static async Task<bool> ConnectAsync(NamedPipeServerStream pipe, Process worker, CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var connected = pipe.WaitForConnectionAsync(gone.Token);
        if (await Task.WhenAny(connected, worker.WaitForExitAsync(gone.Token)).ConfigureAwait(false) == connected)
        {
            await connected.ConfigureAwait(false);
            return true;
        }

        cancellation.ThrowIfCancellationRequested();
        await gone.CancelAsync().ConfigureAwait(false);
        return false;
    }

    private async Task ReadAsync(NamedPipeServerStream pipe, RunRecorder recorder, CancellationToken cancellation)
    {
        using var messages = new StreamReader(pipe, Encoding.UTF8, leaveOpen: true);
        while (await NextAsync(messages, recorder, cancellation).ConfigureAwait(false) is { } line)
        {
            recorder.Add(WorkerMessage.FromLine(line));
        }
    }

    // The next message; null at the end. A cell that neither ends nor lets itself be stopped is a TimeoutException.
    private async Task<string?> NextAsync(StreamReader messages, RunRecorder recorder, CancellationToken cancellation)
    {
        var next = messages.ReadLineAsync(cancellation).AsTask();
        return recorder.Running is null
            ? await next.ConfigureAwait(false)
            : await next.WaitAsync(recorder.Remaining(limit + Grace), cancellation).ConfigureAwait(false);
    }

    private static Process StartWorker(string pipeName)
    {
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            ArgumentList = { "exec", typeof(NotebookRunner).Assembly.Location, "worker", pipeName },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var worker = Process.Start(start)!;
        worker.StandardInput.Close();
        return worker;
    }

    // What the runtime prints when a process dies (a stack overflow, say) is the only explanation there is.
    private static async Task<string> CollectLastWordsAsync(Process worker)
    {
        var output = worker.StandardOutput.ReadToEndAsync();
        var error = await worker.StandardError.ReadToEndAsync().ConfigureAwait(false);
        await output.ConfigureAwait(false);
        return error.Split('\n').FirstOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "";
    }

    // What a cell started may outlive the process and hold its streams open: their end is not waited for.
    private static async Task<string> ShortlyAsync(Task<string> words) =>
        await Task.WhenAny(words, Task.Delay(TimeSpan.FromSeconds(5))).ConfigureAwait(false) == words ? await words.ConfigureAwait(false) : "";

    private static void EndWorker(Process worker)
    {
        try
        {
            worker.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
