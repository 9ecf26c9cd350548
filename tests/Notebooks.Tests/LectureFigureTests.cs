using Contract;
using Workbook.Runs;

namespace Notebooks.Tests;

public sealed class LectureFigureTests(NotebookRuns runs)
{
    public static TheoryData<LectureFigure> Figures => [.. LectureFigure.All];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_figure_of_the_lecture_is_asserted_in_its_notebook(LectureFigure figure) =>
        Assert.NotEmpty(ChecksOf(figure));

    [Fact]
    public void Every_figure_that_claims_to_be_the_lectures_is_one_and_all_are_listed()
    {
        var figures = from run in runs.ByName.Values.OrderBy(run => run.Name, StringComparer.Ordinal)
                      from check in run.Checks
                      where check.Check.Kind is "slide" or "rounds"
                      select (run.Name, check.Cell, check.Check);
        File.WriteAllLines(
            RepositoryRoot.Report("figures.txt"),
            LectureFigure.All.Select(figure =>
                $"{figure}: {figure.Notebook}, {string.Join(", ", ChecksOf(figure).Select(check => $"cell {check.Cell} ({check.Check.What}, computed {check.Check.Got})"))}"));
        File.WriteAllLines(
            RepositoryRoot.Report("pages.txt"),
            figures.Select(figure => $"{figure.Name}, cell {figure.Cell}: {figure.Check.What}, {figure.Check.Expected.Split(' ')[0]}, computed {figure.Check.Got}"));

        Assert.All(
            figures.Where(figure => figure.Check.Kind == "slide"),
            claimed => Assert.Contains(LectureFigure.All, figure => figure.Notebook == claimed.Name && Shows(claimed.Check, figure)));
    }

    private CellCheck[] ChecksOf(LectureFigure figure) =>
        [.. runs.ByName[figure.Notebook].Checks.Where(check => Shows(check.Check, figure) && check.Check.Status == CheckStatus.Passed)];

    private static bool Shows(CheckRecord check, LectureFigure figure) =>
        check.Kind == "slide" && check.Expected.Split(' ')[0] == figure.Printed;
}
