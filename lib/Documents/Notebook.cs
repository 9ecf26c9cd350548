using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>
/// A notebook: cells in order, and whatever its file says about itself. Two notebooks are equal when their cells and
/// metadata are.
/// </summary>
/// <param name="Cells">The cells, top to bottom.</param>
public sealed record Notebook(ImmutableArray<Cell> Cells)
{
    /// <summary>The document's own metadata: a JSON object, or null where the file has none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>The text of the first Markdown heading, without its marks; null where no cell has one.</summary>
    public string? Title => Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Text.Split('\n'))
        .FirstOrDefault(line => line.StartsWith('#'))?
        .Trim('#', ' ', '\r');

    /// <summary>What its file has around the cells; null for a notebook that was made.</summary>
    internal NotebookOrigin? Origin { get; init; }

    /// <summary>Two notebooks are equal when their cells and metadata are.</summary>
    public bool Equals(Notebook? other) =>
        other is not null && JsonValues.Same(Metadata, other.Metadata) && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => Cells.Aggregate(0, HashCode.Combine);
}
