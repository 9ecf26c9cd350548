using System.Collections.Immutable;
using Documents;

namespace Workbook.Editions;

/// <summary>Finds out which cell of a notebook's last state each of its cells goes back to.</summary>
internal static class CellAlignment
{
    // Cells that stayed what they are outweigh any number of cells that only look alike.
    private const double Anchor = 1e6;

    /// <summary>
    /// The ids that cells take over: a cell that did not change has its own, wherever it went, and an edited one that of the cell
    /// it replaces. Null for a cell that is new.
    /// </summary>
    public static ImmutableArray<string?> Ids(ImmutableArray<Cell> before, ImmutableArray<Cell> now)
    {
        var inPlace = Pairs(before.Length, now.Length, (old, cell) => Same(before[old], now[cell]) ? 1 : 0);
        var anchors = inPlace.ToHashSet();
        var origins = new int?[now.Length];
        var used = new HashSet<int>();
        foreach (var (old, cell) in inPlace)
        {
            Take(old, cell);
        }

        for (var cell = 0; cell < now.Length; cell++)
        {
            if (origins[cell] is null && Enumerable.Range(0, before.Length).FirstOrDefault(old => !used.Contains(old) && Same(before[old], now[cell]), -1) is >= 0 and var moved)
            {
                Take(moved, cell);
            }
        }

        foreach (var (old, cell) in Pairs(before.Length, now.Length, Weight))
        {
            Take(old, cell);
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. origins.Select(old => old is { } origin && before[origin].Id is { } id && taken.Add(id) ? id : null)];

        void Take(int old, int cell)
        {
            origins[cell] = old;
            used.Add(old);
        }

        double Weight(int old, int cell) =>
            anchors.Contains((old, cell)) ? Anchor
            : origins[cell] is not null || used.Contains(old) ? 0
            : Likeness(before[old], now[cell]);
    }

    /// <summary>The pairs, in order on both sides, that weigh most together; the first of them where several do.</summary>
    private static ImmutableArray<(int Old, int New)> Pairs(int before, int now, Func<int, int, double> weight)
    {
        var weights = new double[before, now];
        var best = new double[before + 1, now + 1];
        for (var i = before - 1; i >= 0; i--)
        {
            for (var j = now - 1; j >= 0; j--)
            {
                weights[i, j] = weight(i, j);
                var paired = weights[i, j] > 0 ? weights[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = ImmutableArray.CreateBuilder<(int, int)>();
        for (int i = 0, j = 0; i < before && j < now;)
        {
            if (weights[i, j] > 0 && best[i, j] == weights[i, j] + best[i + 1, j + 1])
            {
                pairs.Add((i++, j++));
            }
            else if (best[i, j] == best[i, j + 1])
            {
                j++;
            }
            else
            {
                i++;
            }
        }

        return pairs.ToImmutable();
    }

    private static bool Same(Cell one, Cell other) => (one.Kind, one.Language, one.Text) == (other.Kind, other.Language, other.Text);

    /// <summary>How far a cell looks like an edit of another: by its kind first, then by how much it begins and ends alike.</summary>
    private static double Likeness(Cell one, Cell other)
    {
        var (shorter, longer) = one.Text.Length < other.Text.Length ? (one.Text, other.Text) : (other.Text, one.Text);
        var begin = shorter.AsSpan().CommonPrefixLength(longer);
        var end = 0;
        while (end < shorter.Length - begin && shorter[^(end + 1)] == longer[^(end + 1)])
        {
            end++;
        }

        return (one.Kind == other.Kind ? 2 : 1) + ((double)(begin + end) / Math.Max(1, longer.Length));
    }
}
