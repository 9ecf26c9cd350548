using System.Text.RegularExpressions;
using Classroom.Checks;

namespace Classroom.Tests.Checks;

public sealed class LawTests
{
    [Fact]
    public void A_law_draws_the_same_inputs_every_time()
    {
        Assert.Equal(Inputs("σ(-z) = 1 - σ(z)"), Inputs("σ(-z) = 1 - σ(z)"));
        Assert.Equal(200, Inputs("σ(-z) = 1 - σ(z)").Distinct().Count());
    }

    [Fact]
    public void Another_law_draws_other_inputs() =>
        Assert.Empty(Inputs("one law").Intersect(Inputs("another law")));

    [Fact]
    public void The_seed_is_made_of_the_words_alone() =>
        Assert.Equal(new Random(417180025).NextDouble(), Inputs("softmax sums to one")[0]);

    [Fact]
    public void A_law_that_holds_tells_how_near_was_asked_for()
    {
        var line = Check.Law("x = x", random => random.Next(2) * -1e-13).Lines.Single();

        Assert.Equal(("equal in 200 trials", "equal in all, to 1e-12"), (line.Expected, line.Got));
    }

    [Fact]
    public void A_law_that_fails_gives_the_generator_that_shows_it()
    {
        static double Gap(Random random) => random.NextDouble() > 0.9 ? 0.5 : 0;

        var got = Assert.Throws<CheckFailedException>(() => Check.Law("mostly", Gap)).Chain.Lines[^1].Got;

        var seed = Regex.Match(got, @"^largest gap 0\.5; first wrong in trial \d+, new Random\((\d+)\)$");
        Assert.True(seed.Success, got);
        Assert.Equal(0.5, Gap(new Random(int.Parse(seed.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void NaN_breaks_a_law() =>
        Assert.Contains(
            "largest gap ∞; first wrong in trial 1,",
            Assert.Throws<CheckFailedException>(() => Check.Law("x = x", _ => double.NaN)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_statement_that_is_once_false_fails()
    {
        var trial = 0;
        var failure = Assert.Throws<CheckFailedException>(() => Check.Always("never the third", _ => ++trial != 3));

        Assert.StartsWith("true in 199; first false in trial 3, new Random(", failure.Chain.Lines[^1].Got, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_without_trials_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Check.Law("x = x", _ => 0, trials: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Check.Always("true", _ => true, trials: 0));
    }

    private static List<double> Inputs(string what)
    {
        List<double> inputs = [];
        Check.Law(what, random =>
        {
            inputs.Add(random.NextDouble());
            return 0;
        });
        return inputs;
    }
}
