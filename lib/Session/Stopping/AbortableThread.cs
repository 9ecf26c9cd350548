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
    // The cell's own code has looked by then. An abort is for a library that computes; one in a loop that several threads share
    // can end the process.
    private const int TriesBeforeAbort = 12;
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

    // First the waits: an abort does not end them. Then the computation, which no interrupt ends.
    public void Stop(int mostTries)
    {
        _ask.Cancel();
        _thread.Interrupt();
        for (var tries = 0; tries < mostTries && !_thread.Join(BetweenTries); tries++)
        {
            if (_canAbort && tries == TriesBeforeAbort)
            {
                // On a thread of its own: the cell may keep all of the pool's busy.
                new Thread(_abort.Cancel) { Name = "abort", IsBackground = true }.Start();
            }

            _thread.Interrupt();
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
