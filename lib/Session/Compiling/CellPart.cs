namespace Session.Compiling;

/// <summary>A stretch of a cell: code to run, or a file to import.</summary>
public abstract record CellPart
{
    /// <summary>C# to run, with blank lines before it so that its lines keep their numbers in the cell.</summary>
    public sealed record Code(string Text) : CellPart;

    /// <summary>A file to run in this session, named as in the cell.</summary>
    public sealed record Import(string File, int Line) : CellPart;
}
