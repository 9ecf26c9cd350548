using System.Globalization;

namespace Classroom.Live;

/// <summary>
/// A value in a cell's output that changes while the cell runs:
/// <c>var live = LiveValue.Show(first);</c>, then <c>live.Update(next);</c> as often as you like, and <c>live.Done();</c>.
/// </summary>
public sealed class LiveValue
{
    private readonly LiveOutput _output;
    private readonly LogThinning _thinning = new();
    private IDisplayable _current;
    private int _updates;

    internal LiveValue(object value, LiveOutput output)
    {
        (_output, _current) = (output, Rich(value));
        output.Show(_current, _current.ToPlainText());
    }

    /// <summary>Shows a value that will change.</summary>
    /// <param name="value">A figure, a table, or anything that says in words what it is.</param>
    public static LiveValue Show(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new LiveValue(value, new LiveOutput(TimeProvider.System));
    }

    /// <summary>Shows another value in the place of the one before. Of many in a tenth of a second, some are passed over.</summary>
    /// <param name="value">The value as it is now.</param>
    public void Update(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _current = Rich(value);
        _updates++;
        _output.Show(_current, _thinning.Keeps(_updates, total: 0) ? _current.ToPlainText() : null);
    }

    /// <summary>Shows the last value, had it been passed over: the end of every loop over <see cref="Update"/>.</summary>
    public void Done() => _output.Show(_current, _current.ToPlainText(), last: true);

    private static IDisplayable Rich(object value) =>
        value as IDisplayable ?? new LiveText(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
