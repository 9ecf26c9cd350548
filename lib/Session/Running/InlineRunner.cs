using Session.Stopping;

namespace Session.Running;

/// <summary>
/// Runs cells on the thread that asks for it, where there is no other: their code looks for itself whether it is to stop.
/// </summary>
public sealed class InlineRunner : ICellRunner
{
    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(Func<Task> work, CellStop stopping)
    {
        using var scope = CancellationScope.Enter(stopping);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var announcement = stopping.Token.Register(asked.SetResult);
        InterpreterStack.Begin();
        try
        {
            var running = work();
            await Task.WhenAny(running, asked.Task);
            if (!running.IsCompleted)
            {
                // It waits for a timer or for another task, which look at nothing. Should it go on one day, its next look ends it.
                return CellEnd.Stopped;
            }

            await running;
        }
        catch (CellStoppedException) when (scope.HasStopped)
        {
            // Stopped, as asked.
        }

        return !scope.HasStopped ? CellEnd.ByItself : scope.IsTimeUp ? CellEnd.TimeIsUp : CellEnd.Stopped;
    }

    /// <inheritdoc/>
    public PartEnd RunPart(Action work, TimeSpan limit)
    {
        using var scope = CancellationScope.Enter(new CellStop { Limit = limit });
        try
        {
            work();
        }
        catch (OperationCanceledException) when (scope.HasStopped)
        {
            // Stopped, as asked.
        }

        return scope.HasStopped ? PartEnd.Stopped : PartEnd.ByItself;
    }
}
