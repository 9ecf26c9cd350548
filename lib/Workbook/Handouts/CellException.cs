namespace Workbook.Handouts;

/// <summary>What a cell holds cannot be shown on a page.</summary>
/// <param name="problem">What it is and why not.</param>
internal sealed class CellException(string problem) : Exception(problem);
