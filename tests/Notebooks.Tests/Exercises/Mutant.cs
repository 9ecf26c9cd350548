namespace Notebooks.Tests.Exercises;

/// <summary>A solution with one thing changed.</summary>
/// <param name="Description">Where and what, as in <c>L2: z.Maximum() -> z.Minimum()</c>; no other mutant of the solution is described so.</param>
/// <param name="Text">The changed solution.</param>
public sealed record Mutant(string Description, string Text);
