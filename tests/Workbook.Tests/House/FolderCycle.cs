namespace Workbook.Tests.House;

/// <summary>Folders that know each other in a circle, and the uses of its thinnest edge, which are the easiest to take away.</summary>
internal sealed record FolderCycle(IReadOnlyList<string> Folders, IReadOnlyList<FolderUse> Uses)
{
    /// <summary>Finds a shortest circle, leaves out its thinnest edge, and goes on until none is left.</summary>
    public static IEnumerable<FolderCycle> Among(IEnumerable<FolderUse> uses)
    {
        var edges = uses.GroupBy(use => (use.From, use.To)).ToDictionary(edge => edge.Key, edge => edge.ToArray());
        while (Shortest(edges.Keys) is { } circle)
        {
            var thinnest = circle.Zip([.. circle.Skip(1), circle[0]]).MinBy(edge => edges[edge].Length);
            yield return new(circle, edges[thinnest]);
            edges.Remove(thinnest);
        }
    }

    /// <summary>One line for the circle, one for each of the first uses.</summary>
    public string Describe(string root)
    {
        const int shown = 3;
        var circle = string.Join(" → ", Folders.Append(Folders[0]).Select(folder => Named(root, folder)));
        var lines = Uses.Take(shown).Select(use => $"    {root}/{use.File}:{use.Line} uses {use.Symbol} of {Named(root, use.To)}");
        var rest = Uses.Count > shown ? $"\n    and {Uses.Count - shown} more uses" : "";
        return $"  {circle}\n{string.Join('\n', lines)}{rest}";
    }

    private static string Named(string root, string folder) => folder.Length == 0 ? $"{root} itself" : $"{root}/{folder}";

    private static IReadOnlyList<string>? Shortest(IEnumerable<(string From, string To)> edges)
    {
        var next = edges.ToLookup(edge => edge.From, edge => edge.To);
        return next.Select(from => from.Key).Order(StringComparer.Ordinal)
            .Select(start => WayBack(start, next))
            .OfType<IReadOnlyList<string>>()
            .MinBy(circle => circle.Count);
    }

    /// <summary>The shortest way that leads from a folder to itself, breadth first.</summary>
    private static IReadOnlyList<string>? WayBack(string start, ILookup<string, string> next)
    {
        var seen = new HashSet<string>();
        var ways = new Queue<IReadOnlyList<string>>([[start]]);
        while (ways.TryDequeue(out var way))
        {
            foreach (var folder in next[way[^1]].Order(StringComparer.Ordinal))
            {
                if (folder == start) return way;
                if (seen.Add(folder)) ways.Enqueue([.. way, folder]);
            }
        }

        return null;
    }
}
