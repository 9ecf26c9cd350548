using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Documents;

/// <summary>Something a cell showed.</summary>
public abstract record Output;

/// <summary>Text that a cell wrote to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written.</param>
public sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>A value that a cell showed on its way, by <c>Display()</c>.</summary>
/// <param name="Data">The value in one or more representations.</param>
public sealed record DisplayOutput(MimeBundle Data) : Output
{
    /// <summary>The output's metadata: a JSON object, or null.</summary>
    public JsonElement? Metadata { get; init; }
}

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">The value in one or more representations.</param>
/// <param name="ExecutionCount">The cell's number when it ran.</param>
public sealed record ResultOutput(MimeBundle Data, int? ExecutionCount) : Output
{
    /// <summary>The output's metadata: a JSON object, or null.</summary>
    public JsonElement? Metadata { get; init; }
}

/// <summary>How a cell failed.</summary>
/// <param name="Name">The exception's type, or the compiler's code.</param>
/// <param name="Message">What went wrong, in one or a few lines.</param>
/// <param name="Traceback">Where, one line each.</param>
public sealed record ErrorOutput(string Name, string Message, ImmutableArray<string> Traceback) : Output;

/// <summary>An output of a kind this host does not know, kept as it came.</summary>
/// <param name="Json">The whole output, a JSON object.</param>
public sealed record UnknownOutput(JsonElement Json) : Output;
