using Session.Libraries;
using LanguageService;

namespace Session.Tests.LanguageService;

public sealed class CompletionTests
{
    private readonly CodeAssistant _help = new(Cursor.Notebooks, new FileLibraries());

    [Fact]
    public async Task The_members_of_an_earlier_cells_variable_are_known()
    {
        _help.Remember("var words = new List<string>();");

        var completions = await _help.CompleteAtMarkAsync("words.Add|");

        Assert.Equal((6, 9), (completions.Start, completions.End));
        Assert.Equal([new Completion("Add", "method", null), new Completion("AddRange", "method", null)], completions.Items[..2]);
    }

    [Fact]
    public async Task What_is_typed_in_other_capitals_is_found_and_a_true_beginning_comes_first()
    {
        _help.Remember("var words = new List<string>();");

        var texts = await _help.TextsAtMarkAsync("words.remove|");

        Assert.Equal(["Remove", "RemoveAll", "RemoveAt", "RemoveRange"], texts[..4]);
    }

    [Fact]
    public async Task The_course_is_known_after_its_import()
    {
        _help.Remember("#!import workbook.csx");

        Assert.Contains("LinearClassifier", await _help.TextsAtMarkAsync("new Linear|"));
        Assert.Equal("Softmax", (await _help.TextsAtMarkAsync("Softm|"))[0]);
        Assert.Contains("Boundary", await _help.TextsAtMarkAsync("Draw.|"));
        Assert.Contains("MySoftmax", await _help.TextsAtMarkAsync("Exercises.|"));
        Assert.Contains("Weights", await _help.TextsAtMarkAsync("var model = new LinearClassifier { |"));
    }

    [Fact]
    public async Task An_import_in_the_cell_itself_is_followed_too() =>
        Assert.Equal("Softmax", (await _help.TextsAtMarkAsync("#!import workbook.csx\nSoftm|"))[0]);

    [Fact]
    public async Task A_notebook_that_is_imported_brings_what_its_cells_declare()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep/inner.csx", "using System.Globalization;\nvar innermost = 1;");
        folder.WriteNotebook("deep/outer.dib", "#!import inner.csx", "var outermost = innermost;", "#!import outer.dib");
        var help = new CodeAssistant(folder.Path, new FileLibraries());

        help.Remember("#!import deep/outer.dib");

