using Session.Stopping;

namespace Session.Running;

/// <summary>
/// Runs a cell on a thread of its own that can be stopped: the cell's own code is asked to (<see cref="CancellationScope"/>), and a
/// wait is interrupted. A computation that does neither is left behind, by the person who stops the cell or, where nobody is there to
/// decide, after a while; so is what a library started elsewhere. For those only the end of the process helps. The caller's thread
/// waits meanwhile.
/// </summary>
public sealed class ThreadRunner : ICellRunner
{
    // The cell's own code has looked by then, and its waits have ended. What remains is a library that computes.
    private static readonly TimeSpan BeforeWarning = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BeforeGivingUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ForPart = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(Func<Task> work, CellStop stopping)
    {
        if (stopping.Token.IsCancellationRequested)
        {
            return Task.FromResult(CellEnd.Stopped);
        }

        var cell = new StoppableThread("cell", () => CellSynchronizationContext.Run(work), stopping.Flag);
        var first = WaitHandle.WaitAny([cell.Ended, stopping.Token.WaitHandle], stopping.Limit);
        if (first == 0)
        {
            cell.Join();
            return Task.FromResult(cell.WasStopped ? CellEnd.Stopped : CellEnd.ByItself);
        }

        var hasStopped = TryStop(cell, stopping);
        return Task.FromResult(first != 1 ? CellEnd.TimeIsUp : hasStopped ? CellEnd.Stopped : CellEnd.GoesOn);
    }

    private static bool TryStop(StoppableThread cell, CellStop stopping)
    {
        var isForPerson = stopping.Token.IsCancellationRequested && stopping.GiveUp.CanBeCanceled;
        if (cell.TryStop(isForPerson ? BeforeWarning : BeforeGivingUp))
        {
            return true;
        }

        if (!isForPerson)
        {
            return false;
        }

        stopping.Resisted?.Invoke();
        return cell.TryStop(TimeSpan.MaxValue, stopping.GiveUp.WaitHandle);
    }

    /// <inheritdoc/>
    public PartEnd RunPart(Action work, TimeSpan limit)
    {
        var part = new StoppableThread("part of a cell", work, flag: null);
        var hasEnded = false;
        try
        {
            hasEnded = part.Ended.WaitOne(limit);
        }
        finally
        {
            // Also where the caller itself is interrupted: nobody waits for the part any more.
            if (!hasEnded)
            {
                part.TryStop(ForPart);
            }
        }

        if (!hasEnded)
        {
            return part.IsAlive ? PartEnd.GoesOn : PartEnd.Stopped;
        }

        part.Join();
        return PartEnd.ByItself;
    }
}
