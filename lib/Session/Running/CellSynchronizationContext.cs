using System.Collections.Concurrent;
using Session.Stopping;

namespace Session.Running;

/// <summary>
/// Goes on after a cell's awaits on the cell's own thread, where it can be stopped, whenever that thread has nothing else to
/// do; while it is busy (or waits for a task itself), on the thread pool as everywhere.
/// </summary>
internal sealed class CellSynchronizationContext : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> _work = [];
    private readonly Lock _gate = new();
    private bool _isIdle;
    private bool _isStopped;

    /// <summary>Starts the work and waits for its end. What comes after an interrupted wait is dropped.</summary>
    public static void Run(Func<Task> start)
    {
        var (awaits, before) = (new CellSynchronizationContext(), Current);
        SetSynchronizationContext(awaits);
        try
        {
            awaits.Finish(start());
        }
        catch
        {
            awaits.Stop();
            throw;
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            if (_isIdle)
            {
                _isIdle = false;
                _work.Add((d, state));
                return;
            }
        }

        base.Post(d, state);
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private void Finish(Task task)
    {
        if (!task.IsCompleted)
        {
            _ = task.ContinueWith(
                _ => _work.Add((_ => { }, null)), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        while (!task.IsCompleted)
        {
            SetIdle(true);
            var (work, state) = _work.Take();
            SetIdle(false);
            Do(work, state);
        }

        task.GetAwaiter().GetResult();
    }

    // What an await goes on with keeps its exceptions for its task. What comes out here is of an async void function, and no part of
    // what the cell waits for.
    private static void Do(SendOrPostCallback work, object? state)
    {
        try
        {
            work(state);
        }
        catch (Exception exception) when (
            exception is not (CellStoppedException or ThreadInterruptedException) && StrayExceptions.TryTake(exception))
        {
            // Shown.
        }
    }

    private void SetIdle(bool isIdle)
    {
        lock (_gate)
        {
            _isIdle = isIdle;
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
        }
    }
}
