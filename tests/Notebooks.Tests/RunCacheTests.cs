using Documents;
using Documents.Files;
using Session.Errors;
using Workbook.Editions;
using Workbook.Runs;

namespace Notebooks.Tests;

/// <summary>A run is found again as it was, and only where nothing has changed of what it could depend on.</summary>
public sealed class RunCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;
    private readonly RunCache _runs;

    public RunCacheTests()
    {
        _folder.Write("notebooks/workbook.csx", "var course = 1;");
        _folder.Write("data/card.md", "data");
        _file = _folder.WriteNotebook("notebooks/one.dib", "#!import workbook.csx", "// EXERCISE two\nint? two = /* SOLUTION */ 2 /* END */;\ntwo");
        _runs = new RunCache(Path.Combine(_folder.Path, "runs"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_is_found_as_it_was()
    {
        var run = Run(Edition.Teacher);

        Keep(run);

        var found = _runs.Find(_file, Edition.Teacher)!;
        Assert.Equal(run.Notebook.Cells.Select(cell => cell.Outputs), found.Notebook.Cells.Select(cell => cell.Outputs));
        Assert.Equal(run.Notebook.Cells.Select(cell => (cell.Text, cell.ExecutionCount)), found.Notebook.Cells.Select(cell => (cell.Text, cell.ExecutionCount)));
        Assert.Equal((run.File, run.Edition, run.Duration, true), (found.File, found.Edition, found.Duration, found.Passed));
    }

    [Fact]
    public void A_run_of_the_other_edition_is_another()
    {
        Keep(Run(Edition.Learner));

        Assert.Null(_runs.Find(_file, Edition.Teacher));
        Assert.Equal(Edition.Learner, _runs.Find(_file, Edition.Learner)!.Edition);
    }

    [Theory]
    [InlineData("notebooks/one.dib", "#!csharp\n\n#!import workbook.csx\n\n#!csharp\n\n3\n")]
    [InlineData("notebooks/workbook.csx", "var course = 2;")]
    [InlineData("data/card.md", "other data")]
    [InlineData("data/new.md", "")]
    public void A_run_is_not_found_after_a_change(string changed, string text)
    {
        Keep(Run(Edition.Teacher));

        _folder.Write(changed, text);

        Assert.Null(_runs.Find(_file, Edition.Teacher));
    }

    [Fact]
    public void A_run_that_failed_is_not_kept()
    {
        Keep(Run(Edition.Teacher) with { Failures = [new CellFailure(2, 1, "no")] });

        Assert.Null(_runs.Find(_file, Edition.Teacher));
    }

    [Fact]
    public void A_run_during_which_something_changed_is_not_kept()
    {
        var path = _runs.PathOf(_file, Edition.Teacher);
        _folder.Write("notebooks/workbook.csx", "var course = 2;");

        _runs.Keep(Run(Edition.Teacher), path);

        Assert.Null(_runs.Find(_file, Edition.Teacher));
    }

    private void Keep(NotebookRun run) => _runs.Keep(run, _runs.PathOf(run.File, run.Edition));

    private NotebookRun Run(Edition edition)
    {
        var notebook = NotebookFile.Read(_file);
        Output[] outputs =
        [
            new StreamOutput("stdout", "a line\nand \"another\"\n"),
            new DisplayOutput(MimeBundle.Of(("application/json", "{\"x\": 1e-05}"), ("text/plain", "words"))),
            new ResultOutput(MimeBundle.Of(("text/plain", "2")), 2),
        ];
        var cells = notebook.Cells.Select((cell, index) => cell with { Outputs = index == 1 ? [.. outputs] : [], ExecutionCount = index + 1 });
        return new NotebookRun(_file, notebook with { Cells = [.. cells] }, [], TimeSpan.FromSeconds(1.5)) { Edition = edition };
    }
}
