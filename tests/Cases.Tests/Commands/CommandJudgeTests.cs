using Cases.Tests.Reading;
using Documents.Dib;

namespace Cases.Tests.Commands;

public sealed class CommandJudgeTests
{
    private const string Refusal = "notebooks/case.dib(10,1): cell 2: no marks\n";

    [Theory]
    [InlineData("exit: 1")]
    [InlineData("prints: some text")]
    [InlineData("prints: no marks")]
    [InlineData("refused: yes")]
    [InlineData("of: 2\nrefused: yes\nline: 4")]
    [InlineData("prose: a page that was not set\nor refused: 2")]
    public void A_refusal_is_as_it_should_be(string expectation) => Assert.Empty(Problems(expectation, Run(1, "some text", Refusal)));

    [Theory]
    [InlineData("exit: 0")]
    [InlineData("prints: other text")]
    [InlineData("of: 1\nrefused: yes")]
    [InlineData("of: 2\nline: 3")]
    [InlineData("prose: a page that was not set\nor refused: 1")]
    [InlineData("no dead: yes")]
    public void A_refusal_is_not_as_it_should_be(string expectation) => Assert.Single(Problems(expectation, Run(1, "some text", Refusal)));

    [Theory]
    [InlineData("notebooks/case.dib:10: no marks")]
    [InlineData("notebooks/case.dib:10 (cell 2, line 4): no marks")]
    [InlineData("notebooks/case.dib: cell 2, line 4: no marks")]
    public void The_line_may_be_the_files_or_the_cells(string refusal) =>
        Assert.Empty(Problems("of: 2\nline: 4", Run(1, "", refusal.Contains("cell 2", StringComparison.Ordinal) ? refusal : refusal + " in cell 2")));

    [Fact]
    public void A_command_that_ends_well_refuses_nothing() =>
        Assert.Equal(["refused: yes, of cell 2"], Problems("of: 2\nrefused: yes", Run(0, "", Refusal)));

    [Theory]
    [InlineData("", true)]
    [InlineData("cell 1: other.dib leads nowhere", false)]
    [InlineData("cell 1: one more.dib leads nowhere", false)]
    [InlineData("Handouts of one, more and others", true)]
    public void A_dead_link_is_one_that_is_named(string output, bool isAlive) =>
        Assert.Equal(isAlive, Problems("no dead: yes", Run(0, output, "")).Length == 0);

    [Theory]
    [InlineData("printed: one ¦ two\nprinted:\nprinted: three", true)]
    [InlineData("printed: two\nprinted: three", false)]
    [InlineData("printed: one\nprinted:\nprinted: three\nprinted: four", false)]
    public void Printed_lines_are_all_of_them_in_order(string expectation, bool isRight) =>
        Assert.Equal(isRight, Problems(expectation, Run(0, "", "") with
        {
            Page = new Page("<section class=\"code\" id=\"cell-2\"><div class=\"output\">\n<pre>two\n\nthree</pre></div></section>"),
        }).Length == 0);

    [Fact]
    public void What_asks_for_a_page_needs_one() => Assert.Equal(["formulas: 0 (there is no page)"], Problems("formulas: 0", Run(0, "", "")));

    [Fact]
    public void A_key_of_cells_is_none_of_commands() =>
        Assert.Throws<NotSupportedException>(() => Problems("quiet: yes", Run(0, "", "") with { Page = new Page("") }));

    // The code begins on the seventh line.
    private static CommandRun Run(int code, string output, string error) => new("", code, output, error)
    {
        Given = DibFormat.Read("#!markdown\n\n[x](other.dib), [y](<one more.dib>)\n\n#!csharp\n\n1\n2\n3\n4\n", "case.dib"),
    };

    private static string[] Problems(string expectation, CommandRun run)
    {
        var one = new CaseReader("file").Read(
            $"=== a\n--- markdown\n1\n--- cell\n2\n--- do\nbuild: learner\n--- expect\n{expectation.ReplaceLineEndings("\n")}").Single();
        return [.. CommandJudge.ProblemsOf(run, one.Expect)];
    }
}
