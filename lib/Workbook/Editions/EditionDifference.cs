using System.Globalization;
using Documents;

namespace Workbook.Editions;

/// <summary>Compares a learner's edition with the one that it should be, cell by cell in their places, and names the first difference.</summary>
internal static class EditionDifference
{
    /// <summary>The first thing in which an edition differs from the one that it should be, in words.</summary>
    /// <param name="there">The edition that is there.</param>
    /// <param name="wanted">The edition that it should be.</param>
    public static string Of(Notebook there, Notebook wanted)
    {
        for (var i = 0; i < Math.Max(there.Cells.Length, wanted.Cells.Length); i++)
        {
            if (i >= there.Cells.Length || i >= wanted.Cells.Length)
            {
                var (more, fewer) = (i >= there.Cells.Length ? wanted : there, i >= there.Cells.Length ? "it" : "the new edition");
                return Words($"cell {i + 1}, {Shown(more.Cells[i].Text.Split('\n')[0])}, is not in {fewer}");
            }

            if (there.Cells[i].Kind != wanted.Cells[i].Kind)
            {
                return Words($"cell {i + 1} is {KindOf(there.Cells[i])}, and in the new edition {KindOf(wanted.Cells[i])}");
            }

            if (there.Cells[i].Text != wanted.Cells[i].Text)
            {
                return InCell(i + 1, there.Cells[i].Text.Split('\n'), wanted.Cells[i].Text.Split('\n'));
            }
        }

        return there.Cells.Any(cell => cell.ExecutionCount is not null || !cell.Outputs.IsEmpty)
            ? "its cells were run, and it keeps what they showed"
            : "its cells say the same, and its metadata or its layout differs";
    }

    private static string InCell(int cell, string[] there, string[] wanted)
    {
        var line = there.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        var (here, now) = (there.ElementAtOrDefault(line), wanted.ElementAtOrDefault(line));
        // A long line is shown from shortly before the place that counts.
        var from = Math.Max(0, here.AsSpan().CommonPrefixLength(now) - 20);
        return Words($"cell {cell}, line {line + 1} is {Shown(here, from)}, and in the new edition {Shown(now, from)}");
    }

    private static string Shown(string? line, int from = 0)
    {
        const int most = 60;
        return line is null
            ? "not there"
            : $"\"{(from > 0 ? "…" : "")}{line[from..Math.Min(line.Length, from + most)].Trim()}{(line.Length > from + most ? "…" : "")}\"";
    }

    private static string KindOf(Cell cell) => cell.Kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "Markdown",
        _ => "raw",
    };

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
