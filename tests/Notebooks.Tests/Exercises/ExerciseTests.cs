using System.Collections.Immutable;

namespace Notebooks.Tests.Exercises;

public sealed class ExerciseTests(ExerciseRuns runs)
{
    public static TheoryData<ExercisePlace> Places => [.. ExercisePlace.Tested];

    [Theory]
    [MemberData(nameof(Places))]
    public void Untouched_it_is_not_done_yet(ExercisePlace exercise) =>
        Assert.Equal(TrialOutcome.NotDone, runs.Of(exercise).Stub.Outcome);

    [Theory]
    [MemberData(nameof(Places))]
    public void The_teachers_solution_passes(ExercisePlace exercise) =>
        Assert.True(runs.Of(exercise).Teacher.Outcome == TrialOutcome.Passed, runs.Of(exercise).Teacher.ToString());

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_wrong_answer_is_rejected_with_its_own_misconception(ExercisePlace exercise) =>
        Assert.All(runs.Of(exercise).Wrong, wrong => Assert.True(
            wrong.Trial.Outcome == TrialOutcome.Wrong && wrong.Trial.Words.StartsWith(wrong.Answer.Name + ": ", StringComparison.Ordinal),
            wrong.ToString()));

    [Theory]
    [MemberData(nameof(Places))]
    public void At_least_four_mistakes_have_a_wrong_answer(ExercisePlace exercise) =>
        Assert.True(Mistakes(exercise).Count() >= 4, string.Join("; ", Mistakes(exercise)));

    [Theory]
    [MemberData(nameof(Places))]
    public void At_least_eight_wrong_answers_are_tried(ExercisePlace exercise) =>
        Assert.True(
            runs.Of(exercise).Wrong.Select(wrong => wrong.Answer.Text).Distinct().Count() >= 8, $"{runs.Of(exercise).Wrong.Length} wrong answers");

    [Theory]
    [MemberData(nameof(Places))]
    public void The_wrong_answers_make_every_mistake_that_it_recognises_and_no_other_but_common_ones(ExercisePlace exercise)
    {
        var known = Known(exercise);

        Assert.Equal(
            known.Order(StringComparer.Ordinal),
            Mistakes(exercise).Where(name => known.Contains(name) || !runs.Families.Contains(name)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void At_least_two_other_right_answers_pass(ExercisePlace exercise)
    {
        var right = runs.Of(exercise).Right;

        Assert.True(right.Length >= 2, $"{right.Length} right answers");
        Assert.Distinct(right.Select(answer => answer.Answer.Text).Append(runs.Of(exercise).Place.Cell.Solution));
        Assert.All(right, answer => Assert.True(answer.Trial.Outcome == TrialOutcome.Passed, answer.ToString()));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_mutant_of_its_solution_is_noticed_or_has_a_reason_to_live(ExercisePlace exercise) =>
        Nothing(runs.Of(exercise).Unexplained.Select(survivor => survivor.Mutant.Description));

    [Theory]
    [MemberData(nameof(Places))]
    public void No_reason_is_given_for_a_mutant_that_does_not_live(ExercisePlace exercise) =>
        Nothing(runs.Of(exercise).Answers.Of(AnswerKind.Equivalent).Select(listed => listed.Name)
            .Except(runs.Of(exercise).Survivors.Select(survivor => survivor.Mutant.Description)));

    [Theory]
    [MemberData(nameof(Places))]
    public void A_slip_that_any_answer_may_have_hears_its_family_or_a_name_of_the_exercises_own(ExercisePlace exercise) =>
        Nothing(runs.Of(exercise).Slips
            .Where(slip => !slip.Mutant.Families.Concat(slip.Mutant.MayHearOther ? Known(exercise) : []).Any(name => slip.Trial.Words.StartsWith(name + ": ", StringComparison.Ordinal)))
            .Select(slip => $"{slip.Mutant.Description} ({string.Join(" or ", slip.Mutant.Families)}) hears {slip.Trial}"));

    [Fact]
    public void At_most_one_mutant_in_twenty_is_equivalent_and_all_that_was_tried_is_listed()
    {
        File.WriteAllLines(RepositoryRoot.Report("exercises.txt"), ExerciseReport.Of([.. runs.All], runs.Definitions));

        Assert.SkipWhen(ExercisePlace.IsNarrowed, "It is a statement about all exercises.");
        Assert.InRange(runs.All.Sum(run => run.Survivors.Count()), 0, runs.All.Sum(run => run.Mutants.Length) / 20);
    }

    // In full, for these lines are copied into the answers file.
    private static void Nothing(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private ImmutableArray<string> Known(ExercisePlace exercise) =>
        Assert.Single(runs.Definitions, definition => definition.Id == exercise.Cell.Id).Mistakes;

    private IEnumerable<string> Mistakes(ExercisePlace exercise) => runs.Of(exercise).Wrong.Select(wrong => wrong.Answer.Name).Distinct();
}
