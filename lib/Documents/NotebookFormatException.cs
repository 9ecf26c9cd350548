namespace Documents;

/// <summary>The error that a document is no notebook, or that a notebook does not fit a format, with its place and the remedy.</summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column, from 1, in characters.</param>
/// <param name="problem">The problem and, where there is one, the remedy.</param>
public sealed class NotebookFormatException(string file, int line, int column, string problem)
    : Exception($"{file}({line},{column}): {problem}")
{
    /// <summary>The file as the user named it.</summary>
    public string File { get; } = file;

    /// <summary>The problem, without its place.</summary>
    public string Problem { get; } = problem;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 1, in characters.</summary>
    public int Column { get; } = column;
}
