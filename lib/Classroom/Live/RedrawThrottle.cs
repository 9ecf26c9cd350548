namespace Classroom.Live;

/// <summary>Limits how often a display is drawn anew: at most ten times a second.</summary>
/// <param name="time">The clock.</param>
internal sealed class RedrawThrottle(TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private long? _drawnAt;

    /// <summary>True where the last drawing is long enough ago, or there was none yet.</summary>
    internal bool IsOpen => _drawnAt is not { } before || time.GetElapsedTime(before) >= Interval;

    /// <summary>Notes that the display is drawn now.</summary>
    internal void Note() => _drawnAt = time.GetTimestamp();
}
