using System.IO.Pipes;
using System.Text;
using Session;
using Session.Libraries;
using Session.Outputs;
using Session.Running;
using Workbook.Packages;
using Workbook.Processes;

namespace Workbook.Runs;

/// <summary>
/// The program of the process that runs one notebook. It tells the runner over a named pipe what happens, so that nothing a cell
/// prints, and no way in which it dies, can be mistaken for a message.
/// </summary>
internal static class WorkerMain
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs the cells that the runner sends, each whatever became of those before it.</summary>
    /// <param name="pipeName">The pipe on which the runner listens.</param>
    /// <returns>The exit code: 0, whatever the cells did; the messages tell.</returns>
    public static int Run(string pipeName)
    {
        ProcessCulture.MakeInvariant();
        using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
        pipe.Connect(TimeSpan.FromSeconds(30));
        using var runner = new StreamReader(pipe, Utf8, leaveOpen: true);
        using var messages = new StreamWriter(pipe, Utf8, leaveOpen: true) { AutoFlush = true };
        var order = WorkerOrder.FromLine(runner.ReadLine() ?? throw new EndOfStreamException("The runner asked for nothing."));
        EndWithRunner(runner);
        RunCells(order, TextWriter.Synchronized(messages));
        return 0;
    }

    private static void RunCells(WorkerOrder order, TextWriter messages)
    {
        void Tell(WorkerMessage message) => messages.Write(message.ToLine() + "\n");

        Directory.SetCurrentDirectory(order.Folder);
        var session = new CSharpSession(
            order.Folder, new FileLibraries(), new ThreadRunner(), NotebookRunner.LimitOf(order.Limit), new SdkPackages());

        // The compiler takes a second to begin with, and no cell is to be charged for that.
        session.RunAsync(0, "", _ => { }).GetAwaiter().GetResult();
        foreach (var (number, text) in order.Cells)
        {
            Tell(new CellStarted(number));

            // Text goes at once: a process that dies must not take it along.
            var throttle = new OutputThrottle(output => Tell(new CellShowed(number, output))) { HoldsText = false };
            var failure = session.RunAsync(number, text, throttle.Show).GetAwaiter().GetResult();
            throttle.Flush();
            Tell(new CellEnded(number, failure));
        }
    }

    // Without its runner nobody waits for the result: an endless cell must not live on.
    private static void EndWithRunner(StreamReader runner) => _ = Task.Run(async () =>
    {
        _ = await runner.ReadLineAsync().ConfigureAwait(false);
        Environment.FailFast(null);
    });
}
