namespace Notebooks.Tests.Exercises;

/// <summary>What was tried, for people to read.</summary>
internal static class ExerciseReport
{
    /// <summary>A line an exercise, with what of it needs a look below; the totals at the end.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<ExerciseRun> runs, IReadOnlyCollection<ExerciseDefinition> definitions) =>
    [
        .. runs.SelectMany(run => Of(run, definitions.FirstOrDefault(definition => definition.Id == run.Place.Cell.Id))),
        $"in all: {runs.Count} exercises in {runs.Select(run => run.Place.Notebook).Distinct().Count()} notebooks, "
            + $"{runs.Sum(run => run.Wrong.Length)} wrong answers, {runs.Sum(run => run.Right.Length)} right ones beside the teacher's, {Mutants([.. runs])}",
    ];

    private static IEnumerable<string> Of(ExerciseRun run, ExerciseDefinition? definition) =>
    [
        $"{run.Place} ({definition?.Competency ?? "not defined"}): wrong answers {string.Join(", ", run.Wrong.Select(wrong => $"\"{wrong.Answer.Name}\"").Distinct())}; "
            + $"{run.Right.Length} right answers; {Mutants([run])}",
        .. run.Survivors.Except(run.Unexplained).Select(survivor => $"    equivalent: {survivor.Mutant.Description} ({Reason(run, survivor)})"),
        .. run.Unexplained.Select(survivor => $"    SURVIVES: {survivor.Mutant.Description}"),
        .. run.Slips.Select(slip => $"    slip: {slip.Mutant.Description} hears {slip.Trial.Words}"),
    ];

    private static string Mutants(IReadOnlyCollection<ExerciseRun> runs)
    {
        var all = runs.Sum(run => run.Mutants.Length);
        var survivors = runs.Sum(run => run.Survivors.Count());
        var unexplained = runs.Sum(run => run.Unexplained.Count());
        return $"{all - survivors} of {all} mutants noticed, {survivors - unexplained} equivalent, {unexplained} unnoticed";
    }

    private static string Reason(ExerciseRun run, MutantTrial survivor) =>
        run.Answers.Of(AnswerKind.Equivalent).Single(listed => listed.Name == survivor.Mutant.Description).Text.ReplaceLineEndings(" ");
}
