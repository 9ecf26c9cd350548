using System.Diagnostics;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Text;
using Workbook.Processes;

namespace Workbook.Runs;

/// <summary>The process that runs one notebook, as its host sees it: started, listened to over a named pipe, and ended.</summary>
/// <param name="limit">The time that a cell may take.</param>
internal sealed class WorkerProcess(TimeSpan limit)
{
    // The worker stops a cell itself and can say on which line; the process is ended only when that does not help. The
    // compiler's time is not the cell's, and comes on top.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>Gives the worker its order and records what it tells, until it ends or has to be ended.</summary>
    /// <param name="order">The cells to run.</param>
    /// <param name="recorder">Told all that the worker tells, and how it ended.</param>
    /// <param name="cancellation">Ends the worker.</param>
    public async Task FollowAsync(WorkerOrder order, RunRecorder recorder, CancellationToken cancellation)
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
            recorder.Fail(null, $"Timeout: {NotebookRunner.LimitOf(limit).Message}");
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
            ArgumentList = { "exec", typeof(WorkerProcess).Assembly.Location, "worker", pipeName },
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
