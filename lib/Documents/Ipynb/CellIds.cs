using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Documents.Ipynb;

/// <summary>
/// Makes ids for cells that have none. An id depends on the cell's kind, language and text alone, so that the same notebook
/// always gets the same ids and a change in one cell leaves the others'; of equal cells, the later ones are told apart by count.
/// </summary>
internal sealed class CellIds(IEnumerable<Cell> cells)
{
    private readonly HashSet<string> _taken = [.. cells.Select(cell => cell.Id).OfType<string>()];

    /// <summary>The id of a cell: eight hexadecimal digits that no cell of the notebook has yet.</summary>
    public string Next(Cell cell)
    {
        var content = $"{cell.Kind}\n{cell.Language}\n{cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal)}";
        for (var count = 0; ; count++)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{count}\n{content}"));
            var id = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
            if (_taken.Add(id))
            {
                return id;
            }
        }
    }
}
