namespace Session.Stopping;

/// <summary>
/// A stretch of running code that can be asked to stop. Scopes nest, and flow with a cell's own threads and tasks (in an
/// <see cref="AsyncLocal{T}"/>), so that what a cell started stops with it and another session's cells do not.
/// </summary>
public sealed class CancellationScope : IDisposable
{
    // A deadline and a flag cost more to ask than a turn of a loop takes, but for a turn that trains something: so many are left out at
    // most, and fewer where they take time.
    private const int MostPollsUnasked = 256;
    private const int MillisecondsOften = 10;
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(30);

    private static readonly AsyncLocal<CancellationScope?> Innermost = new();
    private static int _watched;

    private readonly CancellationScope? _outer;
    private readonly CancellationToken _token;
    private readonly Func<bool>? _flag;
    private readonly long _deadline;
    private readonly CancellationTokenRegistration _announcement;
    private readonly Lock _gate = new();
    private int _watches;
    private int _pollsUnasked = 1;
    private int _pollsLeft;
    private long _asked;
    private volatile bool _isDisposed;

    private CancellationScope(CellStop stop)
    {
        _outer = Innermost.Value;
        _token = stop.Token;
        _flag = stop.Flag;
        _deadline = stop.Limit == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)stop.Limit.TotalMilliseconds;
        if (_flag is not null || _deadline != long.MaxValue)
        {
            Watch();
        }

        _announcement = _token.Register(Watch);
        Innermost.Value = this;
    }

    /// <summary>
    /// True where some code of this process is to stop, or must ask whether it is to. Until then a look takes no time worth
    /// speaking of.
    /// </summary>
    public static bool IsAnyWatched => Volatile.Read(ref _watched) > 0;

    /// <summary>True once this scope has ended the code in it.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>True where this scope ended the code because its time was up.</summary>
    public bool IsTimeUp { get; private set; }

    /// <summary>Begins a scope in the running context; it ends when it is disposed of.</summary>
    public static CancellationScope Enter(CellStop stop) => new(stop);

    /// <summary>Ends the code that asks, if a scope that it runs in is to stop.</summary>
    /// <exception cref="CellStoppedException">It is.</exception>
    public static void ThrowIfStopped()
    {
        for (var scope = Innermost.Value; scope is not null; scope = scope._outer)
        {
            if (scope.IsToStop())
            {
                throw new CellStoppedException();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;

            // Code that was stopped may have left some behind that runs on: it still has to look. Not for ever, since all others, who
            // are not to stop, take longer for each look meanwhile.
            if (!HasStopped && !_token.IsCancellationRequested)
            {
                Interlocked.Add(ref _watched, -_watches);
            }
            else
            {
                _ = Task.Delay(Aftermath).ContinueWith(_ => Interlocked.Add(ref _watched, -_watches), TaskScheduler.Default);
            }
        }

        _announcement.Dispose();
        if (Innermost.Value == this)
        {
            Innermost.Value = _outer;
        }
    }

    private bool IsToStop()
    {
        // Once it has stopped the code it stops it ever after: a handler may have swallowed the first exception.
        if (!HasStopped && !_token.IsCancellationRequested)
        {
            if (_flag is null && _deadline == long.MaxValue || _pollsLeft-- > 0)
            {
                return false;
            }

            var now = Environment.TickCount64;
            _pollsUnasked = now - _asked < MillisecondsOften ? Math.Min(2 * _pollsUnasked, MostPollsUnasked) : 1;
            (_asked, _pollsLeft) = (now, _pollsUnasked - 1);
            IsTimeUp = now > _deadline;
            if (!IsTimeUp && _flag?.Invoke() != true)
            {
                return false;
            }
        }

        HasStopped = true;
        return true;
    }

    private void Watch()
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _watches++;
                Interlocked.Increment(ref _watched);
            }
        }
    }
}
