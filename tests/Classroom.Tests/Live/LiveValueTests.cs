using Classroom.Figures;
using Classroom.Live;

namespace Classroom.Tests.Live;

[Collection(LiveTests.Name)]
public sealed class LiveValueTests
{
    private readonly HandClock _clock = new();

    [Fact]
    public void A_value_changes_in_its_place()
    {
        using var host = new LiveHost();
        var live = new LiveValue(0.5, new LiveOutput(_clock));

        _clock.Pass(100);
        live.Update(0.25);

        Assert.Equal(["0.5", "0.25"], host.Texts);
        Assert.Equal([false, true], host.Shown.Select(one => one.Updates));
        Assert.Single(host.Shown.Select(one => one.Id).Distinct());
    }

    [Fact]
    public void Of_many_changes_some_are_passed_over_and_the_last_is_not()
    {
        using var host = new LiveHost();
        var live = new LiveValue(0, new LiveOutput(_clock));

        for (var i = 1; i <= 205; i++)
        {
            _clock.Pass(1);
            live.Update(i);
        }

        live.Done();

        Assert.Equal(["0", "100", "200", "205"], host.Texts);
    }

    [Fact]
    public void A_figure_comes_in_all_its_forms()
    {
        using var host = new LiveHost();

        LiveValue.Show(Draw.Bars("classes", ["plane"], ("logits", [2])));

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], host.Shown[0].Bundle.Keys.Order());
    }

    [Fact]
    public void A_text_is_escaped()
    {
        using var host = new LiveHost();

        LiveValue.Show("1 < 2");

        Assert.Equal("1 < 2", host.Texts[0]);
        Assert.Contains("1 &lt; 2", host.Shown[0].Bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_values_have_places_of_their_own()
    {
        using var host = new LiveHost();

        LiveValue.Show(1);
        LiveValue.Show(2);

        Assert.Equal(2, host.Shown.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void Elsewhere_a_value_is_a_few_lines()
    {
        using var console = new StringWriter();
        var live = new LiveValue(0, new LiveOutput(_clock, console));

        for (var i = 1; i <= 100; i++)
        {
            live.Update(i);
        }

        live.Done();

        Assert.Equal("0 1 4 16 64 100", string.Join(' ', console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
    }
}
