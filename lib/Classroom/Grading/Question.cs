using System.Collections.Immutable;
using System.Globalization;
using Classroom.Checks;

namespace Classroom.Grading;

/// <summary>
/// Something to predict before it is computed: a number, one of several choices, or signs. The cell holds the answer in a
/// variable that is <c>null</c> until the learner fills it in.
/// </summary>
public sealed class Question : Exercise
{
    private readonly string? _worked;

    /// <summary>A question.</summary>
    /// <param name="id">The exercise's name.</param>
    /// <param name="notebook">The notebook that asks it.</param>
    /// <param name="competency">What it shows that one can do.</param>
    /// <param name="task">What is asked, in a few words.</param>
    /// <param name="answer">The answer: a double, a string of several offered, or an int[] of signs.</param>
    /// <param name="decimals">Of a number: how many digits behind the point are asked for.</param>
    /// <param name="worked">How the answer comes about, shown once it is right or asked for; null to show nothing.</param>
    /// <param name="text">The question in full, with its numbers; null where the notebook's prose asks it.</param>
    internal Question(
        string id, string notebook, Competency competency, string task, object answer, int decimals = 0, string? worked = null,
        string? text = null)
        : base(id, notebook, competency, task) =>
        (Answer, Decimals, _worked, Text) = (answer, decimals, worked, text);

    /// <inheritdoc/>
    public override ImmutableArray<string> Mistakes => [.. Known.Select(mistake => mistake.Name)];

    /// <summary>The right answer.</summary>
    internal object Answer { get; }

    /// <summary>Of a number: how many digits behind the point are asked for.</summary>
    internal int Decimals { get; }

    /// <summary>The question in full, with its numbers; null where the notebook's prose asks it.</summary>
    internal string? Text { get; }

    /// <summary>The wrong answers that are recognised.</summary>
    internal ImmutableArray<Mistake<object>> Known { get; private set; } = [];

    /// <summary>True where no given answer could be meant as two of the known ones, the right one among them.</summary>
    internal bool IsClear
    {
        get
        {
            object[] all = [Answer, .. Known.Select(mistake => mistake.Answer)];
            return all.Index().All(one => all.Take(one.Index).All(other => AreApart(one.Item, other)));
        }
    }

    /// <summary>The kind of answer asked for, in words: a number and its decimals, or the choices.</summary>
    internal string Wanted => Answer switch
    {
        double when Decimals == 0 => "a whole number",
        double when Decimals == 1 => "a number to 1 decimal",
        double => $"a number to {NumberFormat.Text(Decimals)} decimals",
        string => $"one of {string.Join(", ", Choices().Select(choice => $"\"{choice}\""))}",
        int[] signs => $"{NumberFormat.Text(signs.Length)} signs, each -1, 0 or 1",
        _ => "an answer",
    };

    /// <summary>Judges an answer.</summary>
    /// <param name="yours">The learner's answer; null where there is none yet.</param>
    public CheckResult Check(object? yours)
    {
        if (yours is null)
        {
            return NotDone();
        }

        var given = AsAnswer(yours);
        if (Same(Answer, given))
        {
            return Passed(AnswerText.Of(Answer is double right ? Written(right) : Answer), AnswerText.Of(given), _worked);
        }

        return Wrong(
            Wanted,
            AnswerText.Of(given),
            (Known.FirstOrDefault(mistake => Same(mistake.Answer, given)) ?? FamilyOf(given))?.Words
                ?? FallbackHint.Of(Answer, given, Wanted, [.. Choices()]));
    }

    /// <summary>The same question, with one more wrong answer that it recognises.</summary>
    /// <param name="name">What went wrong, in a few words.</param>
    /// <param name="hint">A question or a thought that leads on.</param>
    /// <param name="wrong">The wrong answer.</param>
    internal Question Mistake(string name, string hint, object wrong)
    {
        Known = Known.Add(new Mistake<object>(name, hint, AsAnswer(wrong)));
        return this;
    }

    private protected override string FirstHint => Known is [var first, ..] ? first.Hint : $"What is asked for is {Wanted}.";

    private protected override string LastHint => _worked ?? $"The answer is {AnswerText.Of(Answer is double number ? Written(number) : Answer)}.";

    private NamedMistake? FamilyOf(object given) => (Answer, given) is (double right, double x) ? PredictionFamily.Of(right, x, Decimals) : null;

    private object AsAnswer(object given) =>
        Answer is double && given is IConvertible and not (string or bool) ? Convert.ToDouble(given, CultureInfo.InvariantCulture)
        : given is string text ? text.Trim()
        : given;

    private bool Same(object expected, object given) => PredictionComparison.Same(expected, given, Decimals);

    // Also when the numbers are written with no more decimals than are asked for.
    private bool AreApart(object one, object other) => !Same(one, Written(other)) && !Same(Written(one), other) && !Same(one, other);

    private object Written(object given) =>
        given is double x && double.IsFinite(x) ? double.Parse(NumberFormat.Fixed(x, Decimals), CultureInfo.InvariantCulture) : given;

    // In the order of the alphabet, so that the right one has no place of its own.
    private IEnumerable<string> Choices() =>
        Known.Select(mistake => mistake.Answer).Append(Answer).OfType<string>().Order(StringComparer.Ordinal);
}
