using System.Globalization;

namespace Classroom.Live;

/// <summary>
/// A value in a cell's output that changes while the cell runs:
/// <c>var live = LiveValue.Show(first);</c>, then <c>live.Update(next);</c> as often as you like, and <c>live.Done();</c>.
/// </summary>
public sealed class LiveValue
{
    private readonly LiveOutput output;
    private readonly Milestones milestones = new();
    private IRich current;
    private int updates;

    internal LiveValue(object value, LiveOutput output)
    {
        (this.output, current) = (output, Rich(value));
        output.Show(current, current.ToPlainText());
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
        current = Rich(value);
        updates++;
        output.Show(current, milestones.Pass(updates, total: 0) ? current.ToPlainText() : null);
    }

    /// <summary>Shows the last value, had it been passed over: the end of every loop over <see cref="Update"/>.</summary>
    public void Done() => output.Show(current, current.ToPlainText(), last: true);

    private static IRich Rich(object value) => value as IRich ?? new LiveText(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
