using Contract;
using Workbook.Runs;

namespace Notebooks.Tests;

/// <summary>What the course checks, held against what the lecture teaches and what its test asks.</summary>
public sealed class LedgerTests(NotebookRuns runs)
{
    // The lecture's competencies for the test, and what they stand on, as checks name them.
    private static readonly string[] Names =
    [
        "foundation",
        "classification loss, for two classes and for K",
        "one binary loss behind its many names",
        "what the weights mean",
        "pictures in 2D: boundary and features",
        "benefits and drawbacks of a linear classifier",
    ];

    public static TheoryData<LectureRow> Rows => [.. LectureRow.All];

    public static TheoryData<string> Competencies => [.. Names];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_part_of_the_lecture_and_every_erratum_has_a_check(LectureRow row) => Assert.NotEmpty(ChecksOf(row));

    [Theory]
    [MemberData(nameof(Competencies))]
    public void Every_competency_has_at_least_five_checks_and_two_exercises(string competency)
    {
        Assert.InRange(ChecksOf(competency).Count(), 5, int.MaxValue);
        Assert.InRange(ExercisesOf(competency).Count(), 2, int.MaxValue);
    }

    [Fact]
    public void Every_check_belongs_to_one_of_the_competencies_or_to_their_foundation_and_the_ledger_counts_them()
    {
        File.WriteAllLines(
            RepositoryRoot.Report("ledger.txt"),
            [
                .. Names.Select(competency => $"{competency}: {ChecksOf(competency).Count()} checks, {ExercisesOf(competency).Count()} of them exercises"),
                $"in all: {Checks.Count()} checks",
                "",
                .. LectureRow.All.Select(row =>
                    $"{row}: {row.Notebook}, {string.Join(", ", ChecksOf(row).Select(check => $"cell {check.Cell} ({check.Check.What})").DefaultIfEmpty("NO CHECK"))}"),
            ]);

        Assert.All(Checks, check => Assert.Contains(check.Competency, Names));
    }

    private IEnumerable<CheckRecord> Checks => runs.ByName.Values.SelectMany(run => run.Checks).Select(check => check.Check);

    private IEnumerable<CheckRecord> ChecksOf(string competency) => Checks.Where(check => check.Competency == competency);

    private IEnumerable<CheckRecord> ExercisesOf(string competency) => ChecksOf(competency).Where(check => check.Kind == "exercise");

    private IEnumerable<CellCheck> ChecksOf(LectureRow row) =>
        runs.ByName[row.Notebook].Checks.Where(check => check.Check.What == row.What && check.Check.Status == CheckStatus.Passed);
}
