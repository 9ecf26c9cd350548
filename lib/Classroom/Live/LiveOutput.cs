namespace Classroom.Live;

/// <summary>
/// Where a value that changes is shown: in one place of the cell's output in hosts that have such places, as lines on the
/// console in all others. A place is changed at most ten times a second; the first value and the last are always shown.
/// </summary>
/// <param name="time">What the time is.</param>
/// <param name="console">Where lines go; the console where nothing is given.</param>
internal sealed class LiveOutput(TimeProvider time, TextWriter? console = null)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private ILivePlace? place;
    private bool begun;
    private long shownAt;
    private string? printed;

    /// <summary>Shows a value.</summary>
    /// <param name="value">What is to be seen now.</param>
    /// <param name="line">The same as a line for hosts that have no place for it; null for one that they can do without.</param>
    /// <param name="last">Whether none comes after it.</param>
    internal void Show(IRich value, string? line, bool last = false)
    {
        lock (gate)
        {
            if (!begun)
            {
                place = WorkbookPlace.Find() ?? (ILivePlace?)InteractivePlace.Find();
            }

            if (place is not null && (last || !begun || time.GetElapsedTime(shownAt) >= Pause))
            {
                place = place.Show(value) ? place : null;
                shownAt = time.GetTimestamp();
            }

            if (place is null && line is not null && line != printed)
            {
                (console ?? Console.Out).WriteLine(line);
                printed = line;
            }

            begun = true;
        }
    }
}
