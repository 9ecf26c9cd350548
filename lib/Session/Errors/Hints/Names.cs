using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Session.Errors.Hints;

/// <summary>Names that are meant where another is written.</summary>
internal static class Names
{
    // Letters that a longer word may be off by.
    private const int MostEdits = 2;

    /// <summary>The name among several that is the same but for capitals and underscores; null where none is.</summary>
    public static string? Same(string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(other => string.Equals(name, other, StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(other => string.Equals(Plain(name), Plain(other), StringComparison.OrdinalIgnoreCase));

    /// <summary>The name among several that is nearest to one, off by a letter or two; null where none is.</summary>
    public static string? Near(string name, IReadOnlyCollection<string> known) => name.Length < 4
        ? null
        : known.Where(other => Math.Abs(other.Length - name.Length) <= MostEdits && other.Length > 2)
            .Select(other => (Name: other, Edits: Edits(name.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(other => other.Edits <= (name.Length < 6 ? 1 : MostEdits))
            .OrderBy(other => other.Edits)
            .Select(other => other.Name)
            .FirstOrDefault();

    /// <summary>The names of what a type has, where the cell may use it: members and extension methods.</summary>
    public static ImmutableArray<ISymbol> MembersOf(RefusedCell cell, ITypeSymbol type, int position) =>
        [.. cell.Model.LookupSymbols(position, type, includeReducedExtensionMethods: true)];

    // snake_case for camelCase.
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal);

    // Levenshtein's distance, where two letters that changed places count as one.
    private static int Edits(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                distance[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1,
                    distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
                }
            }
        }

        return distance[a.Length, b.Length];
    }
}
