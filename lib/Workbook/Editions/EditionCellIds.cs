using Documents;

namespace Workbook.Editions;

/// <summary>
/// Keeps the ids of a learner's edition's cells from one making to the next, wherever they were moved. Cells are the same by equal
/// text, and by nothing else.
/// </summary>
internal static class EditionCellIds
{
    /// <summary>Gives each cell the id of the earlier one with its text. One without gets a hash of its text when it is written.</summary>
    /// <param name="before">The cells of the edition before.</param>
    /// <param name="now">The cells of the new one.</param>
    public static IEnumerable<Cell> Keep(IEnumerable<Cell> before, IEnumerable<Cell> now)
    {
        var ids = before.Where(cell => cell.Id is not null).DistinctBy(cell => cell.Id).ToLookup(Content, cell => cell.Id);
        var used = new Dictionary<(CellKind, string, string), int>();
        foreach (var cell in now)
        {
            var content = Content(cell);
            var earlier = used.GetValueOrDefault(content);
            used[content] = earlier + 1;
            yield return cell with { Id = ids[content].ElementAtOrDefault(earlier) };
        }
    }

    private static (CellKind Kind, string Language, string Text) Content(Cell cell) => (cell.Kind, cell.Language, cell.Text);
}
