namespace Session.Compiling;

/// <summary>A line of a cell that asks for something this host cannot do.</summary>
public sealed class CellDirectiveException(int line, string message) : Exception(message)
{
    /// <summary>The line in the cell, from 1.</summary>
    public int Line { get; } = line;
}
