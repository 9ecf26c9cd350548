using Classroom.Live;

namespace Classroom.Tests.Live;

public sealed class ProgressBarTests
{
    [Fact]
    public void A_bar_is_one_for_those_who_do_not_see_it_too()
    {
        var html = Displayed.In("text/html", new ProgressBar("toy <photos>", "epoch 12 of 30", 12, 30));

        Assert.Contains(
            "role=\"progressbar\" aria-label=\"toy &lt;photos&gt;\" aria-valuemin=\"0\" aria-valuemax=\"30\" "
            + "aria-valuenow=\"12\"", html, StringComparison.Ordinal);
        Assert.Contains("width:40.0%", html, StringComparison.Ordinal);
        Assert.Contains("<span>toy &lt;photos&gt;: epoch 12 of 30</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_text_is_shown_it_is_its_words() =>
        Assert.Equal("toy photos: epoch 12 of 30", Displayed.In("text/plain", new ProgressBar("toy photos", "epoch 12 of 30", 12, 30)));

    [Theory]
    [InlineData(0.5, "")]
    [InlineData(2, ", 2 s left")]
    [InlineData(59.5, ", 60 s left")]
    [InlineData(119, ", 2 min left")]
    [InlineData(7200, ", 2.0 h left")]
    public void The_time_left_is_told_in_the_unit_that_suits_it(double seconds, string words)
    {
        var clock = new HandClock();
        var left = new TimeLeft(clock);

        clock.Pass(1000 * seconds);

        Assert.Equal(words, left.After(done: 1, total: 2));
    }
}
