using System.Collections.Immutable;

namespace Notebooks.Tests.Exercises;

/// <summary>An answer of the answers file and what came of it.</summary>
public sealed record AnswerTrial(Answer Answer, Trial Trial)
{
    /// <summary>The answer with its line in the file.</summary>
    public override string ToString() => $"line {Answer.Line} of the answers, {Answer.Kind} {Answer.Name}: {Trial}";
}

/// <summary>A mutant of a solution and what came of it.</summary>
public sealed record MutantTrial(Mutant Mutant, Trial Trial);

/// <summary>A notebook's exercises after all was tried.</summary>
/// <param name="Name">The notebook's name.</param>
/// <param name="Runs">The exercises, in order, as far as it came.</param>
/// <param name="Problem">Why it came no further; null where it came to the end.</param>
public sealed record NotebookTrials(string Name, ImmutableArray<ExerciseRun> Runs, string? Problem);
