using System.Collections.Immutable;

namespace Classroom.Grading;

/// <summary>The hint on a wrong answer that no known mistake resembles.</summary>
internal static class FallbackHint
{
    private const string NoChoice = "none of the choices";
    private const string NoSuchIndex = "an index that is not there";
    private const string NoFit = "shapes that do not fit";
    private const string NothingChosen = "nothing chosen";
    private const string PlaceChosen = "a place for a choice";
    private const string TwoChosen = "two choices at once";
    private const string PartChosen = "a part of a choice";
    private const string MoreChosen = "a choice and something more";

    private const string Amounts = "amounts instead of signs";
    private const string ZeroForFalls = "0 written for -1";
    private const string ZeroForMoves = "0 for what rises or falls";
    private const string SignsTurned = "every sign turned";
    private const string SignsReversed = "the signs in reverse order";

    /// <summary>The names of mistakes among them.</summary>
    internal static ImmutableArray<string> Names { get; } =
    [
        NoSuchIndex, NoFit, NoChoice, NothingChosen, PlaceChosen, TwoChosen, PartChosen, MoreChosen,
        Amounts, ZeroForFalls, ZeroForMoves, SignsTurned, SignsReversed,
    ];

    /// <summary>The hint on what a function answered.</summary>
    /// <param name="attempt">Its answer, the first that is wrong.</param>
    /// <param name="call">The call that gave it, in words.</param>
    internal static string Of(Attempt attempt, string call) => attempt.Problem switch
    {
        TimeoutException unended => unended.Message,
        ArgumentException misfit when misfit.Message.Contains("dimension", StringComparison.OrdinalIgnoreCase) =>
            $"{NoFit}: {misfit.Message.TrimEnd('.')}. How many rows and columns has each of the two, and which of them should be transposed?",
        IndexOutOfRangeException or ArgumentOutOfRangeException =>
            $"{NoSuchIndex}: The first entry has index 0 and the last of n has n - 1. Which one did {call} ask for?",
        { } problem => $"the code stopped on the way: {problem.Message}",
        null when attempt.Value is null => "nothing came back; what should it return?",
        _ => $"{call} is the smallest input on which it differs; work it out by hand and compare, step by step",
    };

    /// <summary>The hint on a prediction.</summary>
    /// <param name="answer">The right one.</param>
    /// <param name="given">The one that was given.</param>
    /// <param name="wanted">The kind of answer asked for, in words.</param>
    /// <param name="choices">The choices, where there are some.</param>
    internal static string Of(object answer, object given, string wanted, IReadOnlyCollection<string> choices) => (answer, given) switch
    {
        (double right, double x) when x > right => "too large; what would make it smaller?",
        (double right, double x) when x < right => "too small; what would make it larger?",
        (string, "") => $"{NothingChosen}: Which of the choices do you think it is?",
        (string, string text) => OfNoChoice(text, choices),
        (int[] right, int[] signs) when right.Length != signs.Length =>
            $"{AnswerFamily.TooFew.Name}: How many signs are asked for?",
        (int[] right, int[] signs) when signs.Any(sign => sign is < -1 or > 1) && right.SequenceEqual(signs.Select(Math.Sign)) =>
            $"{Amounts}: The directions are right. How is a sign written?",
        (int[] right, int[] signs) when right.SequenceEqual(signs.Select(sign => -sign)) =>
            $"{SignsTurned}: What rises for you falls, and what falls rises: which way round is asked for?",
        (int[] right, int[] signs) when right.SequenceEqual(signs.Reverse()) =>
            $"{SignsReversed}: Which of them comes first?",
        (int[] right, int[] signs) when right.SequenceEqual(signs.Zip(right, (sign, asked) => sign == 0 && asked == -1 ? -1 : sign)) =>
            $"{ZeroForFalls}: 0 is for what stays as it is. How is what falls written?",
        (int[] right, int[] signs) when right.Length == signs.Length && right.Zip(signs).All(pair => pair.Second == 0 || pair.First == pair.Second) =>
            $"{ZeroForMoves}: Even a small change is one: what stays exactly as it is?",
        (int[] right, int[] signs) when right.Length == signs.Length =>
            $"look again at entry {NumberFormat.Text(right.Zip(signs).TakeWhile(pair => pair.First == pair.Second).Count())}, counted from 0",
        _ => $"the answer should be {wanted}",
    };

    // What is no choice as it stands may still hold one, or more.
    private static string OfNoChoice(string text, IReadOnlyCollection<string> choices)
    {
        var held = choices.Count(choice => PredictionComparison.Holds(text, choice));
        return text.All(char.IsAsciiDigit) ? $"{PlaceChosen}: Which words stand at that place? Copy them"
            : held > 1 ? $"{TwoChosen}: Which of them do you think it is?"
            : held == 1 ? $"{MoreChosen}: Copy the choice alone, word for word"
            : choices.Any(choice => PredictionComparison.Holds(choice, text)) ? $"{PartChosen}: Copy it from its first word to its last"
            : $"{NoChoice}: copy one of them, word for word";
    }

    /// <summary>The hint on a call that came to no end in time.</summary>
    internal static string OfNoEnd(AnswerEnd end) => end is AnswerEnd.GoesOn
        ? "does every loop in it come to an end? This one runs on, for nothing here stops it: mend it, then restart the kernel"
        : "it was stopped; does every loop in it come to an end?";
}
