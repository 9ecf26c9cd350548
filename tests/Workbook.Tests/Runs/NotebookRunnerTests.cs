using Contract;
using Documents;
using Documents.Files;
using Session.Errors;
using Workbook.Editions;
using Workbook.Runs;

namespace Workbook.Tests.Runs;

/// <summary>Real processes run real notebooks here; the short limit is the only time in it.</summary>
public sealed class NotebookRunnerTests : IDisposable
{
    // What a library does; where the cell's own code asks for it, it is refused.
    private const string Exit = "typeof(Environment).GetMethod(\"Exit\").CreateDelegate<Action<int>>()(0);";

    private static readonly TimeSpan Plenty = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_that_goes_well_has_its_outputs_and_no_failure()
    {
        var run = await RunAsync(Plenty, "var x = 1;\nConsole.WriteLine(\"hello\");", "x + 1");

        Assert.True(run.Passed);
        Assert.Equal([new StreamOutput("stdout", "hello\n")], run.Notebook.Cells[0].Outputs);
        Assert.Equal([new ResultOutput(MimeBundle.Of((MimeTypes.PlainText, "2")), 2)], run.Notebook.Cells[1].Outputs);
    }

    [Fact]
    public async Task After_a_throwing_cell_the_others_run()
    {
        var run = await RunAsync(Plenty, "1 + 1", "Console.WriteLine(\"before\");\nthrow new Exception(\"no\");", "3");

        Assert.Equal([new CellFailure(2, 2, "Exception: no")], run.Failures);
        Assert.Equal([1, 2, 3], run.Notebook.Cells.Select(cell => cell.ExecutionCount ?? 0));
        Assert.IsType<StreamOutput>(run.Notebook.Cells[1].Outputs[0]);
        Assert.IsType<ErrorOutput>(run.Notebook.Cells[1].Outputs[1]);
    }

    [Fact]
    public async Task Wrong_answers_are_told_each_and_the_cells_after_them_run()
    {
        var run = await RunAsync(
            Plenty,
            CheckCells.Begin,
            CheckCells.Inline("one", 1, "2"),
            CheckCells.Region("two", 2, "3"),
            CheckCells.Inline("three", 3, "3"),
            "\"the end\"");

        Assert.Equal(
            [
                new CellFailure(2, 4, "one: a number: expected 1, got 2. Count again.", IsEnd: false),
                new CellFailure(3, 9, "two: a number: expected 2, got 3. Count again.", IsEnd: false),
            ],
            run.Failures);
        Assert.False(run.Passed);
        Assert.Equal(5, run.Notebook.Cells[^1].ExecutionCount);
        Assert.DoesNotContain(run.Notebook.Cells.SelectMany(cell => cell.Outputs), output => output is ErrorOutput);
    }

    [Fact]
    public async Task A_wrong_answer_that_is_shown_on_the_way_counts_too()
    {
        var run = await RunAsync(Plenty, CheckCells.Begin, "Answer(\"one\", 2, 1).Display();\n\nvar x = 1;");

        Assert.Equal([new CellFailure(2, 1, "one: a number: expected 1, got 2. Count again.", IsEnd: false)], run.Failures);
    }

    [Fact]
    public async Task Wrong_answers_and_errors_are_told_together()
    {
        var run = await RunAsync(Plenty, CheckCells.Begin, CheckCells.Inline("one", 1, "2"), "throw new Exception(\"no\");", "4");

        Assert.Equal([2, 3], run.Failures.Select(failure => failure.Cell));
        Assert.Equal(4, run.Notebook.Cells[3].ExecutionCount);
    }

    [Fact]
    public async Task A_cell_that_needs_what_a_failed_one_declares_says_so()
    {
        var run = await RunAsync(Plenty, "int x = \"text\";", "var y = x + 1;", "y * 2", "\"alone\"");

        Assert.Equal([1, 2, 3], run.Failures.Select(failure => failure.Cell));
        Assert.EndsWith("(x is of cell 1, which failed)", run.Failures[1].Message, StringComparison.Ordinal);
        Assert.EndsWith("(y is of cell 2, which failed)", run.Failures[2].Message, StringComparison.Ordinal);
        Assert.Equal("x is of cell 1, which failed", run.Notebook.Cells[1].Outputs.OfType<ErrorOutput>().Single().Traceback[^1]);
        Assert.IsType<ResultOutput>(Assert.Single(run.Notebook.Cells[3].Outputs));
    }

    [Fact]
    public async Task A_cell_that_shows_what_a_failed_one_did_not_set_is_warned_of()
    {
        var run = await RunAsync(Plenty, "var set = 7;\nint.Parse(\"x\");\nvar unset = 2;", "set * 6", "unset + 1");

        Assert.Equal([1], run.Failures.Select(failure => failure.Cell));
        Assert.Equal(
            [new CellFailure(3, null, "unset is of cell 1, which failed: what this cell shows may be wrong")],
            run.Warnings);
    }

