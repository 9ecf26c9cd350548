using Contract;
using CsCheck;
using Documents;
using Session.Outputs;

namespace Session.Tests.Outputs;

public sealed class OutputThrottleTests
{
    private readonly List<Output> _sent = [];
    private readonly SteppedClock _clock = new();

    [Fact]
    public void Text_is_sent_in_pieces()
    {
        var pace = Pace();
        pace.Show(Text("a"));
        pace.Show(Text("b"));
        Assert.Empty(_sent);

        _clock.Advance();
        pace.Show(Text("c"));
        pace.Flush();

        Assert.Equal([Text("ab"), Text("c")], _sent);
    }

    [Fact]
    public void Streams_and_displays_keep_their_order()
    {
        var pace = Pace();
        Output[] shown = [Text("a"), new StreamOutput("stderr", "b"), Shown("c"), Text("d"), new ClearOutput(false), Text("e")];
        foreach (var output in shown)
        {
            pace.Show(output);
        }

        pace.Flush();

        Assert.Equal(shown, _sent);
    }

    [Fact]
    public void Long_text_does_not_wait()
    {
        Pace().Show(Text(new string('x', 100_000)));
        Assert.Single(_sent);
    }

    [Fact]
    public void Text_that_is_not_to_be_held_goes_at_once()
    {
        new OutputThrottle(_sent.Add) { HoldsText = false, Clock = _clock }.Show(Text("a"));
        Assert.Equal([Text("a")], _sent);
    }

    [Fact]
    public void Of_fast_updates_the_first_and_the_last_are_sent()
    {
        var pace = Pace();
        for (var i = 0; i < 1000; i++)
        {
            pace.Show(new DisplayUpdate("a", Bundle(i)));
        }

        _clock.Advance();

        Assert.Equal([new DisplayUpdate("a", Bundle(0)), new DisplayUpdate("a", Bundle(999))], _sent);
    }

    [Fact]
    public void Slow_updates_are_all_sent()
    {
        var pace = Pace();
        for (var i = 0; i < 5; i++)
        {
            pace.Show(new DisplayUpdate("a", Bundle(i)));
            _clock.Advance();
        }

        Assert.Equal(5, _sent.Count);
    }

    [Fact]
    public void Updates_of_one_display_do_not_hold_back_another()
    {
        var pace = Pace();
        pace.Show(new DisplayUpdate("a", Bundle(1)));
        pace.Show(new DisplayUpdate("a", Bundle(2)));
        pace.Show(new DisplayUpdate("b", Bundle(3)));

        Assert.Equal([new DisplayUpdate("a", Bundle(1)), new DisplayUpdate("b", Bundle(3))], _sent);
    }

    [Fact]
    public void Whatever_is_shown_all_text_arrives_in_order_and_every_display_ends_as_it_should()
    {
        var output = Gen.OneOf<Output>(
            Gen.Select(Gen.OneOf(Gen.Const("stdout"), Gen.Const("stderr")), Gen.Char['a', 'z'].Array[1, 5]).Select<(string, char[]), Output>(text => new StreamOutput(text.Item1, new string(text.Item2))),
            Gen.Select(Gen.OneOf(Gen.Const("p"), Gen.Const("q")), Gen.Int[0, 9]).Select<(string, int), Output>(update => new DisplayUpdate(update.Item1, Bundle(update.Item2))),
            Gen.Const<Output>(Shown("d")));
        Gen.Select(output, Gen.Bool).Array[0, 40].Sample(steps =>
        {
            _sent.Clear();
            var pace = Pace();
            foreach (var (shown, waits) in steps)
            {
                pace.Show(shown);
                if (waits)
                {
                    _clock.Advance();
                }
            }

            pace.Flush();
            var all = steps.Select(step => step.Item1).ToArray();
            return WithoutUpdates(_sent) == WithoutUpdates(all) && Last(_sent, "p") == Last(all, "p") && Last(_sent, "q") == Last(all, "q");
        }, threads: 1);
    }

    private static string WithoutUpdates(IEnumerable<Output> outputs) => string.Concat(outputs.Select(output => output switch
    {
        StreamOutput text => string.Concat(text.Text.Select(character => $"{text.Name}:{character} ")),
        DisplayUpdate => "",
        _ => "[display]",
    }));

    private static DisplayUpdate? Last(IEnumerable<Output> outputs, string id) => outputs.OfType<DisplayUpdate>().LastOrDefault(update => update.Id == id);

    private OutputThrottle Pace() => new(_sent.Add) { Clock = _clock };

    private static StreamOutput Text(string text) => new("stdout", text);

    private static DisplayOutput Shown(string text) => new(MimeBundle.Of((MimeTypes.PlainText, text)));

    private static MimeBundle Bundle(int number) => MimeBundle.Of((MimeTypes.PlainText, $"{number}"));
}
