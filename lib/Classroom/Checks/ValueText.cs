using System.Globalization;

namespace Classroom.Checks;

/// <summary>A value of any kind in words, as a check shows it: the same in every culture.</summary>
internal static class ValueText
{
    private const int MostShown = 12;

    /// <summary>The parts to show of two values: of two long sequences that differ, the first entry in which they do.</summary>
    internal static (string Expected, string Got) Contrast(object? expected, object? got)
    {
        if (ValueComparison.Entries(expected) is { } left && ValueComparison.Entries(got) is { } right
            && left.Length == right.Length && left.Length > MostShown
            && Array.FindIndex([.. left.Zip(right, ValueComparison.Same)], same => !same) is >= 0 and var i)
        {
            return ($"{Of(left[i])} at [{NumberFormat.Text(i)}]", $"{Of(right[i])} there");
        }

        return (Of(expected), Of(got));
    }

    /// <summary>A value in words, the same in every culture; of a long sequence its beginning.</summary>
    internal static string Of(object? value) => value switch
    {
        null => "null",
        double x => NumberFormat.RoundTrip(x),
        bool b => b ? "true" : "false",
        _ when ValueComparison.Entries(value) is { } entries => entries.Length > MostShown
            ? $"[{string.Join(", ", entries[..MostShown].Select(Of))}, …], {NumberFormat.Text(entries.Length)} entries"
            : $"[{string.Join(", ", entries.Select(Of))}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
