namespace Classroom.Figures.Charts;

/// <summary>
/// The numbers beyond the ends of bars, as large as a phone has room for from bar to bar: upright where the bars are wide enough, else along
/// the bars. Left to plotly they shrink until they cannot be read.
/// </summary>
/// <param name="texts">All numbers.</param>
/// <param name="groups">How many groups of bars there are.</param>
/// <param name="bars">How many bars a group has.</param>
internal sealed class BarTexts(string[] texts, int groups, int bars)
{
    // On a phone: the pixels of all groups, the part of a group that several bars share, the height of the plot; and of a digit, the part of
    // its size that it is wide.
    private const double Width = 290;
    private const double Shared = 0.8;
    private const double Height = 130;
    private const double Digit = 0.53;

    // Where there is a choice, the part of the room that is taken.
    private const double Roomy = 0.8;

    private const int Smallest = 9;
    private const int Turned = 10;
    private const int Largest = 12;

    private readonly int _longest = texts.Select(text => text.Length).Append(1).Max();

    /// <summary>The size of the numbers, in CSS pixels.</summary>
    internal double Size => IsTurned ? Turned : Math.Clamp(Math.Floor(Roomy * Fitting), Smallest, Largest);

    /// <summary>The angle by which they are turned.</summary>
    internal int Angle => IsTurned ? -90 : 0;

    private bool IsTurned => Fitting < Smallest;

    private double Fitting => Math.Floor(Width * (bars > 1 ? Shared : 1) / (groups * bars) / (Digit * _longest));

    /// <summary>The range of an axis that has room for numbers along the bars; null where the axis finds its own.</summary>
    internal object? Room(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite).Append(0)];
        var (low, high) = (finite.Min(), finite.Max());
        var room = (high - low) * (6 + (_longest * Digit * Turned)) / Height;
        return IsTurned && low < high ? new { range = Plot.Pair(low < 0 ? low - room : 0, high > 0 ? high + room : 0) } : null;
    }
}
