using Contract;
using Documents;
using Workbook.Runs;

namespace Notebooks.Tests;

public sealed class NotebookTests(NotebookRuns runs)
{
    public static TheoryData<string> Names => [.. NotebookFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cell_runs_and_every_check_passes(string name)
    {
        var run = runs.ByName[name];

        Assert.Empty(run.Failures);
        Assert.All(run.Checks, check => Assert.Equal(CheckStatus.Passed, check.Check.Status));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_shows_at_least_three_pictures_and_says_each_in_words(string name)
    {
        var pictures = Bundles(runs.ByName[name])
            .Where(bundle => bundle[MimeTypes.Plotly] is not null || bundle[MimeTypes.Html]?.Contains("<img", StringComparison.Ordinal) == true)
            .ToArray();

        Assert.True(pictures.Length >= 3, $"{pictures.Length} pictures");
        Assert.All(pictures, picture => Assert.False(string.IsNullOrWhiteSpace(picture[MimeTypes.PlainText])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_misses_a_check(string name) =>
        Assert.Empty(NotebookFiles.Read(name).Cells
            .Index()
            .Where(numbered => numbered.Item.IsCSharp)
            .SelectMany(numbered => UnseenChecks.In(numbered.Item.Text).Select(line => $"cell {numbered.Index + 1}, line {line}")));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_line_of_code_is_wider_than_a_page(string name) =>
        Assert.All(
            NotebookFiles.Read(name).Cells.Where(cell => cell.IsCSharp).SelectMany(cell => cell.Text.Split('\n')),
            line => Assert.True(line.Length <= 92, line));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_checks_of_a_notebook_are_the_same(string name) =>
        Assert.Distinct(runs.ByName[name].Checks.Select(check => (check.Cell, check.Check.Id)));

    /// <summary>A sample: Jupyter.Tests compares a run of every notebook with the host's, too.</summary>
    public static TheoryData<string> TwiceRun =>
        [.. NotebookFiles.Names.Where(name => name is "04-training-pipeline" or "06-toy-2d" || FullMatrix.IsAskedFor)];

    [Theory]
    [MemberData(nameof(TwiceRun))]
    public async Task A_second_run_shows_exactly_the_same(string name)
    {
        var again = await new NotebookRunner(TimeSpan.FromMinutes(5)).RunAsync(
            runs.ByName[name].File, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(Bundles(runs.ByName[name]), Bundles(again));
    }

    private static IEnumerable<MimeBundle> Bundles(NotebookRun run) =>
        from cell in run.Notebook.Cells
        from output in cell.Outputs
        let bundle = (output as ResultOutput)?.Data ?? (output as DisplayOutput)?.Data
        where bundle is not null
        select bundle;
}