        Assert.Equal(["innermost", "outermost"], (await help.TextsAtMarkAsync("most|")).Order());
        Assert.Contains("CultureInfo", await help.TextsAtMarkAsync("CultureI|"));
    }

    [Fact]
    public async Task An_import_that_is_not_there_brings_nothing()
    {
        _help.Remember("var before = 1;\n#!import nothing.csx");

        Assert.Equal("before", (await _help.TextsAtMarkAsync("befo|"))[0]);
    }

    [Fact]
    public async Task Keywords_are_offered() =>
        Assert.Contains(new Completion("foreach", "keyword", null), (await _help.CompleteAtMarkAsync("fore|")).Items);

    [Fact]
    public async Task Arguments_are_offered_by_name()
    {
        _help.Remember("static double Mix(double first, double second) => first + second;");

        Assert.Contains("second:", await _help.TextsAtMarkAsync("Mix(|"));
    }

    [Fact]
    public async Task An_override_is_written_out_whole()
    {
        var completions = await _help.CompleteAtMarkAsync("class Point\n{\n    override ToS|\n}");

        var item = Assert.Single(completions.Items, item => item.Text.Contains("ToString", StringComparison.Ordinal));
        Assert.StartsWith("public override string ToString()", item.Text, StringComparison.Ordinal);
        Assert.Equal("class Point\n{\n    ".Length, completions.Start);
    }

    [Fact]
    public async Task A_notebooks_own_names_come_before_those_of_the_runtime()
    {
        _help.Remember("var zebra = 1;");

        Assert.Equal("zebra", (await _help.TextsAtMarkAsync("|"))[0]);
    }

    [Theory]
    [InlineData("\"Console.|\"")]
    [InlineData("\"Console.|")]
    [InlineData("'C|'")]
    [InlineData("var text = \"\"\"\n    Console.|\n    \"\"\";")]
    [InlineData("$\"Console.|\"")]
    [InlineData("$\"{1}Console.|")]
    [InlineData("// Console.|")]
    [InlineData("/* Console.| */")]
    [InlineData("/* Console.|")]
    [InlineData("/// <summary>Con|</summary>\nvoid F() { }")]
    [InlineData("#!import workbook|.csx")]
    [InlineData("#!import |")]
    public async Task Nothing_is_offered_in_strings_comments_and_magic_lines(string marked) =>
        Assert.Empty((await _help.CompleteAtMarkAsync(marked)).Items);

    [Theory]
    [InlineData("\"text\".Len|", "Length")]
    [InlineData("$\"{Math.Sq|}\"", "Sqrt")]
    [InlineData("/* a */ Math.Sq|", "Sqrt")]
    [InlineData("// a\nMath.Sq|", "Sqrt")]
    [InlineData("#!import workbook.csx\nMath.Sq|", "Sqrt")]
    public async Task Beside_them_it_is(string marked, string text) => Assert.Contains(text, await _help.TextsAtMarkAsync(marked));

    [Fact]
    public async Task A_redefinition_in_a_later_cell_wins()
    {
        _help.Remember("var value = 1;");
        _help.Remember("var copy = value;");
        _help.Remember("var value = \"one\";");

        Assert.Contains("Substring", await _help.TextsAtMarkAsync("value.|"));
        Assert.DoesNotContain("Substring", await _help.TextsAtMarkAsync("copy.|"));
    }

    [Fact]
    public async Task A_cell_that_runs_again_means_what_its_names_mean_by_then()
    {
        _help.Remember("var value = 1;");
        _help.Remember("var copy = value;");
        _help.Remember("var value = \"one\";");
        _help.Remember("var copy = value;");

        Assert.Contains("Substring", await _help.TextsAtMarkAsync("copy.|"));
    }

    [Fact]
    public async Task A_cell_that_was_edited_and_runs_again_takes_its_own_place()
    {
        _help.Remember("var value = 1;");
        _help.Remember("static int F(int n) => n;");
        _help.Remember("static int F(string s) => s.Length;");
        _help.Remember("static string F(string s) => s + value;");

        Assert.Contains("Substring", await _help.TextsAtMarkAsync("F(\"a\").|"));
        Assert.DoesNotContain("Substring", await _help.TextsAtMarkAsync("F(1).|"));
        Assert.Contains("CompareTo", await _help.TextsAtMarkAsync("F(1).|"));
    }

    [Fact]
    public async Task A_cell_that_nobody_remembered_is_unknown()
    {
        _help.Remember("var kept = 1;");

        Assert.Empty(await _help.TextsAtMarkAsync("dropped.|"));
        Assert.Equal("kept", (await _help.TextsAtMarkAsync("kep|"))[0]);
    }

    [Fact]
    public async Task Cells_are_remembered_by_the_hundred()
    {
        for (var i = 0; i < 200; i++)
        {
            _help.Remember($"var number{i} = {i};\nvar same = number{i};\nstatic int Twice{i}(int n) => 2 * n;");
            _help.Remember($"Console.WriteLine(number{i})");
        }

        Assert.Contains("CompareTo", await _help.TextsAtMarkAsync("number0.|"));
        Assert.Equal(["Twice0", "Twice1", "Twice10"], (await _help.TextsAtMarkAsync("Twice|"))[..3]);
    }

    [Fact]
    public async Task A_cell_may_be_remembered_while_a_question_is_answered()
    {
        await _help.WarmUpAsync();
        var questions = Task.Run(
            async () =>
            {
                for (var i = 0; i < 20; i++)
                {
                    await _help.TextsAtMarkAsync("Math.|");
                }
            },
            TestContext.Current.CancellationToken);
        for (var i = 0; i < 20; i++)
        {
            _help.Remember($"var number{i} = {i};");
        }

        await questions;
        Assert.Contains("number19", await _help.TextsAtMarkAsync("number|"));
    }

    [Fact]
    public async Task A_question_that_is_taken_back_ends() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _help.CompleteAsync("Math.", 5, new CancellationToken(canceled: true)));
}
