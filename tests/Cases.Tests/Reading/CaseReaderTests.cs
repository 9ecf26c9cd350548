using System.Collections.Immutable;
using System.Text;

namespace Cases.Tests.Reading;

public sealed class CaseReaderTests
{
    [Fact]
    public void A_case_has_its_cells_its_files_what_happens_and_what_is_right()
    {
        var one = Assert.Single(Read(
            """
            A remark.

            === some name
            --- file data.csv
            1;2
            --- cell
            var x = 1;

            // more

            --- markdown
            # Title
            --- do
            build: teacher
            --- expect
            # a remark
            prose: Title
            printed:

            """));

        Assert.Equal(("file", "some name", CaseKind.Command, "case.dib"), (one.File, one.Name, one.Kind, one.NotebookName));
        Assert.Equal([new CaseCell(true, "var x = 1;\n\n// more"), new CaseCell(false, "# Title")], one.Cells);
        Assert.Equal("1;2", Encoding.UTF8.GetString([.. Assert.Single(one.Files).Bytes]));
        Assert.Equal([("build", "teacher")], one.Do.Select(line => (line.Key, line.Value)));
        Assert.Equal([("prose", "Title", 17), ("printed", "", 18)], one.Expect.Select(line => (line.Key, line.Value, line.Place)));
    }

    [Fact]
    public void What_only_looks_like_a_mark_belongs_to_the_cell() =>
        Assert.Equal("--- cells\n ===\n---cell\n# no remark\nx: 1", Assert.Single(Read(
            "=== a\n--- cell\n--- cells\n ===\n---cell\n# no remark\nx: 1\n--- expect\nquiet: yes")).Cells[0].Text);

    [Fact]
    public void Alternatives_are_set_apart_by_a_broken_bar_between_blanks() =>
        Assert.Equal(["a: b", "c¦d", "e"], Expected("says: a: b ¦ c¦d ¦ e").Alternatives);

    [Fact]
    public void A_variable_has_no_colon() =>
        Assert.Equal(("variable", "kept = a: b"), (Expected("variable kept = a: b").Key, Expected("variable kept = a: b").Value));

    [Fact]
    public void An_expectation_is_about_the_last_cell_or_about_the_one_that_was_named()
    {
        var one = Assert.Single(Read("=== a\n--- cell\n1\n--- cell\n2\n--- expect\nquiet: yes\nof: 1\nresult: 1\nof: 2\nresult: 2"));

        Assert.Equal([null, 1, 2], one.Expect.Select(line => line.Cell));
    }

    [Fact]
    public void A_file_in_base64_has_its_bytes() =>
        Assert.Equal([1, 2, 255], Assert.Single(Assert.Single(Read(
            "=== a\n--- file b.bin (base64)\nAQL/\n--- cell\n1\n--- expect\nquiet: yes")).Files, file => file.Name == "b.bin").Bytes);

    [Theory]
    [InlineData("result: 1", CaseKind.Cells)]
    [InlineData("ends within: 2", CaseKind.Cells)]
    [InlineData("kernel: alive", CaseKind.Kernel)]
    [InlineData("variable kept = 42", CaseKind.Kernel)]
    public void What_is_right_tells_who_runs_a_case(string expectation, object kind) => Assert.Equal(kind, Case(expectation).Kind);

    [Theory]
    [InlineData("interrupt: 1.5", CaseKind.Kernel)]
    [InlineData("wait: 3", CaseKind.Kernel)]
    [InlineData("run: yes", CaseKind.Command)]
    [InlineData("convert: case.dib -> case.ipynb", CaseKind.Command)]
    public void What_happens_tells_who_runs_a_case(string order, object kind) =>
        Assert.Equal(kind, Assert.Single(Read($"=== a\n--- cell\n1\n--- do\n{order}\n--- expect\nexit: 0")).Kind);

