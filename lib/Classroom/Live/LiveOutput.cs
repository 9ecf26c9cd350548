namespace Classroom.Live;

/// <summary>
/// Shows a value that changes: in one place of the cell's output in hosts that have such places, as lines on the console in all
/// others. A place is drawn as often as <see cref="RedrawThrottle"/> lets it; the first value and the last are always shown.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="console">The writer of the lines; the console where nothing is given.</param>
internal sealed class LiveOutput(TimeProvider time, TextWriter? console = null)
{
    private readonly Lock _gate = new();
    private readonly RedrawThrottle _throttle = new(time);
    private ILiveDisplay? _display;
    private bool _begun;
    private string? _printed;

    /// <summary>Shows a value.</summary>
    /// <param name="value">The value as it is now.</param>
    /// <param name="line">The same as a line for hosts that have no place for it; null for one that they can do without.</param>
    /// <param name="last">True where no value comes after it.</param>
    internal void Show(IDisplayable value, string? line, bool last = false)
    {
        lock (_gate)
        {
            if (!_begun)
            {
                _display = WorkbookDisplay.Find() ?? (ILiveDisplay?)PolyglotDisplay.Find();
            }

            if (_display is not null && (last || !_begun || _throttle.IsOpen))
            {
                _display = _display.Show(value) ? _display : null;
                _throttle.Note();
            }

            if (_display is null && line is not null && line != _printed)
            {
                (console ?? Console.Out).WriteLine(line);
                _printed = line;
            }

            _begun = true;
        }
    }
}
