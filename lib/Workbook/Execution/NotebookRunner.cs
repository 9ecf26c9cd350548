using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using Workbook.Documents;

namespace Workbook.Execution;

/// <summary>How far a notebook has come.</summary>
/// <param name="File">The notebook's file.</param>
/// <param name="Done">Cells that ran.</param>
/// <param name="Total">Cells there are to run.</param>
public sealed record RunProgress(string File, int Done, int Total);

/// <summary>Runs notebooks, each in a process of its own, and survives whatever their cells do.</summary>
/// <param name="limit">How long a cell may take.</param>
public sealed class NotebookRunner(TimeSpan limit)
{
    // The worker stops a cell itself and can say on which line; the process is ended only when that does not help.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs several notebooks side by side.</summary>
    /// <param name="files">The notebooks' files.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="progress">Told after each cell; may be called from several threads.</param>
    /// <param name="cancellation">Ends all that run.</param>
    /// <returns>The runs, in the order of the files.</returns>
    public async Task<ImmutableArray<NotebookRun>> RunAllAsync(
        IReadOnlyList<string> files, int jobs, Action<RunProgress> progress, CancellationToken cancellation = default)
    {
        var runs = new NotebookRun[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        await Parallel.ForAsync(0, files.Count, options, async (i, token) =>
            runs[i] = await RunAsync(files[i], progress, token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. runs];
    }

    /// <summary>Runs one notebook. A file that cannot be read is a failed run, not an exception.</summary>
    public async Task<NotebookRun> RunAsync(string file, Action<RunProgress> progress, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        Notebook notebook;
        try
        {
            notebook = NotebookFile.Read(file);
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return new NotebookRun(file, new Notebook([]), [new CellFailure(0, null, problem.Message)], watch.Elapsed);
        }

        var story = new RunStory(file, notebook, progress);
        await FollowWorkerAsync(file, story, cancellation).ConfigureAwait(false);
        return story.End(watch.Elapsed);
    }

    private async Task FollowWorkerAsync(string file, RunStory story, CancellationToken cancellation)
    {
        var pipeName = $"workbook-{Guid.NewGuid():N}";
        using var pipe = new NamedPipeServerStream(
            pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
        using var worker = StartWorker(file, pipeName);
        var lastWords = CollectLastWordsAsync(worker);
        try
        {
            using var gone = new CancellationTokenSource();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, gone.Token);
            _ = worker.WaitForExitAsync(cancellation).ContinueWith(_ => gone.Cancel(), TaskScheduler.Default);
            try
            {
                await pipe.WaitForConnectionAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                story.Fail(null, $"the notebook's process did not start: {await ShortlyAsync(lastWords).ConfigureAwait(false)}");
                return;
            }

            using var messages = new StreamReader(pipe, Encoding.UTF8);
            while (await NextAsync(messages, story, cancellation).ConfigureAwait(false) is { } line)
            {
                story.Add(WorkerMessage.FromLine(line));
            }

            if (story.Running is { } cell)
            {
                await worker.WaitForExitAsync(cancellation).ConfigureAwait(false);
                var words = await ShortlyAsync(lastWords).ConfigureAwait(false);
                story.Fail(
                    CellCode.LineOfExit(story.TextOf(cell)),
                    $"the notebook's process ended in this cell (exit code {worker.ExitCode}). {words}".TrimEnd());
            }
            else if (!story.IsOver)
            {
                await worker.WaitForExitAsync(cancellation).ConfigureAwait(false);
                var words = await ShortlyAsync(lastWords).ConfigureAwait(false);
                story.Fail(null, $"the notebook's process ended before all cells ran (exit code {worker.ExitCode}). {words}".TrimEnd());
            }
        }
        catch (TimeoutException)
        {
            story.Fail(null, Worker.TimeIsUp(story.Running ?? 0, null, limit).Message);
        }
        finally
        {
            EndWorker(worker);
        }
    }

    // The next message; null at the end. A cell that neither ends nor lets itself be stopped is a TimeoutException.
    private async Task<string?> NextAsync(StreamReader messages, RunStory story, CancellationToken cancellation)
    {
        var next = messages.ReadLineAsync(cancellation).AsTask();
        return story.Running is null
            ? await next.ConfigureAwait(false)
            : await next.WaitAsync(story.Remaining(limit + Grace), cancellation).ConfigureAwait(false);
    }

    private Process StartWorker(string file, string pipeName)
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            ArgumentList =
            {
                "exec", typeof(NotebookRunner).Assembly.Location, "worker", Path.GetFullPath(file), pipeName,
                limit.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            },
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
        await Task.WhenAny(words, Task.Delay(Grace)).ConfigureAwait(false) == words ? await words.ConfigureAwait(false) : "";

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

    private static string DotnetHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, name);
    }
}
