using System.Globalization;
using System.IO.Pipes;
using System.Text;
using Workbook.Documents;

namespace Workbook.Execution;

/// <summary>
/// The process that runs one notebook. It tells the runner over a named pipe what happens, so that nothing a cell
/// prints, and no way in which it dies, can be mistaken for a message.
/// </summary>
internal static class Worker
{
    /// <summary>Runs a notebook's cells until one fails.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="pipeName">The pipe on which the runner listens.</param>
    /// <param name="limit">How long a cell may take.</param>
    /// <returns>The exit code: 0, whatever the cells did; the messages tell.</returns>
    public static int Run(string file, string pipeName, TimeSpan limit)
    {
        // A handout must not depend on where it was made.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
        pipe.Connect(TimeSpan.FromSeconds(30));
        EndWithRunner(pipe);
        using var messages = new StreamWriter(pipe, new UTF8Encoding(false)) { AutoFlush = true };
        var gate = new Lock();
        void Tell(WorkerMessage message)
        {
            lock (gate)
            {
                messages.Write(message.ToLine() + "\n");
            }
        }

        var notebook = NotebookFile.Read(file);
        Directory.SetCurrentDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var session = new CSharpSession(Environment.CurrentDirectory);

        // The compiler takes a second to begin with, and no cell is to be charged for that.
        session.Run(0, "", _ => { });
        foreach (var (index, cell) in notebook.Cells.Index().Where(numbered => numbered.Item.IsCSharp))
        {
            var number = index + 1;
            Tell(new CellStarted(number));
            var failure = RunCell(session, number, cell.Text, limit, output => Tell(new CellShowed(number, output)));
            Tell(new CellEnded(number, failure));
            if (failure is not null)
            {
                break;
            }
        }

        return 0;
    }

    private static CellFailure? RunCell(CSharpSession session, int number, string text, TimeSpan limit, Action<Output> show)
    {
        CellFailure? failure = null;
        if (CellThread.Run(() => failure = session.Run(number, text, show), limit))
        {
            return failure;
        }

        return TimeIsUp(number, session.InterruptedAt, limit);
    }

    /// <summary>The failure of a cell that took too long.</summary>
    public static CellFailure TimeIsUp(int number, int? line, TimeSpan limit) => new(
        number,
        line,
        string.Create(CultureInfo.InvariantCulture, $"still running after {limit.TotalSeconds:0.###} s, and stopped; --timeout SECONDS gives a cell more time"));

    // Without its runner nobody waits for the result: an endless cell must not live on.
    private static void EndWithRunner(NamedPipeClientStream pipe) => _ = Task.Run(async () =>
    {
        _ = await pipe.ReadAsync(new byte[1]).ConfigureAwait(false);
        Environment.FailFast(null);
    });
}
