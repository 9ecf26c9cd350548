namespace Session.Outputs;

/// <summary>A cell's question to the person at the notebook.</summary>
/// <param name="Prompt">The words before the answer; may be empty.</param>
/// <param name="IsSecret">True where the answer is not to be seen while it is typed.</param>
public sealed record CellQuestion(string Prompt, bool IsSecret);
