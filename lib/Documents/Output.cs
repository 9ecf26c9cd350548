using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>Something that a cell shows while it runs. Two outputs are equal when they show the same; metadata is compared token by token.</summary>
public abstract record Output
{
    /// <summary>Two outputs are equal when they are of one kind; each kind compares what it shows.</summary>
    public virtual bool Equals(Output? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>Text that a cell wrote to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text.</param>
public sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>A value that a cell showed on its way, by <c>Display()</c>.</summary>
/// <param name="Data">The value in one or more representations.</param>
public sealed record DisplayOutput(MimeBundle Data) : Output
{
    /// <summary>The output's metadata: a JSON object, or null.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>The name by which a <see cref="DisplayUpdate"/> finds it while the notebook runs; no document keeps it.</summary>
    public string? Id { get; init; }

    /// <summary>Two shown values are equal when their representations and metadata are.</summary>
    public bool Equals(DisplayOutput? other) =>
        other is not null && Data == other.Data && JsonEquality.Same(Metadata, other.Metadata);

    /// <inheritdoc/>
    public override int GetHashCode() => Data.GetHashCode();
}

/// <summary>A value that takes the place of one shown before. In a document it is that output, with this content.</summary>
/// <param name="Id">The <see cref="DisplayOutput.Id"/> of the output that it replaces.</param>
/// <param name="Data">The value in one or more representations.</param>
public sealed record DisplayUpdate(string Id, MimeBundle Data) : Output;

/// <summary>The wish that all outputs of the cell so far disappear. A document keeps neither them nor it.</summary>
/// <param name="Wait">True if they disappear only when the next output comes, so that nothing flickers.</param>
public sealed record ClearOutput(bool Wait) : Output;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">The value in one or more representations.</param>
/// <param name="ExecutionCount">The cell's number when it ran.</param>
public sealed record ResultOutput(MimeBundle Data, int? ExecutionCount) : Output
{
    /// <summary>The output's metadata: a JSON object, or null.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Two results are equal when their representations, numbers and metadata are.</summary>
    public bool Equals(ResultOutput? other) =>
        other is not null && (Data, ExecutionCount) == (other.Data, other.ExecutionCount) && JsonEquality.Same(Metadata, other.Metadata);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Data, ExecutionCount);
}

/// <summary>The error that ended a cell.</summary>
/// <param name="Name">The exception's type, or the compiler's code.</param>
/// <param name="Message">The error in words, in one or a few lines.</param>
/// <param name="Traceback">The places that led to it, one line each.</param>
public sealed record ErrorOutput(string Name, string Message, ImmutableArray<string> Traceback) : Output
{
    /// <summary>Two errors are equal when they say the same, line by line.</summary>
    public bool Equals(ErrorOutput? other) =>
        other is not null && (Name, Message) == (other.Name, other.Message) && Traceback.SequenceEqual(other.Traceback);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Message, Traceback.Length);
}

/// <summary>An output of a kind this host does not know, kept as it came.</summary>
/// <param name="Json">The whole output, a JSON object.</param>
public sealed record UnknownOutput(JsonElement Json) : Output
{
    /// <summary>Two unknown outputs are equal when their JSON values are.</summary>
    public bool Equals(UnknownOutput? other) => other is not null && JsonEquality.Same(Json, other.Json);

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
