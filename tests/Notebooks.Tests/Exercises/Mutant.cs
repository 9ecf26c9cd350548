using System.Collections.Immutable;

namespace Notebooks.Tests.Exercises;

/// <summary>A solution with one thing changed.</summary>
/// <param name="Description">Where and what, as in <c>L2: z.Maximum() -> z.Minimum()</c>; no other mutant of the solution is described so.</param>
/// <param name="Text">The changed solution.</param>
/// <param name="Families">
/// Where it is a slip that any answer may have: the names of that family. Whoever makes it hears one of these, or a name of the exercise's own.
/// </param>
public sealed record Mutant(string Description, string Text, ImmutableArray<string> Families)
{
    /// <summary>Whether a name of the exercise's own will do as well, whatever it says.</summary>
    public bool MayHearOther { get; init; } = true;
}
