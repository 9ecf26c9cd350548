using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>The sorts of cells.</summary>
public enum CellKind
{
    /// <summary>Code: run by the session (C#), or kept as it is (any other language).</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Neither: kept, never run, never shown.</summary>
    Raw,
}

/// <summary>
/// A cell of a notebook. Two cells are equal when they say the same: the line on which one begins (<see cref="FirstLine"/>)
/// does not count, and metadata and attachments are compared token by token.
/// </summary>
/// <param name="Kind">The sort of cell.</param>
/// <param name="Language">The language's name as notebooks write it: <c>csharp</c>, <c>markdown</c>, <c>fsharp</c> …</param>
/// <param name="Text">The code or prose, to the byte, without the blank lines that set it off in a .dib file.</param>
public sealed record Cell(CellKind Kind, string Language, string Text)
{
    /// <summary>The language of the cells that a session runs.</summary>
    public const string CSharp = "csharp";

    /// <summary>The cell's id (.ipynb, format 4.5 on); null where the document gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The cell's metadata: a JSON object, or null where the document has none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>The files that a Markdown cell carries (.ipynb): a JSON object of names, or null where there are none.</summary>
    public JsonElement? Attachments { get; init; }

    /// <summary>The cell's tags, as Jupyter keeps them in its metadata.</summary>
    public ImmutableArray<string> Tags =>
        Metadata is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)]
            : [];

    /// <summary>The outputs of its last run, in order.</summary>
    public ImmutableArray<Output> Outputs { get; init; } = [];

    /// <summary>The number the cell had when it ran; null where it did not.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>The line of the document (from 1) on which <see cref="Text"/> begins; null where there is no such line (.ipynb).</summary>
    public int? FirstLine { get; init; }

    /// <summary>True for code in C#, which a session runs.</summary>
    public bool IsCSharp => Kind == CellKind.Code && Language == CSharp;

    /// <summary>Two cells are equal when they say the same.</summary>
    public bool Equals(Cell? other) =>
        other is not null
        && (Kind, Language, Text, Id, ExecutionCount) == (other.Kind, other.Language, other.Text, other.Id, other.ExecutionCount)
        && JsonEquality.Same(Metadata, other.Metadata)
        && JsonEquality.Same(Attachments, other.Attachments)
        && Outputs.SequenceEqual(other.Outputs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Language, Text, Id, ExecutionCount, Outputs.Length);
}
