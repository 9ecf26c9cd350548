using System.Text.RegularExpressions;

namespace Session.Outputs;

/// <summary>The names of the types that cells declare, as their authors wrote them.</summary>
internal static partial class CellTypeNames
{
    /// <summary>Takes from a text the class that the compiler puts around a cell's types.</summary>
    public static string Shorten(string text) => text.Contains("Submission#", StringComparison.Ordinal) ? Cell().Replace(text, "") : text;

    // In HTML the plus sign is written as a character reference.
    [GeneratedRegex(@"Submission#[0-9]+(\+|\.|&#x2B;|&#43;)")]
    private static partial Regex Cell();
}
