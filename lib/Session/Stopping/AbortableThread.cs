using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime;
using System.Runtime.ExceptionServices;

namespace Session.Stopping;

/// <summary>
/// A thread whose work can be stopped, by three means in this order: its code is asked to stop where it looks, its waits are
/// interrupted, and where that does not help it is aborted.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "Work that cannot be stopped may still come to its end, and uses them then.")]
internal sealed class AbortableThread
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // The stack of a main thread on most systems: a recursion that works in a program works in a cell.
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly CancellationTokenSource _ask = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly ManualResetEvent _ended = new(false);
    private readonly Thread _thread;
    private readonly bool _canAbort;
    private ExceptionDispatchInfo? _escaped;

    public AbortableThread(string name, Action work, Func<bool>? flag, bool canAbort)
    {
        _canAbort = canAbort;
        _thread = new Thread(() => Run(work, flag), StackBytes) { Name = name, IsBackground = true };
        _thread.Start();
    }

    public WaitHandle Ended => _ended;

    public bool IsAlive => _thread.IsAlive;

    public bool WasStopped { get; private set; }

    public void Join()
    {
        _thread.Join();
        _escaped?.Throw();
    }

    /// <summary>Asks the work to stop, again and again, and ends its waits.</summary>
    /// <param name="patience">The time to try.</param>
    /// <param name="enough">A wait that may end sooner; null where nothing ends it.</param>
    /// <returns>Whether the thread has ended.</returns>
    public bool TryStop(TimeSpan patience, WaitHandle? enough = null)
    {
        _ask.Cancel();
        var since = Stopwatch.StartNew();
        do
        {
            // What does not wait is left alone: the interrupt would strike at its next wait, in the middle of whatever that is for.
            if (_thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin))
            {
                _thread.Interrupt();
            }

            if (_ended.WaitOne(BetweenTries))
            {
                _thread.Join();
                return true;
            }
        }
        while (since.Elapsed < patience && enough?.WaitOne(0) != true);

        return false;
    }

    /// <summary>Aborts the work, which can strike between any two of its instructions.</summary>
    public void Abort()
    {
        if (_canAbort)
        {
            // On a thread of its own: the cell may keep all of the pool's busy.
            new Thread(_abort.Cancel) { Name = "abort", IsBackground = true }.Start();
        }
    }

    private void Run(Action work, Func<bool>? flag)
    {
        using var scope = CancellationScope.Enter(new CellStop { Token = _ask.Token, Flag = flag });
        try
        {
            if (_canAbort)
            {
                // SYSLIB0046: made for exactly this, a person's code in a process that has to go on.
#pragma warning disable SYSLIB0046
                ControlledExecution.Run(work, _abort.Token);
#pragma warning restore SYSLIB0046
            }
            else
            {
                work();
            }
        }
        catch (Exception exception) when (IsAsked(scope) && exception is OperationCanceledException or ThreadInterruptedException)
        {
            // Stopped, as asked.
        }
        catch (Exception exception)
        {
            _escaped = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            WasStopped = scope.HasStopped;
            _ended.Set();
        }
    }

    private bool IsAsked(CancellationScope scope) => _ask.IsCancellationRequested || _abort.IsCancellationRequested || scope.HasStopped;
}
