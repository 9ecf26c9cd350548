namespace Classroom.Live;

/// <summary>Estimates the time left, if it goes on as it went.</summary>
/// <param name="time">What the time is.</param>
internal sealed class TimeLeft(TimeProvider time)
{
    private long _start = time.GetTimestamp();

    /// <summary>The rest in words, such as <c>, 3 s left</c>; nothing where it is less than a second or not known yet.</summary>
    /// <param name="done">How much is done.</param>
    /// <param name="total">How much there is to do.</param>
    internal string After(long done, long total)
    {
        if (done <= 0 || total <= 0)
        {
            return "";
        }

        var seconds = time.GetElapsedTime(_start).TotalSeconds * (total - done) / done;
        return seconds switch
        {
            < 1 => "",
            < 100 => $", {NumberFormat.Text((int)Math.Ceiling(seconds))} s left",
            < 6000 => $", {NumberFormat.Text((int)Math.Ceiling(seconds / 60))} min left",
            _ => $", {NumberFormat.Fixed(seconds / 3600, 1)} h left",
        };
    }

    /// <summary>Goes back to the start.</summary>
    internal void Reset() => _start = time.GetTimestamp();
}
