using System.Globalization;
using Documents.Files;

namespace Workbook.Tests.Commands;

/// <summary>Editions as a teacher and a learner handle them: sync, start, run and build, in processes of their own.</summary>
public sealed class EditionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EditionCommandTests()
    {
        WriteNotebook("1-numbers", CheckCells.Inline("one", 1, "1"), CheckCells.Region("two", 2, "1 + 1"));
        WriteNotebook("2-more", CheckCells.Inline("three", 3, "3"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sync_writes_the_editions_and_then_finds_them_up_to_date()
    {
        Assert.Equal(
            (0, Lines($"{Edition("1-numbers")}: new", $"{Edition("2-more")}: new", "2 written, 0 up to date already."), ""),
            await WorkbookAsync("sync"));
        Assert.Equal((0, Lines("0 written, 2 up to date already."), ""), await WorkbookAsync("sync"));
        Assert.Equal((0, Lines("All 2 learner's editions are up to date."), ""), await WorkbookAsync("sync", "--check"));
        Assert.DoesNotContain("SOLUTION", Read(Edition("1-numbers")), StringComparison.Ordinal);
        Assert.DoesNotContain("1 + 1", Read(Edition("1-numbers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_writes_anew_only_what_changed_and_keeps_the_ids_of_the_other_cells()
    {
        await WorkbookAsync("sync");
        var ids = Ids("1-numbers");
        WriteNotebook("1-numbers", CheckCells.Inline("one", 1, "1") + " // edited", CheckCells.Region("two", 2, "1 + 1"));

        var (code, output, error) = await WorkbookAsync("sync");

        Assert.Equal((0, Lines($"{Edition("1-numbers")}: written anew", "1 written, 1 up to date already."), ""), (code, output, error));
        // The edited cell is the second.
        Assert.Equal(ids.Where((_, index) => index != 1), Ids("1-numbers").Where((_, index) => index != 1));
    }

    [Fact]
    public async Task A_check_names_what_is_stale_missing_edited_and_left_over_and_writes_nothing()
    {
        WriteNotebook("3-ran", "1");
        WriteNotebook("4-edited", "2");
        WriteNotebook("5-gone", "3");
        await WorkbookAsync("sync");
        Replace(Notebook("1-numbers"), "Answer(\"one\"", "Answer(\"One\"");
        File.Delete(InFolder(Edition("2-more")));
        Replace(Edition("3-ran"), "\"execution_count\": null", "\"execution_count\": 3");
        Replace(Edition("4-edited"), "\"2\"", "\"20\"");
        File.Delete(InFolder(Notebook("5-gone")));
        var before = Files();

        var (code, output, error) = await WorkbookAsync("sync", "--check");

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            Lines(
                $"{Edition("1-numbers")}: stale: cell 2, line 4 is \"Answer(\"one\", Myone, 1)\", "
                + "and in the new edition \"Answer(\"One\", Myone, 1)\". sync writes it anew.",
                $"{Edition("2-more")}: missing. sync writes it.",
                $"{Edition("3-ran")}: stale: its cells were run, and it keeps what they showed. sync writes it anew.",
                $"{Edition("4-edited")}: edited by hand: cell 2, line 1 is \"20\", and in the new edition \"2\". "
                + "Take over what is worth keeping into 4-edited.dib; sync --force writes over it.",
                $"{Edition("5-gone")}: its notebook 5-gone.dib is gone. Remove the edition too, or bring the notebook back."),
            error);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Sync_leaves_what_was_edited_by_hand_alone_and_writes_the_others()
    {
        await WorkbookAsync("sync");
        Replace(Edition("1-numbers"), "null;", "1;");
        var edited = Read(Edition("1-numbers"));
        File.Delete(InFolder(Edition("2-more")));

        var (code, output, error) = await WorkbookAsync("sync");

        Assert.Equal((1, Lines($"{Edition("2-more")}: new", "1 written, 0 up to date already.")), (code, output));
        Assert.StartsWith(
            $"{Edition("1-numbers")}: edited by hand, and left alone: cell 2, line 2 is \"int? Myone = 1;\", "
                + "and in the new edition \"int? Myone = null;\".",
            error, StringComparison.Ordinal);
        Assert.Contains("--force writes over it.", error, StringComparison.Ordinal);
        Assert.Equal(edited, Read(Edition("1-numbers")));
    }

    [Fact]
    public async Task Sync_writes_over_it_when_it_is_forced()
    {
        await WorkbookAsync("sync");
        var pristine = Read(Edition("1-numbers"));
        Replace(Edition("1-numbers"), "null;", "1;");

        var (code, _, _) = await WorkbookAsync("sync", "--force");

        Assert.Equal(0, code);
        Assert.Equal(pristine, Read(Edition("1-numbers")));
    }

    [Theory]
    [InlineData("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""")]
    [InlineData("<<<<<<< here")]
    public async Task Sync_leaves_a_notebook_of_somebody_elses_alone(string text)
    {
        _folder.Write(Edition("1-numbers"), text);

        var (code, _, error) = await WorkbookAsync("sync");

        Assert.Equal(1, code);
        Assert.Contains($"{Edition("1-numbers")}: edited by hand, and left alone", error, StringComparison.Ordinal);
        Assert.Equal(text, Read(Edition("1-numbers")));
        Assert.True(File.Exists(InFolder(Edition("2-more"))));
    }

    [Fact]
    public async Task An_exercise_that_stands_twice_in_a_folder_leaves_the_folder_as_it_was()
    {
        WriteNotebook("3-again", CheckCells.Inline("one", 1, "1"));
        var before = Files();

        var (code, _, error) = await WorkbookAsync("sync");

        Assert.Equal(2, code);
        Assert.Contains($"cell 2: there is an exercise 'one' in cell 2 of {Notebook("1-numbers")} already.", error, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Start_copies_the_editions_and_what_their_cells_need()
    {
        _folder.Write(
            "notebooks/3-needs.dib",
            "#!markdown\n\n![a picture](pictures/one.png) and ![none](nowhere.png), [a table](table.md#rows)\n\n"
                + "#!csharp\n\n#!import tools.csx\n");
        _folder.Write("notebooks/pictures/one.png", "a picture");
        _folder.Write("notebooks/table.md", "# A table");
        _folder.Write("notebooks/tools.csx", "var tool = 1;");
        await WorkbookAsync("sync");

        var (code, output, error) = await WorkbookAsync("start");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(
            Lines(
                $"{Mine("1-numbers.ipynb")}: new", $"{Mine("2-more.ipynb")}: new", $"{Mine("3-needs.ipynb")}: new",
                $"{Mine("pictures/one.png")}: new", $"{Mine("table.md")}: new", $"{Mine("tools.csx")}: new", "") + $"Begin with {Mine("1-numbers.ipynb")}: open it",
            output,
            StringComparison.Ordinal);
        Assert.Equal(Read(Edition("1-numbers")), Read(Mine("1-numbers.ipynb")));
        Assert.Equal("# A table", Read(Mine("table.md")));
        Assert.Equal("var tool = 1;", Read(Mine("tools.csx")));
    }

    [Fact]
    public async Task Start_again_brings_up_to_date_what_nobody_wrote_in_and_adds_what_is_new()
    {
        await WorkbookAsync("sync");
        await WorkbookAsync("start");
        Replace(Mine("1-numbers.ipynb"), "\"execution_count\": null", "\"execution_count\": 3");
        Replace(Mine("2-more.ipynb"), "\"execution_count\": null", "\"execution_count\": 3");
        var ran = Read(Mine("2-more.ipynb"));
        WriteNotebook("1-numbers", CheckCells.Inline("one", 1, "1"));
        WriteNotebook("3-new", "1");
        await WorkbookAsync("sync");

        var (code, output, _) = await WorkbookAsync("start");

        Assert.Equal(0, code);
        Assert.StartsWith(
            Lines($"{Mine("1-numbers.ipynb")}: brought up to date", $"{Mine("2-more.ipynb")}: up to date", $"{Mine("3-new.ipynb")}: new"),
            output, StringComparison.Ordinal);
        Assert.Equal(Read(Edition("1-numbers")), Read(Mine("1-numbers.ipynb")));
        Assert.Equal(ran, Read(Mine("2-more.ipynb")));
    }

    [Fact]
    public async Task Start_never_writes_over_what_a_learner_wrote()
    {
        await WorkbookAsync("sync");
        await WorkbookAsync("start");
        Replace(Mine("1-numbers.ipynb"), "null;", "7;");
        Replace(Mine("2-more.ipynb"), "null;", "7;");
        _folder.Write("my/3-broken.ipynb", "{");
        WriteNotebook("1-numbers", CheckCells.Inline("one", 1, "1"));
        WriteNotebook("3-broken", "1");
        await WorkbookAsync("sync");
        var mine = (Read(Mine("1-numbers.ipynb")), Read(Mine("2-more.ipynb")), Read(Mine("3-broken.ipynb")));

        var (code, output, _) = await WorkbookAsync("start");

        Assert.Equal(0, code);
        var lines = output.Split('\n');
        Assert.Equal(
            $"{Mine("1-numbers.ipynb")}: yours, left alone, and there is a newer edition. To get that, rename yours and start again.", lines[0]);
        Assert.Equal($"{Mine("2-more.ipynb")}: yours, left alone (to begin it afresh, rename it and start again)", lines[1]);
        Assert.StartsWith($"{Mine("3-broken.ipynb")}: left alone, though it cannot be read", lines[2], StringComparison.Ordinal);
        Assert.Equal(mine, (Read(Mine("1-numbers.ipynb")), Read(Mine("2-more.ipynb")), Read(Mine("3-broken.ipynb"))));
    }

    [Fact]
    public async Task Start_copies_to_where_it_is_told()
    {
        await WorkbookAsync("sync");

        var (code, _, _) = await WorkbookAsync("start", "notebooks", "--to", "elsewhere");

        Assert.Equal(0, code);
        Assert.True(File.Exists(InFolder(Path.Combine("elsewhere", "2-more.ipynb"))));
    }

    [Fact]
    public async Task Where_start_copies_to_progress_is_kept_too()
    {
        _folder.Write("notebooks/3-needs.dib", "#!csharp\n\n#!import workbook.csx\n");
        _folder.Write("notebooks/workbook.csx", "// Written by a build.\nvar x = 1;\n");
        _folder.Write("my/workbook.csx", $"// Written by a build.\nvar x = 1;\nProgress.KeepIn(\"{Place("my")}\");\n");
        await WorkbookAsync("sync");

        await WorkbookAsync("start", "notebooks", "--to", "elsewhere");

        Assert.Equal($"// Written by a build.\nvar x = 1;\nProgress.KeepIn(\"{Place("elsewhere")}\");\n", Read("elsewhere/workbook.csx"));
        Replace("my/workbook.csx", "var x = 1;", "var x = 2;");
        var (_, output, _) = await WorkbookAsync("start", "notebooks", "--to", "elsewhere");
        Assert.Contains($"{Path.Combine("elsewhere", "workbook.csx")}: brought up to date", output, StringComparison.Ordinal);
        Assert.Contains("var x = 2;", Read("elsewhere/workbook.csx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_tells_of_the_copy_that_Verso_made()
    {
        await WorkbookAsync("sync");
        _folder.Write("my/1-numbers.verso", "{}");

        var (_, output, _) = await WorkbookAsync("start");

        Assert.Contains($"{Mine("1-numbers.verso")} is Verso's copy of it.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_of_a_learners_copy_passes_and_tells_what_is_still_to_be_done()
    {
        await WorkbookAsync("sync");
        await WorkbookAsync("start");
        Replace(Mine("1-numbers.ipynb"), "null;", "1;");

        var (code, output, error) = await WorkbookAsync("run", Mine("1-numbers.ipynb"), Mine("2-more.ipynb"));

        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith(
            Lines(
                $"== {Mine("1-numbers.ipynb")}: 2 exercises: 1 done, 0 wrong, 1 not done yet",
                $"{Mine("1-numbers.ipynb")} (cell 3): two: a number",
                $"== {Mine("2-more.ipynb")}: 1 exercise: 0 done, 0 wrong, 1 not done yet",
                $"{Mine("2-more.ipynb")} (cell 2): three: a number"),
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_with_wrong_answers_fails_names_each_and_runs_to_the_end()
    {
        WriteNotebook(
            "1-numbers", CheckCells.Inline("one", 1, "7"), CheckCells.Region("two", 2, "7"), CheckCells.Inline("four", 4, "null"), "\"the end\"");

        var (code, output, error) = await WorkbookAsync("run", Notebook("1-numbers"));

        Assert.Equal(1, code);
        Assert.Equal(
            Lines(
                $"{Notebook("1-numbers")}:{LineOf("1-numbers", "Answer(\"one\"")} (cell 2, line 4): error: "
                + "one: a number: expected 1, got 7. Count again.",
                $"{Notebook("1-numbers")}:{LineOf("1-numbers", "Answer(\"two\"")} (cell 3, line 9): error: "
                + "two: a number: expected 2, got 7. Count again."),
            error);
        Assert.Contains("the end", output, StringComparison.Ordinal);
        Assert.EndsWith(
            Lines(
                $"== {Notebook("1-numbers")}: 3 exercises: 0 done, 2 wrong, 1 not done yet",
                $"{Notebook("1-numbers")}:{LineOf("1-numbers", "// EXERCISE four")} (cell 4): four: a number"),
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_of_each_edition_has_a_folder_of_its_own_and_passes()
    {
        var (teachers, _, _) = await WorkbookAsync("build");
        var (learners, output, error) = await WorkbookAsync("build", "--edition", "learner");

        Assert.Equal((0, 0, ""), (teachers, learners, error));
        Assert.Contains("handouts/learner/index.html", output, StringComparison.Ordinal);
        Assert.Contains("1 + 1", Text("handouts/1-numbers.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("1 + 1", Text("handouts/learner/1-numbers.html"), StringComparison.Ordinal);
        Assert.Contains("not done yet: two: a number", Text("handouts/learner/1-numbers.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mark_that_nearly_is_one_is_named_and_nothing_is_written()
    {
        WriteNotebook("2-more", "static int F()\n{\n    // BEGIN-SOLUTION\n    return 42;\n}", "var x = /*solution*/ 42 /*end*/;");
        var file = Notebook("2-more");

        var (code, _, error) = await WorkbookAsync("build", "--edition", "learner");

        Assert.Equal(2, code);
        var lines = error.Split('\n');
        Assert.StartsWith($"{file}({LineOf("2-more", "BEGIN-SOLUTION")},1): cell 2, line 3: '// BEGIN-SOLUTION' only looks like", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{file}({LineOf("2-more", "/*solution*/")},1): cell 3, line 1: '/*solution*/' only looks like", lines[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(InFolder("handouts")));
    }

    [Fact]
    public async Task A_build_takes_the_ipynb_files_that_have_no_dib_beside_them()
    {
        await WorkbookAsync("sync");
        _folder.Write("notebooks/3-other.ipynb", """
            {"cells":[{"cell_type":"code","metadata":{"tags":["raises-exception"]},"outputs":[],"source":"throw new Exception(\"shown\");"}],
            "metadata":{},"nbformat":4,"nbformat_minor":5}
            """);
        _folder.Write("notebooks/4-CAPITALS.DIB", "#!csharp\n\n4\n");

        var (code, _, error) = await WorkbookAsync("build");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("shown", Text("handouts/3-other.html"), StringComparison.Ordinal);
        Assert.Equal(
            ["1-numbers.html", "2-more.html", "3-other.html", "4-CAPITALS.html", "index.html", "proof.html", "workbook.html"],
            Directory.GetFiles(InFolder("handouts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_build_of_a_teachers_notebook_with_a_wrong_solution_fails_and_names_the_exercise()
    {
        WriteNotebook("2-more", CheckCells.Inline("three", 3, "4"), "1");

        var (code, _, error) = await WorkbookAsync("build");

        Assert.Equal(1, code);
        Assert.Contains("(cell 2, line 4): error: three: a number: expected 3, got 4.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_an_exercise_of_the_learners_edition_is_told_by_its_cell()
    {
        WriteNotebook("2-more", CheckCells.Region("three", 3, "3") + "\n    .Nothing");

        var (code, _, error) = await WorkbookAsync("build", "--edition", "learner");

        Assert.Equal(1, code);
        Assert.Contains(
            $"{Notebook("2-more")}:{LineOf("2-more", "// EXERCISE three")} (cell 2, line 8 of the learner's edition): error: CS1061",
            error, StringComparison.Ordinal);
    }

    private static string Notebook(string name) => Path.Combine("notebooks", name + ".dib");

    private static string Edition(string name) => Path.Combine("notebooks", name + ".ipynb");

    private static string Mine(string name) => Path.Combine(["my", .. name.Split('/')]);

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private void WriteNotebook(string name, params string[] cells) => _folder.WriteNotebook($"notebooks/{name}.dib", [CheckCells.Begin, .. cells]);

    // As a build writes it: the temporary folder may be reached through a link.
    private string Place(string folder) => Path.GetFullPath(InFolder(folder)).Replace('\\', '/');

    private string InFolder(string path) => Path.Combine(_folder.Path, path);

    private string Read(string path) => File.ReadAllText(InFolder(path));

    private string Text(string page) => Handouts.WrittenPage.Text(Read(page));

    private void Replace(string path, string old, string now)
    {
        Assert.Contains(old, Read(path), StringComparison.Ordinal);
        File.WriteAllText(InFolder(path), Read(path).Replace(old, now, StringComparison.Ordinal));
    }

    private string LineOf(string notebook, string text) =>
        (Array.FindIndex(File.ReadAllLines(InFolder(Notebook(notebook))), line => line.Contains(text, StringComparison.Ordinal)) + 1)
            .ToString(CultureInfo.InvariantCulture);

    private string[] Ids(string name) => [.. NotebookFile.Read(InFolder(Edition(name))).Cells.Select(cell => cell.Id!)];

    private (string, string)[] Files() =>
        [.. Directory.GetFiles(InFolder("notebooks")).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))];

    private async Task<(int Code, string Output, string Error)> WorkbookAsync(params string[] arguments)
    {
        var (code, output, error) = await WorkbookProcess.RunAsync(_folder.Path, arguments);
        return (code, output.ReplaceLineEndings("\n"), error.ReplaceLineEndings("\n"));
    }
}
