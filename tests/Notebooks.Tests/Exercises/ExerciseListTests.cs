namespace Notebooks.Tests.Exercises;

/// <summary>The cells in the notebooks, the definitions in the course and the answers in the tests speak of the same exercises.</summary>
public sealed class ExerciseListTests(ExerciseRuns runs)
{
    public static TheoryData<string> Notebooks => [.. NotebookFiles.Names];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_exercise_of_a_notebook_is_defined_for_it_and_the_other_way_round(string notebook) =>
        Assert.Equal(
            runs.Definitions.Where(definition => definition.Notebook == notebook).Select(definition => definition.Id).Order(StringComparer.Ordinal),
            In(notebook));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_exercise_of_a_notebook_has_answers_and_the_other_way_round(string notebook) =>
        Assert.Equal(AnswersFile.For(notebook).Keys.Order(StringComparer.Ordinal), In(notebook));

    [Fact]
    public void Every_definition_names_a_notebook_that_is_there() =>
        Assert.All(runs.Definitions, definition => Assert.Contains(definition.Notebook, NotebookFiles.Names));

    [Fact]
    public void No_two_exercises_have_one_name()
    {
        Assert.Distinct(ExercisePlace.All.Select(place => place.Cell.Id));
        Assert.Distinct(runs.Definitions.Select(definition => definition.Id));
    }

    [Fact]
    public void There_are_at_least_two_dozen_exercises_after_the_start() =>
        Assert.InRange(ExercisePlace.All.Count(place => place.Notebook != "00-start"), 24, int.MaxValue);

    [Fact]
    public void The_readme_counts_them() =>
        Assert.Contains($"There are {ExercisePlace.All.Length} exercises", File.ReadAllText(RepositoryRoot.Combine("README.md")), StringComparison.Ordinal);

    [Fact]
    public void No_exercise_recognises_two_mistakes_of_one_name() =>
        Assert.All(runs.Definitions, definition => Assert.Distinct(definition.Mistakes));

    private static IEnumerable<string> In(string notebook) =>
        ExercisePlace.All.Where(place => place.Notebook == notebook).Select(place => place.Cell.Id).Order(StringComparer.Ordinal);
}
