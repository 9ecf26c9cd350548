using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Session.Stopping;

/// <summary>
/// A thread whose work can be stopped: its code is asked to stop where it looks, and its waits are interrupted. What a library
/// computes does neither, and goes on.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "Work that cannot be stopped may still come to its end, and uses them then.")]
internal sealed class StoppableThread
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    // Four times a main thread's on Windows: some tens of thousands of calls. A recursion without an end has to be unwound call by
    // call, and the deeper it came, the longer its error is waited for.
    private const int StackBytes = 4 * 1024 * 1024;

    private readonly CancellationTokenSource _ask = new();
    private readonly ManualResetEvent _ended = new(false);
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _escaped;

    public StoppableThread(string name, Action work, Func<bool>? flag)
    {
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

    private void Run(Action work, Func<bool>? flag)
    {
        using var scope = CancellationScope.Enter(new CellStop { Token = _ask.Token, Flag = flag });
        try
        {
            work();
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

    private bool IsAsked(CancellationScope scope) => _ask.IsCancellationRequested || scope.HasStopped;
}
