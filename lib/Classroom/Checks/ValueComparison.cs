using System.Collections;
using System.Globalization;

namespace Classroom.Checks;

/// <summary>Values of any kind, compared and in words. A sequence is its entries, in order.</summary>
internal static class ValueComparison
{
    private const int MostShown = 12;

    /// <summary>True where two values are equal; sequences are when all their entries are.</summary>
    internal static bool Same(object? expected, object? got) =>
        Entries(expected) is { } left && Entries(got) is { } right
            ? left.SequenceEqual(right, EqualityComparer<object?>.Create(Same))
            : Equals(expected, got);

    /// <summary>The parts to show of two values: of two long sequences that differ, the first entry in which they do.</summary>
    internal static (string Expected, string Got) Contrast(object? expected, object? got)
    {
        if (Entries(expected) is { } left && Entries(got) is { } right
            && left.Length == right.Length && left.Length > MostShown
            && Array.FindIndex([.. left.Zip(right, Same)], same => !same) is >= 0 and var i)
        {
            return ($"{Words(left[i])} at [{NumberFormat.Text(i)}]", $"{Words(right[i])} there");
        }

        return (Words(expected), Words(got));
    }

    /// <summary>A value in words, the same in every culture; of a long sequence its beginning.</summary>
    internal static string Words(object? value) => value switch
    {
        null => "null",
        double x => NumberFormat.RoundTrip(x),
        bool b => b ? "true" : "false",
        _ when Entries(value) is { } entries => entries.Length > MostShown
            ? $"[{string.Join(", ", entries[..MostShown].Select(Words))}, …], {NumberFormat.Text(entries.Length)} entries"
            : $"[{string.Join(", ", entries.Select(Words))}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static object?[]? Entries(object? value) =>
        value is IEnumerable sequence and not string ? [.. sequence.Cast<object?>()] : null;
}
