using System.Runtime;
using System.Runtime.ExceptionServices;

namespace Session;

/// <summary>How the work of a cell came to its end.</summary>
internal enum CellEnd
{
    /// <summary>It was done, or failed.</summary>
    ByItself,

    /// <summary>Its time was up.</summary>
    TimeIsUp,

    /// <summary>Somebody stopped it.</summary>
    Stopped,
}

/// <summary>
/// Runs a cell on a thread of its own that can be stopped: the cell's own code is asked to (<see cref="StoppableCode"/>), a wait is
/// interrupted, and a computation that does neither is aborted after a while. What a library started elsewhere goes on; for that
/// only the end of the process helps.
/// </summary>
internal static class CellThread
{
    private const int Tries = 60;

    // The cell's own code has looked by then. An abort is for a library that computes; one in a loop that several threads share
    // can end the process.
    private const int TriesBeforeAbort = 12;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // The stack of a main thread on most systems: a recursion that works in a program works in a cell.
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Runs the work; stops it when the time is up or somebody asks for it.</summary>
    /// <param name="work">The work. What it throws comes out of this call.</param>
    /// <param name="limit">The time it has; <see cref="Timeout.InfiniteTimeSpan"/> for all the time in the world.</param>
    /// <param name="stop">Asks for its end.</param>
    public static CellEnd Run(Action work, TimeSpan limit, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            return CellEnd.Stopped;
        }

        // None is disposed of: a cell that cannot be stopped may still come to its end, and sets them then.
        var ask = new CancellationTokenSource();
        var abort = new CancellationTokenSource();
        var ended = new ManualResetEvent(false);
        ExceptionDispatchInfo? escaped = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    StopRequests.Obey(ask.Token);

                    // SYSLIB0046: made for exactly this, a person's code in a process that has to go on.
#pragma warning disable SYSLIB0046
                    ControlledExecution.Run(work, abort.Token);
#pragma warning restore SYSLIB0046
                }
                catch (Exception exception) when (abort.IsCancellationRequested && exception is OperationCanceledException or ThreadInterruptedException)
                {
                    // Stopped, as asked.
                }
                catch (Exception exception)
                {
                    escaped = ExceptionDispatchInfo.Capture(exception);
                }
                finally
                {
                    ended.Set();
                }
            },
            StackBytes)
        {
            Name = "cell",
            IsBackground = true,
        };
        thread.Start();
        var first = WaitHandle.WaitAny([ended, stop.WaitHandle], limit);
        if (first == 0)
        {
            thread.Join();
            escaped?.Throw();
            return CellEnd.ByItself;
        }

        ask.Cancel();
        Stop(thread, abort);
        return first == 1 ? CellEnd.Stopped : CellEnd.TimeIsUp;
    }

    // First the waits: an abort does not end them. Then the computation, which no interrupt ends.
    private static void Stop(Thread thread, CancellationTokenSource abort)
    {
        thread.Interrupt();
        for (var tries = 0; tries < Tries && !thread.Join(BetweenTries); tries++)
        {
            if (tries == TriesBeforeAbort)
            {
                // On a thread of its own: the cell may keep all of the pool's busy.
                new Thread(abort.Cancel) { Name = "abort", IsBackground = true }.Start();
            }

            thread.Interrupt();
        }
    }
}
