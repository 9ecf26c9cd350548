using Contract;

namespace Classroom.Grading;

/// <summary>
/// Runs a learner's code within a time limit. A host that can do so is asked to; in any other the code gets a thread of its own.
/// There a wait is interrupted, and a loop is stopped where the host lets the cells' code look whether it is to go on; elsewhere
/// it is left behind, since an abort from outside can end the whole process.
/// </summary>
internal static class AnswerRunner
{
    private const int Tries = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // As a cell has it where the host runs the work: a recursion that works there works here.
    private const int StackBytes = 4 * 1024 * 1024;

    /// <summary>Runs the work, and stops it when the time is up.</summary>
    /// <param name="work">The work; it lets out nothing but what stops it.</param>
    /// <param name="limit">The time it has.</param>
    internal static AnswerEnd Run(Action work, TimeSpan limit) =>
        AppContext.GetData(HostServices.RunWithin) is Func<Action, TimeSpan, string> runWithin
            ? runWithin(work, limit) switch
            {
                HostServices.Ended => AnswerEnd.ByItself,
                HostServices.Stopped => AnswerEnd.Stopped,
                _ => AnswerEnd.GoesOn,
            }
            : RunOnThread(work, limit);

    private static AnswerEnd RunOnThread(Action work, TimeSpan limit)
    {
        // Not disposed of: what cannot be stopped goes on looking at it.
        var stop = new CancellationTokenSource();
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

        return ended ? AnswerEnd.ByItself : thread.IsAlive ? AnswerEnd.GoesOn : AnswerEnd.Stopped;
    }

    private static void Stoppable(Action work, CancellationToken stop)
    {
        try
        {
            (AppContext.GetData(HostServices.StopWith) as Action<CancellationToken>)?.Invoke(stop);
            work();
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ThreadInterruptedException)
        {
            // Stopped, as asked.
        }
    }

    private static void Stop(Thread thread, CancellationTokenSource stop)
    {
        stop.Cancel();
        for (var tries = 0; tries < Tries && thread.IsAlive; tries++)
        {
            thread.Interrupt();
            thread.Join(BetweenTries);
        }
    }
}
