namespace Session;

/// <summary>Who runs a cell and looks at it while it runs.</summary>
/// <param name="Ask">Asks the person at the notebook on the cell's behalf; called on the thread that asks.</param>
/// <param name="Stop">Stops the cell.</param>
public sealed record CellFrontEnd(Func<CellQuestion, string> Ask, CancellationToken Stop);

/// <summary>What a cell asks the person at the notebook.</summary>
/// <param name="Prompt">The words before the answer; may be empty.</param>
/// <param name="IsSecret">Whether the answer is not to be seen while it is typed.</param>
public sealed record CellQuestion(string Prompt, bool IsSecret);
