namespace LinearClassifiers.Training;

/// <summary>Threads that share work out piece by piece, so that nobody waits for longer than a piece takes, and then stay awake a while.</summary>
internal sealed class Crew : IDisposable
{
    private volatile Work? _work;
    private volatile bool _ended;

    /// <summary>The calling thread and as many others as <paramref name="threads"/> leaves.</summary>
    public Crew(int threads)
    {
        for (var thread = 1; thread < threads; thread++) new Thread(Help) { IsBackground = true }.Start();
    }

    /// <summary>Does pieces 0 to <paramref name="count"/> - 1, none of which may throw, and returns when all are done.</summary>
    public void Run(int count, Action<int> piece)
    {
        var work = _work = new(count, piece);
        work.Share();
        for (var wait = default(SpinWait); !work.IsDone;) wait.SpinOnce(sleep1Threshold: -1);
    }

    public void Dispose() => _ended = true;

    // Looks for work for about a millisecond, in which others may run, and then once a millisecond.
    private void Help()
    {
        var (last, wait) = ((Work?)null, default(SpinWait));
        for (; !_ended; wait.SpinOnce(sleep1Threshold: 2000))
        {
            if (_work is not { } work || work == last) continue;
            work.Share();
            (last, wait) = (work, default);
        }
    }

    // An object for each, so that who comes late to a work finds nothing left in it.
    private sealed class Work(int count, Action<int> piece)
    {
        private int _taken, _done;

        public bool IsDone => Volatile.Read(ref _done) == count;

        public void Share()
        {
            for (int next; (next = Interlocked.Increment(ref _taken)) <= count; Interlocked.Increment(ref _done)) piece(next - 1);
        }
    }
}
