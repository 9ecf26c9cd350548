namespace Workbook.Tests.Commands;

/// <summary>The program as a person starts it: a process, its exit code, its two streams.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_build_names_every_failure_and_still_writes_every_page()
    {
        _folder.Write("notebooks/workbook.json", """{ "title": "Test", "subtitle": "s", "description": "d", "credit": "c" }""");
        _folder.WriteNotebook("notebooks/1-good.dib", "1 + 1");
        _folder.WriteNotebook("notebooks/2-throws.dib", "var x = 1;", "var y = 2;\nthrow new Exception(\"no\");");
        _folder.WriteNotebook("notebooks/3-compile.dib", "var x = unknown;");
        _folder.WriteNotebook("notebooks/4-endless.dib", "var x = 1;\nThread.Sleep(-1);");
        _folder.WriteNotebook("notebooks/5-exits.dib", "var x = 1;\nEnvironment.Exit(0);");

        var (code, output, error) = await WorkbookAsync("--timeout", "1");

        Assert.Equal(1, code);
        Assert.Equal(
            $"""
            {Notebook("2-throws")}:8 (cell 2, line 2): error: Exception: no
            {Notebook("3-compile")}:3 (cell 1, line 1): error: CS0103: The name 'unknown' does not exist in the current context
            {Notebook("4-endless")}:4 (cell 1, line 2): error: Timeout: still running after 1 s, and stopped; --timeout SECONDS gives a cell more time
            {Notebook("5-exits")}:4 (cell 1, line 2): error: NotSupportedException: Environment.Exit(0) would end the notebook and all its variables with it; to end only this cell, write return; or throw.

            """,
            error,
            ignoreLineEndingDifferences: true);
        Assert.Equal(
            ["1-good.html", "2-throws.html", "3-compile.html", "4-endless.html", "5-exits.html", "index.html", "proof.html", "workbook.html"],
            Directory.GetFiles(Path.Combine(_folder.Path, "handouts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("Handouts: file://", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_of_good_notebooks_exits_with_0()
    {
        _folder.Write("notebooks/workbook.json", """{ "title": "Test", "subtitle": "s", "description": "d", "credit": "c" }""");
        _folder.WriteNotebook("notebooks/1-good.dib", "1 + 1");

        var (code, _, error) = await WorkbookAsync();

        Assert.Equal("", error);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_build_writes_a_site_where_one_is_asked_for()
    {
        _folder.WriteNotebook("notebooks/1-good.dib", "1 + 1");

        var (code, output, error) = await WorkbookAsync("--site", "published/site");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains(Path.Combine("published", "site"), output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "published", "site", "1-good.html")));
    }

    [Fact]
    public async Task A_run_of_prose_says_that_nothing_was_run()
    {
        _folder.Write("prose.dib", "#!markdown\n\nprose\n");

        var (code, _, error) = await WorkbookAsync("run", "prose.dib");

        Assert.Equal(0, code);
        Assert.Equal("prose.dib: warning: there is no code in it, and nothing was run\n", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_run_prints_what_the_cells_show()
    {
        _folder.WriteNotebook("one.dib", "Console.WriteLine(\"hello\");\n1 + 1");

        var (code, output, _) = await WorkbookAsync("run", "one.dib");

        Assert.Equal(0, code);
        Assert.Equal("== one.dib\n[1]\nhello\n2\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_run_goes_on_after_a_cell_that_fails_and_exits_with_1()
    {
        _folder.WriteNotebook("one.dib", "int x = \"text\";", "x", "\"still runs\"");

        var (code, output, error) = await WorkbookAsync("run", "one.dib");

        Assert.Equal(1, code);
        Assert.Contains("[3]\nstill runs\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(2, error.Split("error:").Length - 1);
        Assert.Contains("(x is of cell 1, which failed)", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_warns_of_links_that_lead_nowhere_and_passes()
    {
        _folder.Write("notebooks/1-links.dib", "#!markdown\n\n# Links\n\n[gone](02-gone.dib)\n\n#!csharp\n\n1\n");

        var (code, _, error) = await WorkbookAsync();

        Assert.Equal(0, code);
        Assert.Equal(
            $"{Notebook("1-links")}:3 (cell 1, line 1): warning: the link 02-gone.dib leads nowhere: there is no such file\n",
            error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_conversion_there_and_back_keeps_the_cells()
    {
        _folder.Write("a.dib", "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\n\n#!markdown\n\n# Title\n\n#!csharp\n\n1 + 1\n");

        await WorkbookAsync("convert", "a.dib", "b.ipynb");
        var (code, _, _) = await WorkbookAsync("convert", "b.ipynb", "c.dib");

        Assert.Equal(0, code);
        var back = File.ReadAllText(Path.Combine(_folder.Path, "c.dib"));
        Assert.Contains("#!markdown\n\n# Title\n\n#!csharp\n\n1 + 1\n", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversion_does_not_write_over_a_file_unasked()
    {
        _folder.WriteNotebook("a.dib", "1");
        _folder.Write("b.ipynb", "mine");

        var (code, _, error) = await WorkbookAsync("convert", "a.dib", "b.ipynb");

        Assert.Equal(2, code);
        Assert.Contains("--force", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.Path, "b.ipynb")));
    }

    [Theory]
    [InlineData("There is no file 'nowhere.dib'.", "run", "nowhere.dib")]
    [InlineData("--jobs takes a whole number above 0", "--jobs", "0")]
    [InlineData("--jobs takes a whole number above 0", "--jobs", "1.5")]
    [InlineData("--jobs takes a whole number above 0", "-j", "many")]
    [InlineData("--timeout takes a number above 0", "--timeout", "NaN")]
    [InlineData("--timeout takes a number above 0", "--timeout", "1,5")]
    [InlineData("--timeout takes a number above 0", "--timeout", "soon")]
    [InlineData("Unrecognized command or argument '--frob'", "--frob")]
    [InlineData("There is no folder 'nowhere'.", "build", "nowhere")]
    [InlineData("No folder 'notebooks' here or above")]
    [InlineData("index.html, which is the page of all pages", "build", "indexed")]
    [InlineData("workbook.html, which is the living workbook", "build", "living")]
    [InlineData("--output takes the name of a folder, and 'taken' is none.", "build", "good", "--output", "taken")]
    [InlineData("--output takes the name of a folder, and '' is none.", "build", "good", "--output", "")]
    [InlineData("--edition takes teacher or learner, and got 'both'.", "build", "good", "--edition", "both")]
    [InlineData("--site takes the name of a folder, and 'taken' is none.", "build", "good", "--site", "taken")]
    [InlineData("'good' holds files that are no site of the workbook's.", "build", "good", "--site", "good")]
    [InlineData("leave --edition learner out.", "build", "good", "--edition", "learner", "--site", "new")]
    [InlineData("There is no learner's edition (*.ipynb) in 'good'. sync writes them.", "start", "good")]
    [InlineData("--to takes the name of a folder, and 'taken' is none.", "start", "good", "--to", "taken")]
    [InlineData("Name another folder with --to.", "start", "good", "--to", "good")]
    [InlineData("There is no folder 'nowhere'.", "sync", "nowhere")]
    [InlineData("cell 1: an exercise is one line", "sync", "bad")]
    [InlineData("cell 1: an exercise is one line", "build", "bad")]
    [InlineData("There is no folder", "convert", "taken", "nowhere/b.ipynb")]
    [InlineData("Required command was not provided.", "jupyter")]
    [InlineData("--prefix takes the name of a folder, and 'taken' is none.", "jupyter", "install", "--prefix", "taken")]
    [InlineData("--prefix takes the name of a folder, and '' is none.", "jupyter", "uninstall", "--prefix", "")]
    [InlineData("--as takes a name as Jupyter knows them", "jupyter", "install", "--as", "my kernel")]
    [InlineData("--as takes a name as Jupyter knows them", "jupyter", "install", "--as", "..")]
    public async Task Wrong_usage_exits_with_2_and_says_what_is_wrong(string message, params string[] arguments)
    {
        _folder.WriteNotebook("good/1.dib", "1");
        _folder.WriteNotebook("indexed/Index.dib", "1");
        _folder.WriteNotebook("living/Workbook.dib", "1");
        _folder.WriteNotebook("bad/1.dib", "// EXERCISE one\nF()");
        _folder.Write("taken", "a file");

        var (code, _, error) = await WorkbookAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("build")]
    [InlineData("run")]
    [InlineData("start")]
    [InlineData("sync")]
    [InlineData("convert")]
    [InlineData("jupyter")]
    [InlineData("jupyter", "install")]
    [InlineData("jupyter", "uninstall")]
    [InlineData("jupyter", "list")]
    [InlineData("jupyter", "settings")]
    public async Task Every_command_has_its_help(params string[] command)
    {
        var (code, output, _) = await WorkbookAsync([.. command, "--help"]);

        Assert.Equal(0, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_tells_the_exit_codes()
    {
        var (_, output, _) = await WorkbookAsync("--help");

        Assert.Contains(
            "Exit codes: 0 all passed or is still to be done, 1 a cell or a check failed, 2 wrong usage.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("jupyter")]
    [InlineData("jupyter", "install")]
    public async Task The_exit_codes_are_told_once_at_most(params string[] command)
    {
        var (_, output, _) = await WorkbookAsync([.. command, "--help"]);

        Assert.InRange(output.Split("Exit codes:").Length - 1, 0, 1);
    }

    private static string Notebook(string name) => Path.Combine("notebooks", name + ".dib");

    private Task<(int Code, string Output, string Error)> WorkbookAsync(params string[] arguments) =>
        WorkbookProcess.RunAsync(_folder.Path, arguments);
}