    [Fact]
    public async Task After_a_failed_import_the_cells_that_do_not_compile_name_it()
    {
        var run = await RunAsync(Plenty, "#!import gone.csx", "Gone()", "1");

        Assert.Equal([1, 2], run.Failures.Select(failure => failure.Cell));
        Assert.EndsWith("(cell 1, which imports gone.csx, failed)", run.Failures[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_a_cell_with_the_tag_for_it_is_shown_and_no_failure()
    {
        var file = _folder.Write("tagged.ipynb", """
            {"cells": [
              {"cell_type": "code", "metadata": {"tags": ["raises-exception"]}, "outputs": [], "source": "throw new Exception(\"on purpose\");"},
              {"cell_type": "code", "metadata": {"tags": ["raises-exception"]}, "outputs": [], "source": "int x = \"text\";"},
              {"cell_type": "code", "metadata": {"tags": ["raises-exception"]}, "outputs": [], "source": "2"},
              {"cell_type": "code", "metadata": {}, "outputs": [], "source": "\"must run\""}
            ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """);

        var run = await new NotebookRunner(Plenty).RunAsync(file, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(run.Passed);
        Assert.Equal(["Exception", "CS0029"], run.Notebook.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>().Select(error => error.Name));
        Assert.Equal([1, 2, 3, 4], run.Notebook.Cells.Select(cell => cell.ExecutionCount ?? 0));
    }

    [Fact]
    public async Task A_tag_does_not_excuse_an_endless_cell()
    {
        var file = _folder.Write("tagged.ipynb", """
            {"cells": [{"cell_type": "code", "metadata": {"tags": ["raises-exception"]}, "outputs": [], "source": "while (true) ;"}],
            "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """);

        var run = await new NotebookRunner(Short).RunAsync(file, _ => { }, TestContext.Current.CancellationToken);

        Assert.StartsWith("Timeout:", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!markdown\n\nprose\n")]
    [InlineData("#!fsharp\n\n1\n", "there is no C# in it, and nothing was run: its code is fsharp, which this host does not run")]
    public async Task Of_notebooks_without_CSharp_those_with_other_code_are_warned_of(string text, params string[] warnings)
    {
        var run = await new NotebookRunner(Plenty).RunAsync(_folder.Write("none.dib", text), _ => { }, TestContext.Current.CancellationToken);

        Assert.True(run.Passed);
        Assert.Equal(warnings.Select(warning => new CellFailure(0, null, warning)), run.Warnings);
    }

    [Fact]
    public async Task In_the_learners_edition_nothing_is_done_and_nothing_fails()
    {
        var file = _folder.WriteNotebook(
            "notebook.dib", CheckCells.Begin, CheckCells.Inline("one", 1, "1"), CheckCells.Region("two", 2, "2"), "\"the end\"");

        var run = await new NotebookRunner(Plenty) { Edition = Edition.Learner }.RunAsync(file, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(run.Passed);
        Assert.Equal([CheckStatus.NotDone, CheckStatus.NotDone], run.Checks.Select(check => check.Check.Status));
        Assert.Equal(NotebookFile.Read(file).Cells.Select(cell => cell.Text), run.Notebook.Cells.Select(cell => cell.Text));
        Assert.Equal(Edition.Learner, run.Edition);
    }

    [Fact]
    public async Task A_learners_edition_that_cannot_be_made_is_a_failed_run()
    {
        var file = _folder.WriteNotebook("notebook.dib", "// EXERCISE one");

        var run = await new NotebookRunner(Plenty) { Edition = Edition.Learner }.RunAsync(file, _ => { }, TestContext.Current.CancellationToken);

        Assert.Contains("cell 1: an exercise is", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_fails_at_its_line()
    {
        var run = await RunAsync(Plenty, "var y = 1;\nint x = \"text\";");

        Assert.Equal(new CellFailure(1, 2, "CS0029: Cannot implicitly convert type 'string' to 'int'"), run.Failures.Single());
    }

    [Theory]
    [InlineData("Console.WriteLine();\nwhile (true)\n{\n    Thread.SpinWait(100);\n}", 2, 5)]
    [InlineData("Console.WriteLine();\nThread.Sleep(-1);", 2, 2)]
    [InlineData("var gate = new ManualResetEvent(false);\ngate.WaitOne();", 2, 2)]
    public async Task A_cell_that_does_not_end_is_stopped_at_its_limit_and_its_line_is_named(string endless, int from, int to)
    {
        var run = await RunAsync(Short, "Console.WriteLine(\"kept\");", endless);

        var failure = Assert.Single(run.Failures);
        Assert.Equal(2, failure.Cell);
        Assert.InRange(failure.Line ?? 0, from, to);
        Assert.StartsWith("Timeout: still running after 1 s, and stopped; --timeout", failure.Message, StringComparison.Ordinal);
        Assert.Equal([new StreamOutput("stdout", "kept\n")], run.Notebook.Cells[0].Outputs);
    }

    [Theory]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true)\n{\n    try { while (true); } catch { }\n}")]
    [InlineData("Task.Run(() => { while (true); });\nParallel.For(0, 9, _ => { while (true); });")]
    public async Task A_cell_that_hides_its_loop_is_stopped_all_the_same(string endless)
    {
        var run = await RunAsync(Short, endless);

        Assert.StartsWith("Timeout: still running after 1 s", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_whose_library_exits_is_told_from_one_that_is_done()
    {
        var run = await RunAsync(Plenty, $"Console.WriteLine(\"kept\");\n\n{Exit}", "2");

        Assert.Equal(new CellFailure(1, null, "the notebook's process ended in this cell (exit code 0)."), run.Failures.Single());
        Assert.Equal(new StreamOutput("stdout", "kept\n"), run.Notebook.Cells[0].Outputs[0]);
    }

    [Fact]
    public async Task A_cell_that_overflows_the_stack_nonetheless_fails_with_the_runtimes_last_words()
    {
        var run = await RunAsync(
            Plenty, "var ones = Enumerable.Repeat(1, 1);\nfor (var i = 0; i < 3_000_000; i++) ones = ones.Where(int.IsPositive);\nones.Count()");

        Assert.Contains("Stack overflow", run.Failures.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cell_writes_past_the_console_cannot_be_mistaken_for_a_message()
    {
        var run = await RunAsync(
            Plenty,
            """
            using (var raw = Console.OpenStandardOutput()) { raw.Write(Encoding.UTF8.GetBytes("{\"message\":\"ended\",\"Cell\":1}\n")); }
            """,
            "2");

        Assert.True(run.Passed);
    }

    [Fact]
    public async Task A_cell_that_reads_the_console_finds_it_empty()
    {
        var run = await RunAsync(Plenty, "Console.ReadLine() is null");

        Assert.Equal([new ResultOutput(MimeBundle.Of((MimeTypes.PlainText, "True")), 1)], run.Notebook.Cells[0].Outputs);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_failed_run()
    {
        var run = await new NotebookRunner(Plenty).RunAsync(
            _folder.Write("broken.ipynb", "{"), _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(0, run.Failures.Single().Cell);
    }

    [Fact]
    public async Task A_cell_that_exits_and_leaves_a_child_behind_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The child is sleep.");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var run = await RunAsync(Plenty, $"System.Diagnostics.Process.Start(\"sleep\", \"40\");\n{Exit}");

        Assert.Contains("ended in this cell", run.Failures.Single().Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 35);
    }

    [Fact]
    public async Task A_process_that_ends_before_its_first_cell_has_not_passed()
    {
        using var gone = new TemporaryFolder();
        var file = gone.WriteNotebook("sub/notebook.dib", "1");

        var run = await new NotebookRunner(Plenty).RunAsync(
            file, _ => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true), TestContext.Current.CancellationToken);

        Assert.Contains("ended before all cells ran", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_notebooks_come_back_in_the_order_of_their_files_and_fail_alone()
    {
        var files = new[]
        {
            _folder.WriteNotebook("a.dib", "Thread.Sleep(500);"),
            _folder.WriteNotebook("b.dib", "throw new Exception();"),
            _folder.WriteNotebook("c.dib", "3"),
        };

        var runs = await new NotebookRunner(Plenty).RunAllAsync(files, 2, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(["a passed", "b failed", "c passed"], runs.Select(run => $"{run.Name} {(run.Passed ? "passed" : "failed")}"));
    }

    [Fact]
    public async Task Progress_counts_the_cells_to_run()
    {
        var seen = new List<RunProgress>();
        var file = _folder.Write("two.dib", "#!markdown\n\nprose\n\n#!csharp\n\n1\n\n#!csharp\n\n2\n");

        await new NotebookRunner(Plenty).RunAsync(file, seen.Add, TestContext.Current.CancellationToken);

        Assert.Equal([new RunProgress(file, 0, 2), new RunProgress(file, 1, 2), new RunProgress(file, 2, 2)], seen);
    }

    private Task<NotebookRun> RunAsync(TimeSpan limit, params string[] cells) =>
        new NotebookRunner(limit).RunAsync(
            _folder.WriteNotebook("notebook.dib", cells), _ => { }, TestContext.Current.CancellationToken);
}
