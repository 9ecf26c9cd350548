using Classroom.Live;

namespace Classroom.Tests.Live;

[Collection(LiveTests.Name)]
public sealed class LoopBarTests
{
    private readonly HandClock _clock = new();

    [Fact]
    public void A_loop_goes_through_the_same_items()
    {
        using var host = new LiveHost();

        Assert.Equal([3, 1, 2], LiveProgress.Over([3, 1, 2], "numbers"));
    }

    [Fact]
    public void It_counts_what_is_done_and_says_how_long_the_rest_takes()
    {
        using var host = new LiveHost();

        foreach (var _ in LiveProgress.Over(["a", "b", "c"], "letters", _clock))
        {
            _clock.Pass(2000);
        }

        Assert.Equal(
            ["letters: 0 of 3", "letters: 1 of 3, 4 s left", "letters: 2 of 3, 2 s left", "letters: 3 of 3"],
            host.Texts);
    }

    [Fact]
    public void Where_the_count_is_not_known_it_has_no_bar()
    {
        using var host = new LiveHost();

        foreach (var _ in LiveProgress.Over(Letters(), "letters", _clock))
        {
            _clock.Pass(2000);
        }

        Assert.Equal(["letters: 0 done", "letters: 1 done", "letters: 2 done"], host.Texts);
        Assert.DoesNotContain("progressbar", host.Shown[^1].Bundle["text/html"], StringComparison.Ordinal);

        static IEnumerable<string> Letters()
        {
            yield return "a";
            yield return "b";
        }
    }

    [Fact]
    public void A_loop_that_is_left_says_how_far_it_came()
    {
        using var host = new LiveHost();

        foreach (var number in LiveProgress.Over([1, 2, 3, 4], "numbers", _clock))
        {
            _clock.Pass(2000);
            if (number == 3)
            {
                break;
            }
        }

        Assert.Equal("numbers: 2 of 4", host.Texts[^1]);
    }

    [Fact]
    public void A_loop_that_fails_says_how_far_it_came_and_still_fails()
    {
        using var host = new LiveHost();

        Assert.Throws<DivideByZeroException>(() => LiveProgress.Over([1, 0], "numbers").Select(number => 1 / number).ToArray());

        Assert.Equal("numbers: 1 of 2", host.Texts[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(100_000)]
    public void Elsewhere_it_is_at_most_ten_lines_the_first_and_the_last_among_them(int count)
    {
        using var console = new StringWriter();

        foreach (var _ in LiveProgress.Over(Enumerable.Range(0, count).ToArray(), "numbers", _clock, console))
        {
            _clock.Pass(1000);
        }

        var lines = console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 2, 10);
        Assert.Equal(($"numbers: 0 of {count}", $"numbers: {count} of {count}"), (lines[0], lines[^1]));
        Assert.Distinct(lines);
    }

    [Fact]
    public void Elsewhere_a_loop_of_unknown_length_has_few_lines_too()
    {
        using var console = new StringWriter();

        foreach (var _ in LiveProgress.Over(Enumerable.Range(0, 1000).Where(_ => true), "numbers", _clock, console))
        {
            _clock.Pass(1000);
        }

        Assert.Equal(
            ["0", "4", "16", "64", "256", "1000"],
            console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[1]));
    }
}
