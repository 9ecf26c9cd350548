namespace Notebooks.Tests.Exercises;

/// <summary>Answers of people who saw the learner's edition alone, and no list of mistakes.</summary>
public sealed class NoviceAnswersTests(ExerciseRuns runs)
{
    public static TheoryData<ExercisePlace> Places => [.. ExercisePlace.Tested];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_right_answer_passes_however_it_is_written(ExercisePlace exercise) =>
        Assert.All(Of(exercise, AnswerKind.Right), answer => Assert.True(answer.Trial.Outcome == TrialOutcome.Passed, answer.ToString()));

    [Theory]
    [MemberData(nameof(Places))]
    public void No_wrong_answer_passes(ExercisePlace exercise) =>
        Assert.All(Of(exercise, AnswerKind.Wrong), answer => Assert.True(answer.Trial.IsKill, answer.ToString()));

    [Fact]
    public void Nine_of_ten_wrong_answers_hear_a_name_of_their_slip()
    {
        var wrong = runs.All.SelectMany(run => run.Novices.Where(answer => answer.Answer.Kind == AnswerKind.Wrong).Select(answer => (run.Place, answer))).ToArray();
        var named = wrong.Count(tried => runs.HasName(tried.Place, tried.answer.Trial.Words));
        File.WriteAllLines(
            RepositoryRoot.Report("novices.txt"),
            [
                $"{named} of {wrong.Length} wrong answers were given a name",
                .. wrong.GroupBy(tried => tried.answer.Answer.Group)
                    .Select(group => $"{group.Key}: {group.Count(tried => runs.HasName(tried.Place, tried.answer.Trial.Words))} of {group.Count()}"),
                .. wrong.Select(tried => $"{tried.answer.Answer.Group} {tried.Place.Notebook} {tried.Place.Cell.Id} | {tried.answer.Answer.Name} | {tried.answer.Trial}"),
            ]);

        Assert.SkipWhen(ExercisePlace.IsNarrowed, "It is a statement about all exercises.");
        Assert.True(named >= 0.9 * wrong.Length, $"{named} of {wrong.Length}");
    }

    private IEnumerable<AnswerTrial> Of(ExercisePlace exercise, AnswerKind kind) =>
        runs.Of(exercise).Novices.Where(answer => answer.Answer.Kind == kind);
}
