using Session.Stopping;

namespace Session.Running;

/// <summary>
/// Runs a cell on a thread of its own that can be stopped: the cell's own code is asked to (<see cref="CancellationScope"/>), a
/// wait is interrupted, and a computation that does neither is aborted after a while. What a library started elsewhere goes on;
/// for that only the end of the process helps. The caller's thread waits meanwhile.
/// </summary>
public sealed class ThreadRunner : ICellRunner
{
    private const int MostTries = 60;
    private const int MostTriesForPart = 20;

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(Func<Task> work, CellStop stopping)
    {
        if (stopping.Token.IsCancellationRequested)
        {
            return Task.FromResult(CellEnd.Stopped);
        }

        var cell = new AbortableThread("cell", () => CellSynchronizationContext.Run(work), stopping.Flag, canAbort: true);
        var first = WaitHandle.WaitAny([cell.Ended, stopping.Token.WaitHandle], stopping.Limit);
        if (first == 0)
        {
            cell.Join();
            return Task.FromResult(cell.WasStopped ? CellEnd.Stopped : CellEnd.ByItself);
        }

        cell.Stop(MostTries);
        return Task.FromResult(first == 1 ? CellEnd.Stopped : CellEnd.TimeIsUp);
    }

    /// <inheritdoc/>
    public PartEnd RunPart(Action work, TimeSpan limit)
    {
        var part = new AbortableThread("part of a cell", work, flag: null, canAbort: false);
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
                part.Stop(MostTriesForPart);
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
