namespace Notebooks.Tests.Exercises;

public sealed class ExerciseTests(ExerciseRuns runs)
{
    public static TheoryData<string> Ids => [.. ExercisePlace.Tested.Select(place => place.Cell.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Untouched_it_is_not_done_yet(string id) =>
        Assert.Equal(TrialOutcome.NotDone, runs.ById[id].Stub.Outcome);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_teachers_solution_passes(string id) =>
        Assert.True(runs.ById[id].Teacher.Outcome == TrialOutcome.Passed, runs.ById[id].Teacher.ToString());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_wrong_answer_is_rejected_with_its_own_misconception(string id) =>
        Assert.All(runs.ById[id].Wrong, wrong => Assert.True(
            wrong.Trial.Outcome == TrialOutcome.Wrong && wrong.Trial.Words.StartsWith(wrong.Answer.Name + ": ", StringComparison.Ordinal),
            wrong.ToString()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void At_least_four_mistakes_have_a_wrong_answer(string id) =>
        Assert.True(Mistakes(id).Count() >= 4, string.Join("; ", Mistakes(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_answers_make_every_mistake_that_it_recognises_and_no_other(string id) =>
        Assert.Equal(
            Assert.Single(runs.Definitions, definition => definition.Id == id).Mistakes.Order(StringComparer.Ordinal),
            Mistakes(id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void At_least_two_other_right_answers_pass(string id)
    {
        var right = runs.ById[id].Right;

        Assert.True(right.Length >= 2, $"{right.Length} right answers");
        Assert.Distinct(right.Select(answer => answer.Answer.Text).Append(runs.ById[id].Place.Cell.Solution));
        Assert.All(right, answer => Assert.True(answer.Trial.Outcome == TrialOutcome.Passed, answer.ToString()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_mutant_of_its_solution_is_noticed_or_has_a_reason_to_live(string id) =>
        Nothing(runs.ById[id].Unexplained.Select(survivor => survivor.Mutant.Description));

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_reason_is_given_for_a_mutant_that_does_not_live(string id) =>
        Nothing(runs.ById[id].Answers.Of(AnswerKind.Equivalent).Select(listed => listed.Name)
            .Except(runs.ById[id].Survivors.Select(survivor => survivor.Mutant.Description)));

    [Fact]
    public void At_most_one_mutant_in_twenty_is_equivalent()
    {
        Assert.SkipWhen(ExercisePlace.IsNarrowed, "It is a statement about all exercises.");
        Assert.InRange(runs.ById.Values.Sum(run => run.Survivors.Count()), 0, runs.ById.Values.Sum(run => run.Mutants.Length) / 20);
    }

    [Fact]
    public void The_list_of_exercises_is_written_for_people_to_read() =>
        File.WriteAllLines(
            RepositoryRoot.Report("exercises.txt"),
            ExerciseReport.Of([.. ExercisePlace.Tested.Select(place => runs.ById[place.Cell.Id])], runs.Definitions));

    // In full, for these lines are copied into the answers file.
    private static void Nothing(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private IEnumerable<string> Mistakes(string id) => runs.ById[id].Wrong.Select(wrong => wrong.Answer.Name).Distinct();
}
