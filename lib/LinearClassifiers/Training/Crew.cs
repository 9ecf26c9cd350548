namespace LinearClassifiers.Training;

/// <summary>
/// Threads that share work out among themselves, piece by piece, so that nobody waits for one that was held up for longer than a piece
/// takes. Between works that follow soon they stay awake.
/// </summary>
internal sealed class Crew : IDisposable
{
    // About a millisecond, in which others may run; afterwards a look every millisecond.
    private const int LooksBeforeSleep = 2000;
    private volatile Work? _work;
    private volatile bool _ended;

    /// <summary>The calling thread and as many others as <paramref name="threads"/> leaves.</summary>
    public Crew(int threads)
    {
        for (var thread = 1; thread < threads; thread++)
        {
            new Thread(Help) { IsBackground = true }.Start();
        }
    }

    /// <summary>Does pieces 0 to <paramref name="count"/> - 1, none of which may throw, and returns when all are done.</summary>
    public void Run(int count, Action<int> piece)
    {
        var work = _work = new Work(count, piece);
        work.Share();
        for (var wait = default(SpinWait); !work.IsDone;)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    /// <summary>Lets the others go.</summary>
    public void Dispose() => _ended = true;

    private void Help()
    {
        Work? last = null;
        for (var wait = default(SpinWait); !_ended; wait.SpinOnce(LooksBeforeSleep))
        {
            if (_work is { } work && work != last)
            {
                work.Share();
                (last, wait) = (work, default);
            }
        }
    }

    // An object for each, so that who comes late to a work finds nothing left in it.
    private sealed class Work(int count, Action<int> piece)
    {
        private int _taken;
        private int _done;

        public bool IsDone => Volatile.Read(ref _done) == count;

        public void Share()
        {
            while (Interlocked.Increment(ref _taken) is var next && next <= count)
            {
                piece(next - 1);
                Interlocked.Increment(ref _done);
            }
        }
    }
}
