namespace Classroom.Tests.Live;

/// <summary>A clock that goes on only when it is told to.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    internal void Pass(double milliseconds) => _ticks += TimeSpan.FromMilliseconds(milliseconds).Ticks;
}
