using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>
/// A notebook: cells in order, and the metadata that its document carries. Two notebooks are equal when their cells and
/// metadata are.
/// </summary>
/// <param name="Cells">The cells, top to bottom.</param>
public sealed record Notebook(ImmutableArray<Cell> Cells)
{
    /// <summary>The notebook's own metadata: a JSON object, or null where the document has none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>The text of the first Markdown heading, without its marks; null where no cell has one.</summary>
    public string? Title => Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Text.Split('\n'))
        .FirstOrDefault(line => line.StartsWith('#'))?
        .Trim('#', ' ', '\r');

    /// <summary>The document that it was read from; null for a notebook that was made.</summary>
    internal NotebookSource? Source { get; init; }

    /// <summary>The text of the document that it was read from, if that has this format and the notebook is as it was then.</summary>
    internal string? UnchangedText(NotebookFormat format) => Source?.Format == format && Equals(Source.AsRead) ? Source.Text : null;

    /// <summary>Two notebooks are equal when their cells and metadata are.</summary>
    public bool Equals(Notebook? other) =>
        other is not null && JsonEquality.Same(Metadata, other.Metadata) && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => Cells.Aggregate(0, HashCode.Combine);
}
