namespace Session.Errors;

/// <summary>A cell that failed.</summary>
/// <param name="Cell">The cell's number in its notebook, from 1, prose included.</param>
/// <param name="Line">The line in the cell, from 1; null where none is to blame.</param>
/// <param name="Message">What went wrong, in one line.</param>
/// <param name="IsEnd">
/// Whether the notebook ends here. A wrong answer is no error: the cell ran, and so do the ones after it.
/// </param>
public sealed record CellFailure(int Cell, int? Line, string Message, bool IsEnd = true);
