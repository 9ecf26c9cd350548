namespace Workbook.Runs;

/// <summary>The progress of a notebook that runs.</summary>
/// <param name="File">The notebook's file.</param>
/// <param name="Done">The cells that ran.</param>
/// <param name="Total">The cells that there are to run.</param>
public sealed record RunProgress(string File, int Done, int Total);
