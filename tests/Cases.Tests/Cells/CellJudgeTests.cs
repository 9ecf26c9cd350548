using Cases.Tests.Reading;
using Documents;

namespace Cases.Tests.Cells;

public sealed class CellJudgeTests
{
    private static readonly ErrorOutput Error = new(
        "IOException", "not read",
        [
            "in File.Open", "at cell 1, line 7", "at cell 2, line \u001b[31m3\u001b[0m", "at cell 2, line 5",
            "caused by InvalidOperationException: twice", "at cell 2, line 9", "caused by FormatException: 'x' is no number",
        ]);

    [Theory]
    [InlineData("error: IOException")]
    [InlineData("line: 3")]
    [InlineData("line: 4\nor line: 3")]
    [InlineData("at: cell 1, line 7")]
    [InlineData("says: nothing ¦ not read")]
    [InlineData("shows: IOException")]
    [InlineData("cause: InvalidOperationException: twice\ncause: FormatException: no number")]
    public void An_error_is_as_it_should_be(string expectation) => Assert.Empty(Problems(expectation, "error: IOException", Error));

    [Theory]
    [InlineData("error: Exception")]
    [InlineData("fails: CS0103")]
    [InlineData("line: 5")]
    [InlineData("line: 7")]
    [InlineData("at: cell 2, line 4")]
    [InlineData("at: cell 1, line 70")]
    [InlineData("says: Not read")]
    [InlineData("lacks: not read")]
    [InlineData("result: 1")]
    [InlineData("quiet: yes")]
    [InlineData("notice: yes")]
    [InlineData("cause: IOException: not read")]
    [InlineData("cause: InvalidOperationException: no number")]
    [InlineData("cause: FormatException: no number\ncause: InvalidOperationException: twice")]
    public void An_error_is_not_as_it_should_be(string expectation) => Assert.Single(Problems(expectation, "error: IOException", Error));

    [Fact]
    public void What_the_compiler_refused_is_known_by_any_of_its_messages()
    {
        var refused = new ErrorOutput("CS1002", "; expected", ["cell 2, line 1: CS1002: ; expected", "cell 2, line 1: CS0103: no x"]);

        Assert.Empty(Problems("fails: CS1002\nfails: CS0103\nline: 1", "", refused));
        Assert.Equal(["fails: CS010"], Problems("fails: CS010", "", refused));
    }

    [Fact]
    public void A_failure_that_nobody_expects_is_none_that_is_right() =>
        Assert.Equal(["the cell fails, and nothing says that it is to"], Problems("shows: read", "", Error));

    [Theory]
    [InlineData("result: Pixel { R = 7 }")]
    [InlineData("field: R = 7")]
    [InlineData("shows: text ¦ other")]
    [InlineData("stdout: some\nstdout: text")]
    [InlineData("at most: 100")]
    [InlineData("ends within: 2")]
    [InlineData("line: 4")]
    [InlineData("says: braces")]
    public void A_value_is_as_it_should_be(string expectation) => Assert.Empty(ValueProblems(expectation));

    [Theory]
    [InlineData("result: Pixel")]
    [InlineData("field: R = 70")]
    [InlineData("field: el = 7")]
    [InlineData("error: IOException")]
    [InlineData("stdout: some")]
    [InlineData("stdout: text\nstdout: some")]
    [InlineData("at most: 10")]
    [InlineData("ends within: 1")]
    [InlineData("line: 3")]
    [InlineData("quiet: yes")]
    [InlineData("lacks: <b>")]
    [InlineData("says: some")]
    public void A_value_is_not_as_it_should_be(string expectation) => Assert.Single(ValueProblems(expectation));

    [Theory]
    [InlineData("field: R = 7", "R: 71")]
    [InlineData("field: R = 0.5", "R = 0.5.1")]
    [InlineData("field: R = 7", "BR = 7")]
    public void A_field_is_named_in_full(string expectation, string value) => Assert.Single(Problems(expectation, "", Value(value)));

    [Theory]
    [InlineData("[ 1, 2, 3, … ]")]
    [InlineData("1 2 3 (9999997 more)")]
    [InlineData("xxx\ncut here: at most 3 signs are shown")]
    public void A_notice_stands_near_the_end(string value)
    {
        Assert.Empty(Problems("notice: yes", "", Value(value)));
        Assert.Single(Problems("notice: yes", "", Value(value + new string('x', 200))));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    public void Either_the_value_or_the_words_suffice(string value, bool isRight)
    {
        const string either = "result: 1\nor says: brackets\nline: 5";

        Assert.Equal(isRight, Problems(either, "", Value(value)).Length == 0);
        Assert.Empty(Problems(either, "", new ErrorOutput("CS1014", "put brackets round it", ["cell 2, line 5: CS1014"])));
        Assert.Single(Problems(either, "", new ErrorOutput("CS1014", "put brackets round it", ["cell 2, line 4: CS1014"])));
        Assert.Single(Problems(either, "", new ErrorOutput("CS1014", "a get accessor is expected", ["cell 2, line 5: CS1014"])));
    }

    [Fact]
    public void A_key_of_commands_is_none_of_cells() =>
        Assert.Throws<NotSupportedException>(() => ValueProblems("exit: 0"));

    private static string[] ValueProblems(string expectation) => Problems(
        expectation, "",
        new StreamOutput("stdout", "some \nte"), new StreamOutput("stdout", "xt\n"),
        new StreamOutput("stderr", "cell 1, line 2 is fine; line 4: this is not in braces\n"),
        new ResultOutput(MimeBundle.Of(("text/plain", " Pixel { R = 7 }\n"), ("text/html", "<b>Pixel</b>")), 2));

    private static ResultOutput Value(string text) => new(MimeBundle.Of(("text/plain", text)), 2);

    private static string[] Problems(string expectation, string also, params Output[] outputs)
    {
        var lines = $"{expectation}\n{also}".ReplaceLineEndings("\n");
        var one = new CaseReader("file").Read($"=== a\n--- cell\n1\n--- cell\n2\n--- expect\n{lines}").Single();
        return [.. CellJudge.ProblemsOf([new CellRun(2, [.. outputs], TimeSpan.FromSeconds(1.5))], one.Expect)];
    }
}
