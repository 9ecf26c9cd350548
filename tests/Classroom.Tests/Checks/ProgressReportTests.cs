using System.Collections.Immutable;
using Classroom.Checks;

namespace Classroom.Tests.Checks;

public sealed class ProgressReportTests
{
    private static readonly ImmutableArray<Exercise> Exercises =
    [
        new Question("one", "01-a", Competency.Loss, "the first", 1),
        new Question("two", "01-a", Competency.Loss, "the second", 2),
        new Question("three", "02-b", Competency.Weights, "the third, with a \"comma\"", 3),
    ];

    private static readonly Dictionary<string, ProgressEntry> Kept = new()
    {
        ["one"] = new(CheckStatus.Passed, 2, DateTimeOffset.UnixEpoch),
        ["three"] = new(CheckStatus.Wrong, 1, DateTimeOffset.UnixEpoch),
    };

    [Fact]
    public void A_bar_a_competency_says_what_is_done_wrong_and_not_tried() =>
        Assert.Equal(
            """
            classification loss, for two classes and for K  █·  1 done, 0 wrong, 1 not tried
            what the weights mean                           ▒  0 done, 1 wrong, 0 not tried
            Go on with three in 02-b: the third, with a "comma".
            """.ReplaceLineEndings("\n"),
            new ProgressReport(Exercises, Kept).ToPlainText());

    [Fact]
    public void Without_wrong_answers_the_first_that_was_not_tried_comes_next() =>
        Assert.EndsWith(
            "Go on with one in 01-a: the first.",
            new ProgressReport(Exercises, new Dictionary<string, ProgressEntry>()).ToPlainText(),
            StringComparison.Ordinal);

    [Fact]
    public void All_done_is_said() =>
        Assert.EndsWith(
            "All exercises are done.",
            new ProgressReport([Exercises[0]], Kept).ToPlainText(),
            StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_kept_it_says_where_it_would_be() =>
        Assert.Contains("copies of your own in my/ do", new ProgressReport(Exercises, null).ToPlainText(), StringComparison.Ordinal);

    [Fact]
    public void What_it_says_is_text_in_the_page_and_no_markup() =>
        Assert.Contains("the third, with a &quot;comma&quot;", new ProgressReport(Exercises, Kept).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void The_export_has_a_line_an_exercise() =>
        Assert.Equal(
            """
            exercise,notebook,competency,status,tries,since
            one,01-a,"classification loss, for two classes and for K",done,2,1970-01-01T00:00:00Z
            two,01-a,"classification loss, for two classes and for K",not tried,0,
            three,02-b,what the weights mean,wrong,1,1970-01-01T00:00:00Z

            """.ReplaceLineEndings("\n"),
            ProgressCsv.Of(Exercises, Kept));
}
