using System.Runtime;

namespace Classroom.Checks;

/// <summary>
/// Runs a learner's code where it can be stopped: on a thread of its own, whose waits are interrupted and whose computations
/// are aborted. It works in every host, since it asks nothing of one.
/// </summary>
internal static class StoppableThread
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private const int Tries = 40;
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Runs the work, and stops it when the time is up.</summary>
    /// <param name="work">The work; it throws nothing of its own.</param>
    /// <param name="limit">The time it has.</param>
    internal static void Run(Action work, TimeSpan limit)
    {
        using var stop = new CancellationTokenSource();
        var thread = new Thread(() => Stoppable(work, stop.Token), StackBytes) { Name = "exercise", IsBackground = true };
        thread.Start();
        var ended = false;
        try
        {
            ended = thread.Join(limit);
        }
        finally
        {
            // Also where the caller itself is interrupted: nobody waits for the answer any more.
            if (!ended)
            {
                Stop(thread, stop);
            }
        }
    }

    private static void Stoppable(Action work, CancellationToken stop)
    {
        try
        {
            // SYSLIB0046: made for exactly this, a person's code in a process that has to go on.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(work, stop);
#pragma warning restore SYSLIB0046
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ThreadInterruptedException)
        {
            // Stopped, as asked.
        }
    }

    private static void Stop(Thread thread, CancellationTokenSource stop)
    {
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
    }
}
