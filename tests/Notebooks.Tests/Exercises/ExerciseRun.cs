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

/// <summary>An exercise after all answers were tried in its cell.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Answers">Its answers; none where the file has none.</param>
/// <param name="Stub">What came of the learner's edition, untouched.</param>
/// <param name="Teacher">What came of the teacher's solution.</param>
/// <param name="Right">What came of the right answers.</param>
/// <param name="Wrong">What came of the wrong answers.</param>
/// <param name="Mutants">What came of the solution's mutants, those that compile.</param>
public sealed record ExerciseRun(
    ExercisePlace Place,
    ExerciseAnswers Answers,
    Trial Stub,
    Trial Teacher,
    ImmutableArray<AnswerTrial> Right,
    ImmutableArray<AnswerTrial> Wrong,
    ImmutableArray<MutantTrial> Mutants)
{
    /// <summary>The mutants that the exercise did not notice.</summary>
    public IEnumerable<MutantTrial> Survivors => Mutants.Where(mutant => !mutant.Trial.IsKill);

    /// <summary>The mutants that it did not notice and that the answers do not list as equivalent.</summary>
    public IEnumerable<MutantTrial> Unexplained =>
        Survivors.Where(survivor => Answers.Of(AnswerKind.Equivalent).All(listed => listed.Name != survivor.Mutant.Description));
}

/// <summary>A notebook's exercises after all was tried.</summary>
/// <param name="Name">The notebook's name.</param>
/// <param name="Runs">The exercises, in order, as far as it came.</param>
/// <param name="Problem">Why it came no further; null where it came to the end.</param>
public sealed record NotebookTrials(string Name, ImmutableArray<ExerciseRun> Runs, string? Problem);

/// <summary>An exercise as the course defines it.</summary>
/// <param name="Id">The exercise's name.</param>
/// <param name="Notebook">The notebook that asks it.</param>
/// <param name="Competency">What it belongs to, in words.</param>
/// <param name="Mistakes">The names of the mistakes that it recognises.</param>
public sealed record ExerciseDefinition(string Id, string Notebook, string Competency, ImmutableArray<string> Mistakes);
