using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>What a cell is for.</summary>
public enum CellKind
{
    /// <summary>Run by the session (C#) or kept as it is (any other language).</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Neither: kept, never run, never shown.</summary>
    Raw,
}

/// <summary>
/// One cell of a notebook. Two cells are equal when they say the same: the place in a file (<see cref="FirstLine"/>) and
/// the file's spelling of it do not count, and metadata is compared token by token.
/// </summary>
/// <param name="Kind">What the cell is for.</param>
/// <param name="Language">The language's name as notebooks write it: <c>csharp</c>, <c>markdown</c>, <c>fsharp</c> …</param>
/// <param name="Text">What the cell says, to the byte, without the blank lines that set it off in a .dib file.</param>
public sealed record Cell(CellKind Kind, string Language, string Text)
{
    /// <summary>The language of the cells that a session runs.</summary>
    public const string CSharp = "csharp";

    /// <summary>The cell's id (.ipynb, format 4.5 on); null where the file gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The cell's metadata: a JSON object, or null where the file has none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>What the cell showed when it ran.</summary>
    public ImmutableArray<Output> Outputs { get; init; } = [];

    /// <summary>The number the cell had when it ran; null where it did not.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>The line of the file (from 1) on which <see cref="Text"/> begins; null where a file has no such line (.ipynb).</summary>
    public int? FirstLine { get; init; }

    /// <summary>Whether a session runs this cell.</summary>
    public bool IsCSharp => Kind == CellKind.Code && Language == CSharp;

    /// <summary>The slice of a file that the cell was read from; null for a cell that was made.</summary>
    internal CellOrigin? Origin { get; init; }

    /// <summary>Two cells are equal when they say the same.</summary>
    public bool Equals(Cell? other) =>
        other is not null
        && (Kind, Language, Text, Id, ExecutionCount) == (other.Kind, other.Language, other.Text, other.Id, other.ExecutionCount)
        && JsonValues.Same(Metadata, other.Metadata)
        && Outputs.SequenceEqual(other.Outputs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Language, Text, Id, ExecutionCount, Outputs.Length);
}
