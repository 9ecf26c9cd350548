using System.Runtime;

namespace Workbook.Execution;

/// <summary>
/// Runs a cell on a thread of its own that can be stopped: a wait is interrupted, a computation aborted. What the cell
/// started elsewhere (<c>Task.Run</c>) goes on; for that only the end of the process helps.
/// </summary>
internal static class CellThread
{
    private const int Tries = 40;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // The stack of a main thread on most systems: a recursion that works in a program works in a cell.
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Runs the work; stops it when the time is up.</summary>
    /// <param name="work">The work. What it throws comes out of this call.</param>
    /// <param name="limit">The time it has; <see cref="Timeout.InfiniteTimeSpan"/> for all the time in the world.</param>
    /// <returns>Whether it ended by itself.</returns>
    public static bool Run(Action work, TimeSpan limit)
    {
        using var stop = new CancellationTokenSource();
        Exception? escaped = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    // SYSLIB0046: made for exactly this, a person's code in a process that has to go on.
#pragma warning disable SYSLIB0046
                    ControlledExecution.Run(work, stop.Token);
#pragma warning restore SYSLIB0046
                }
                catch (Exception exception) when (stop.IsCancellationRequested && exception is OperationCanceledException or ThreadInterruptedException)
                {
                    // Stopped, as asked.
                }
                catch (Exception exception)
                {
                    escaped = exception;
                }
            },
            StackBytes)
        {
            Name = "cell",
            IsBackground = true,
        };
        thread.Start();
        if (thread.Join(limit))
        {
            return escaped is null ? true : throw escaped;
        }

        // First the waits: an abort does not end them. Then the computation, which no interrupt ends.
        thread.Interrupt();
        for (var tries = 0; tries < Tries && !thread.Join(BetweenTries); tries++)
        {
            if (tries == 0)
            {
                _ = stop.CancelAsync();
            }

            thread.Interrupt();
        }

        return false;
    }
}
