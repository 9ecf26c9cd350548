using Documents;

namespace Session.Errors;

/// <summary>The failure of a cell, with what to show of it.</summary>
internal sealed class CellFailedException(int? line, ErrorOutput error) : Exception(error.Message)
{
    /// <summary>The line in the cell, from 1; null where none is known.</summary>
    public int? Line { get; } = line;

    /// <summary>The error as the notebook shows it.</summary>
    public ErrorOutput Error { get; } = error;
}
