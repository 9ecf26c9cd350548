namespace Notebooks.Tests.Exercises;

public sealed class AnswersFileTests
{
    private static readonly string[] Names = [.. Directory.GetFiles(RepositoryRoot.Combine("tests", "Notebooks.Tests", "Answers")).Select(file => Path.GetFileName(file))];

    [Fact]
    public void Answers_are_read_with_their_kind_name_text_and_line()
    {
        var answers = Parse("""
            === my-softmax
            --- right
            var shifted = z - z.Maximum();

            return shifted / 2;

            --- wrong: not divided by the sum
            return z.PointwiseExp();
            --- equivalent: L2: a ? b : c -> a ? c : b
            both are
            the same
            === guess-loss
            --- right
              1.17
            """);

        Assert.Equal(["guess-loss", "my-softmax"], answers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                new Answer(AnswerKind.Right, "", "var shifted = z - z.Maximum();\n\nreturn shifted / 2;", 2),
                new Answer(AnswerKind.Wrong, "not divided by the sum", "return z.PointwiseExp();", 7),
                new Answer(AnswerKind.Equivalent, "L2: a ? b : c -> a ? c : b", "both are\nthe same", 9),
            ],
            answers["my-softmax"].All);
        Assert.Equal([new Answer(AnswerKind.Right, "", "  1.17", 13)], answers["guess-loss"].All);
    }

    [Fact]
    public void Two_wrong_answers_may_make_the_same_mistake() =>
        Assert.Equal(2, Parse("=== a\n--- wrong: m\n1\n--- wrong: m\n2")["a"].Of(AnswerKind.Wrong).Count());

    [Fact]
    public void Blank_lines_around_answers_and_windows_line_ends_do_not_count() =>
        Assert.Equal("1", Assert.Single(Parse("\r\n=== a\r\n\r\n--- right\r\n\r\n1\r\n\r\n")["a"].All).Text);

    [Theory]
    [InlineData("hello", 1, "text that belongs to no answer")]
    [InlineData("=== a\n\nhello", 3, "text that belongs to no answer")]
    [InlineData("===\n", 1, "'===' names an exercise")]
    [InlineData("--- right\n1", 1, "an answer before the first '=== some-exercise'")]
    [InlineData("=== a\n--- right\n1\n=== a\n", 4, "'a' has been answered above")]
    [InlineData("=== a\n--- right\n\n--- right\n1", 2, "nothing stands below it")]
    [InlineData("=== a\n--- right", 2, "nothing stands below it")]
    [InlineData("=== a\n--- right: so\n1", 2, "'--- right: so' is not understood")]
    [InlineData("=== a\n--- wrong\n1", 2, "'--- wrong' is not understood")]
    [InlineData("=== a\n--- wrong:\n1", 2, "'--- wrong:' is not understood")]
    [InlineData("=== a\n--- equivalent\n1", 2, "'--- equivalent' is not understood")]
    [InlineData("=== a\n--- maybe: x\n1", 2, "'--- maybe: x' is not understood")]
    [InlineData("=== a\n--- equivalent: m\nso\n--- equivalent: m\nso", 4, "the same mutant is listed twice")]
    public void A_malformed_file_is_refused_with_file_line_and_reason(string text, int line, string problem) =>
        Assert.StartsWith($"file.answers({line}): {problem}", Assert.Throws<FormatException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_notebook_without_a_file_has_no_answers() => Assert.Empty(AnswersFile.For("99-none"));

    [Fact]
    public void Every_file_is_named_as_its_notebook() =>
        Assert.All(Names, name => Assert.Contains(Path.GetFileNameWithoutExtension(name), NotebookFiles.Names));

    private static System.Collections.Immutable.ImmutableDictionary<string, ExerciseAnswers> Parse(string text) => AnswersFile.Parse(text, "file.answers");
}
