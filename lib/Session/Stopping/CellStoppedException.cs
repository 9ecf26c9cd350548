namespace Session.Stopping;

/// <summary>Ends a cell, or a part of one, that was asked to stop.</summary>
public sealed class CellStoppedException() : OperationCanceledException("The cell was stopped.");
