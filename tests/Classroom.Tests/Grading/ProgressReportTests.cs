using Classroom.Checks;
using Classroom.Grading;
using Contract;

namespace Classroom.Tests.Grading;

public sealed class ProgressReportTests
{
    private static readonly Question First = new("first", "01-logits", Competency.Foundation, "add two numbers", 4.0);
    private static readonly Question Second = new("second", "02-softmax", Competency.Loss, "halve a number", 0.5, decimals: 1);
    private static readonly Question Third = new("third", "02-softmax", Competency.Loss, "double a number", 2.0);

    [Fact]
    public void Where_something_is_kept_it_shows_what_is_done_and_where_to_go_on() =>
        Assert.Equal(
            """
            foundation                                      █   1 done, 0 wrong, 0 not tried
            classification loss, for two classes and for K  ▒·  0 done, 1 wrong, 1 not tried
            all exercises                                       1 done, 1 wrong, 1 not tried
            Look again at second in 02-softmax.
            Go on with third in 02-softmax: double a number.
            """.ReplaceLineEndings("\n"),
            Displayed.In("text/plain", Report((First, CheckStatus.Passed), (Second, CheckStatus.Wrong))));

    [Fact]
    public void With_all_done_it_says_so() =>
        Assert.EndsWith(
            "\nAll exercises are done.",
            Displayed.In("text/plain", Report((First, CheckStatus.Passed), (Second, CheckStatus.Passed), (Third, CheckStatus.Passed))),
            StringComparison.Ordinal);

    [Fact]
    public void With_wrong_ones_left_it_names_them_by_notebook()
    {
        var text = Displayed.In("text/plain", Report((First, CheckStatus.Wrong), (Second, CheckStatus.Wrong), (Third, CheckStatus.Wrong)));

        Assert.EndsWith("\nLook again at first in 01-logits, second and third in 02-softmax.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_bars_are_as_long_as_the_shares_and_the_numbers_stand_beside_them()
    {
        var html = Displayed.In("text/html", Report((First, CheckStatus.Passed), (Second, CheckStatus.Wrong)));

        Assert.Equal(4, html.Split("<tr>").Length - 1);
        Assert.Contains("width:100%;background:currentColor", html, StringComparison.Ordinal);
        Assert.Contains("width:50%;background:repeating-linear-gradient", html, StringComparison.Ordinal);
        Assert.Contains("""<th scope="col" style="padding:0.3em 1em 0.3em 0;text-align:left">not tried</th>""", html, StringComparison.Ordinal);
        Assert.Contains("<p>Go on with third in 02-softmax: double a number.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_kept_it_counts_the_exercises_and_says_where_progress_is_kept()
    {
        var report = new ProgressReport([First, Second, Third], null);

        Assert.Equal(
            """
            foundation                                      1 exercise
            classification loss, for two classes and for K  2 exercises
            all exercises                                   3 exercises
            No progress is kept on this page. In a copy of your own, in the folder my/, this table shows what is done, what is wrong, and where to go on.
            """.ReplaceLineEndings("\n"),
            Displayed.In("text/plain", report));
        Assert.DoesNotContain("wrong</th>", Displayed.In("text/html", report), StringComparison.Ordinal);
    }

    private static ProgressReport Report(params (Question Exercise, CheckStatus Status)[] kept) => new(
        [First, Second, Third],
        kept.ToDictionary(one => one.Exercise.Id, one => new ProgressEntry(one.Status, 1, DateTimeOffset.UnixEpoch)));
}
