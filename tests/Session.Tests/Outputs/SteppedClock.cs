namespace Session.Tests.Outputs;

/// <summary>A clock that stands still until a test lets a second go by.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly List<SteppedTimer> _timers = [];
    private long _seconds;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => _seconds;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(() => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets a second go by.</summary>
    public void Advance()
    {
        _seconds++;
        foreach (var timer in _timers)
        {
            timer.Ring();
        }
    }

    private sealed class SteppedTimer(Action callback) : ITimer
    {
        private bool _isSet;

        public bool Change(TimeSpan dueTime, TimeSpan period) => _isSet = dueTime != Timeout.InfiniteTimeSpan;

        public void Ring()
        {
            if (_isSet)
            {
                _isSet = false;
                callback();
            }
        }

        public void Dispose() => _isSet = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
