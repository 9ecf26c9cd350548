using System.Collections.Immutable;
using Documents;

namespace Workbook.Handouts;

/// <summary>The cells with which a notebook begins: an import, and the prose above it that has no heading.</summary>
internal static class SetUpCells
{
    /// <summary>The number of such cells from a place on; 0 where none begins there.</summary>
    public static int LengthAt(ImmutableArray<Cell> cells, int i) =>
        IsImport(cells[i]) ? 1
        : cells[i].Kind == CellKind.Markdown && !cells[i].Text.StartsWith('#') && i + 1 < cells.Length && IsImport(cells[i + 1]) ? 2
        : 0;

    private static bool IsImport(Cell cell) => cell.IsCSharp && cell.Text.StartsWith("#!import ", StringComparison.Ordinal);
}
