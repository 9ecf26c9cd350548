using Classroom.Live;

namespace Classroom.Tests.Live;

[Collection(LiveTests.Name)]
public sealed class DownloadBarTests
{
    private readonly HandClock _clock = new();

    [Fact]
    public void It_speaks_in_the_downloads_own_words_with_a_bar_for_what_is_loaded()
    {
        using var host = new LiveHost();
        var bar = new DownloadBar("CIFAR-10", new LiveOutput(_clock));

        bar.Report(new("Trying 3 sources"));
        _clock.Pass(200);
        bar.Report(new("50 of 200 MB", 50, 200));

        Assert.Equal(["CIFAR-10: Trying 3 sources", "CIFAR-10: 50 of 200 MB"], host.Texts);
        Assert.DoesNotContain("progressbar", host.Shown[0].Bundle["text/html"], StringComparison.Ordinal);
        Assert.Contains("width:25.0%", host.Shown[1].Bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_the_last_word_is_always_shown()
    {
        using var host = new LiveHost();
        var bar = new DownloadBar("CIFAR-10", new LiveOutput(_clock));

        bar.Report(new("1 of 200 MB", 1, 200));
        bar.Report(new("2 of 200 MB", 2, 200));
        bar.Report(new("Unpacking"));

        Assert.Equal(["CIFAR-10: 1 of 200 MB", "CIFAR-10: Unpacking"], host.Texts);
    }

    [Fact]
    public void Elsewhere_a_long_transfer_is_a_few_lines()
    {
        using var console = new StringWriter();
        var bar = new DownloadBar("CIFAR-10", new LiveOutput(_clock, console));

        bar.Report(new("Loading"));
        for (var done = 1; done <= 170; done++)
        {
            bar.Report(new($"{done} of 170 MB", done, 170));
        }

        bar.Report(new("Unpacking"));

        Assert.Equal(11, console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
