using System.Text;

namespace Classroom.Checks;

// What should hold for every input: tried on many.
public sealed partial class CheckResult
{
    /// <summary>The number of inputs that are tried where a check does not say it.</summary>
    internal const int UsualTrials = 200;

    /// <summary>
    /// An identity, tried on random inputs: <c>Law("σ(-z) = 1 - σ(z)", r => …, 1e-12)</c>. The inputs depend on the words
    /// alone, so a run repeats itself; each trial has a generator of its own, whose seed the report of a failure gives.
    /// </summary>
    /// <param name="what">The identity, in words or signs.</param>
    /// <param name="gap">Draws an input and answers |left - right|. NaN counts as a failure, a sign does not matter.</param>
    /// <param name="tolerance">The largest gap that may come; a finite number, zero or more.</param>
    /// <param name="trials">How many inputs are tried; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative, infinite or NaN, or there are no trials.</exception>
    /// <exception cref="CheckFailedException">A gap is larger.</exception>
    public CheckResult Law(string what, Func<Random, double> gap, double tolerance = Tolerance.OfLaw, int trials = UsualTrials)
    {
        ArgumentNullException.ThrowIfNull(gap);
        Tolerance.MustBe(tolerance);
        var gaps = Trials(what, trials, random => RelativeError.Between(0, gap(random)));
        var worst = gaps.MaxBy(trial => trial.Answer);
        return gaps.Find(trial => !(trial.Answer <= tolerance)) is { Number: > 0 } first
            ? Add("law", what, false, $"gap ≤ {NumberFormat.Text(tolerance)} in {NumberFormat.Text(trials)} trials",
                $"largest gap {NumberFormat.Text(worst.Answer, 2)}; first wrong in {first}")
            : Add("law", what, true, $"equal in {NumberFormat.Text(trials)} trials", Agreement("equal in all", tolerance));
    }

    /// <summary>A statement that should be true of every input, such as an inequality, tried on random inputs as a law is.</summary>
    /// <param name="what">The statement, in words or signs.</param>
    /// <param name="holds">Draws an input and answers whether the statement is true of it.</param>
    /// <param name="trials">How many inputs are tried; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no trials.</exception>
    /// <exception cref="CheckFailedException">The statement is false of some input.</exception>
    public CheckResult Always(string what, Func<Random, bool> holds, int trials = UsualTrials)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var answers = Trials(what, trials, holds);
        var wrong = answers.FindAll(trial => !trial.Answer);
        return Add("law", what, wrong.Count == 0, $"true in {NumberFormat.Text(trials)} trials",
            wrong.Count == 0 ? "true in all" : $"true in {NumberFormat.Text(trials - wrong.Count)}; first false in {wrong[0]}");
    }

    private static List<Trial<T>> Trials<T>(string what, int trials, Func<Random, T> answer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var seed = Seed(what);
        return [.. Enumerable.Range(1, trials).Select(number =>
            new Trial<T>(number, seed + number, answer(new Random(seed + number))))];
    }

    /// <summary>A number made of the words alone (32-bit FNV-1a), room left for the trials; string.GetHashCode differs from run to run.</summary>
    private static int Seed(string what)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(what))
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return (int)(hash >> 2);
    }

    private readonly record struct Trial<T>(int Number, int Seed, T Answer)
    {
        public override string ToString() => $"trial {NumberFormat.Text(Number)}, new Random({NumberFormat.Text(Seed)})";
    }
}