    [Theory]
    [InlineData("file.cases:1: there is no case", "only a remark")]
    [InlineData("file.cases:2: the case has no name", "\n===  \n--- cell")]
    [InlineData("file.cases:6: there is a case 'a' already", "=== a\n--- cell\n1\n--- expect\nquiet: yes\n=== a\n--- cell\n1\n--- expect\nquiet: yes")]
    [InlineData("file.cases:2: a case begins with a section", "=== a\nvar x = 1;\n--- cell")]
    [InlineData("file.cases:1: 'a' is to have cells", "=== a\n--- expect\nquiet: yes")]
    [InlineData("file.cases:1: 'a' is to have cells", "=== a\n--- cell\n1\n--- ipynb\n{}\n--- expect\nquiet: yes")]
    [InlineData("file.cases:1: 'a' does not say what is right", "=== a\n--- cell\n1")]
    [InlineData("file.cases:1: 'a' does not say what is right", "=== a\n--- cell\n1\n--- expct\nquiet: yes")]
    [InlineData("file.cases:6: there is a section '--- expect' already", "=== a\n--- cell\n1\n--- expect\nquiet: yes\n--- expect\nquiet: yes")]
    [InlineData("file.cases:3: this is no base64", "=== a\n--- file b (base64)\n?\n--- cell\n1\n--- expect\nquiet: yes")]
    public void A_malformed_file_is_refused_with_the_line(string message, string text) =>
        Assert.StartsWith(message, Assert.Throws<CaseFormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("'resutl' is no key of expect", "resutl: 1")]
    [InlineData("'Result' is no key of expect", "Result: 1")]
    [InlineData("'run' is no key of expect", "run: yes")]
    [InlineData("'result 1' is no 'key: value'", "result 1")]
    [InlineData("'result:1' is no 'key: value'", "result:1")]
    [InlineData("'' is no value of 'result'", "result:")]
    [InlineData("'no' is no value of 'quiet'", "quiet: no")]
    [InlineData("'one' is no value of 'line'", "line: one")]
    [InlineData("'2 s' is no value of 'ends within'", "ends within: 2 s")]
    [InlineData("'cell 1 line 2' is no value of 'at'", "at: cell 1 line 2")]
    [InlineData("'IOException' is no value of 'cause'", "cause: IOException")]
    [InlineData("'dead' is no value of 'kernel'", "kernel: dead")]
    [InlineData("'1,2' is no value of 'runs'", "runs: 1,2")]
    [InlineData("there is no cell 2", "of: 2")]
    [InlineData("'or line' needs a line 'line' before it", "or line: 2")]
    [InlineData("'or says' needs a line 'result' or 'field' before it", "or says: x")]
    [InlineData("'or refused' needs a line 'prose' or 'formulas' or 'cells' before it", "or refused: 1")]
    public void A_line_that_means_nothing_is_refused(string problem, string line) =>
        Assert.StartsWith(
            $"file.cases:5: {problem}", Assert.Throws<CaseFormatException>(() => Case(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_order_is_refused() =>
        Assert.Contains(
            "'result' is no key of do",
            Assert.Throws<CaseFormatException>(() => Read("=== a\n--- cell\n1\n--- do\nresult: 1\n--- expect\nquiet: yes")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Every_case_of_the_project_is_read()
    {
        var files = CaseFiles.All.GroupBy(one => one.File).ToDictionary(file => file.Key, file => file.Count());

        Assert.Equal(24, files.Count(file => file.Key.StartsWith("failing/", StringComparison.Ordinal)));
        Assert.All(files.Where(file => file.Key.StartsWith("failing/", StringComparison.Ordinal)), file => Assert.Equal(5, file.Value));
        Assert.Equal(58, files.Where(file => file.Key.StartsWith("slips/", StringComparison.Ordinal) && file.Key != "slips/right").Sum(file => file.Value));
        Assert.Equal([12, 40, 20, 30], [files["slips/right"], files["lines"], files["interrupts"], files["recursion"]]);
    }

    private static ImmutableArray<Case> Read(string text) => new CaseReader("file").Read(text.ReplaceLineEndings("\n"));

    private static Case Case(string expectation) => Assert.Single(Read($"=== a\n--- cell\n1\n--- expect\n{expectation}"));

    private static CaseLine Expected(string expectation) => Assert.Single(Case(expectation).Expect);
}
