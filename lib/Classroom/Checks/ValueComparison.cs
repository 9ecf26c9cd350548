using System.Collections;

namespace Classroom.Checks;

/// <summary>Values of any kind, compared. A sequence is its entries, in order.</summary>
internal static class ValueComparison
{
    /// <summary>True where two values are equal; sequences are when all their entries are.</summary>
    internal static bool Same(object? expected, object? got) =>
        Entries(expected) is { } left && Entries(got) is { } right
            ? left.SequenceEqual(right, EqualityComparer<object?>.Create(Same))
            : Equals(expected, got);

    /// <summary>The entries of a sequence; null where a value is none.</summary>
    internal static object?[]? Entries(object? value) =>
        value is IEnumerable sequence and not string ? [.. sequence.Cast<object?>()] : null;
}
