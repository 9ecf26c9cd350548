using System.Text.RegularExpressions;

namespace Session.Outputs;

/// <summary>The names of the types that cells declare, as their authors wrote them; those without a name are anonymous.</summary>
internal static partial class CellTypeNames
{
    /// <summary>Takes from a text the class that the compiler puts around a cell's types, and the names that it makes up.</summary>
    public static string Shorten(string text)
    {
        var named = text.Contains("f__AnonymousType", StringComparison.Ordinal) ? Anonymous().Replace(text, "(anonymous)") : text;
        return named.Contains("Submission#", StringComparison.Ordinal) ? Cell().Replace(named, "") : named;
    }

    // In HTML the plus sign is written as a character reference.
    [GeneratedRegex(@"Submission#[0-9]+(\+|\.|&#x2B;|&#43;)")]
    private static partial Regex Cell();

    // With the types of its parts, which may have types in brackets themselves.
    [GeneratedRegex("""
        <>f__AnonymousType[0-9]+(\#[0-9]+)?(<((?<open><)|(?<-open>>)|[^<>\n])+(?(open)(?!))>)?
        | &lt;&gt;f__AnonymousType[0-9]+(\#[0-9]+)?(&lt;((?<open>&lt;)|(?<-open>&gt;)|(?!&lt;|&gt;)[^<>\n])+(?(open)(?!))&gt;)?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Anonymous();
}
