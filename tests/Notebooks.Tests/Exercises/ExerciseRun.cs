using System.Collections.Immutable;

namespace Notebooks.Tests.Exercises;

/// <summary>An exercise after all answers were tried in its cell.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Answers">Its answers; none where the file has none.</param>
/// <param name="Stub">What came of the learner's edition, untouched.</param>
/// <param name="Teacher">What came of the teacher's solution.</param>
/// <param name="Right">What came of the right answers.</param>
/// <param name="Wrong">What came of the wrong answers.</param>
/// <param name="Novices">What came of the novices' answers.</param>
/// <param name="Mutants">What came of the solution's mutants, those that compile.</param>
public sealed record ExerciseRun(
    ExercisePlace Place,
    ExerciseAnswers Answers,
    Trial Stub,
    Trial Teacher,
    ImmutableArray<AnswerTrial> Right,
    ImmutableArray<AnswerTrial> Wrong,
    ImmutableArray<AnswerTrial> Novices,
    ImmutableArray<MutantTrial> Mutants)
{
    /// <summary>The mutants that the exercise did not notice.</summary>
    public IEnumerable<MutantTrial> Survivors => Mutants.Where(mutant => !mutant.Trial.IsKill);

    /// <summary>The slips that any answer may have, where the exercise noticed them.</summary>
    public IEnumerable<MutantTrial> Slips => Mutants.Where(mutant => mutant.Trial.IsKill && mutant.Mutant.Families.Length > 0);

    /// <summary>The mutants that it did not notice and that the answers do not list as equivalent.</summary>
    public IEnumerable<MutantTrial> Unexplained =>
        Survivors.Where(survivor => Answers.Of(AnswerKind.Equivalent).All(listed => listed.Name != survivor.Mutant.Description));
}
