using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Classroom.Checks;
using LinearClassifiers;

namespace Classroom.Grading;

/// <summary>
/// A function to write. It is tried on inputs, from small to large, then on some that a seed draws, then at limits. Where it answers
/// all of them as it should, it passes. Where not, the answers are compared with those of known mistakes, then with the families of
/// mistakes that any function may have; if none of these answers alike, the first input that went wrong is shown.
/// </summary>
/// <typeparam name="TFunction">The function's type, such as <c>Func&lt;double, double&gt;</c>.</typeparam>
public sealed class FunctionExercise<TFunction> : Exercise
    where TFunction : Delegate
{
    private readonly TFunction _answer;
    private ImmutableArray<FunctionInput<TFunction>> _inputs = [];
    private ImmutableArray<Mistake<TFunction>> _mistakes = [];

    internal FunctionExercise(string id, string notebook, Competency competency, string task, TFunction answer)
        : base(id, notebook, competency, task) => _answer = answer;

    /// <inheritdoc/>
    public override ImmutableArray<string> Mistakes =>
        [.. _mistakes.Select(mistake => mistake.Name).Concat(_inputs.Select(input => input.AtLimit?.Name).OfType<string>()).Distinct()];

    /// <summary>Judges a function.</summary>
    /// <param name="yours">The learner's function.</param>
    /// <param name="name">How the cell calls it; the compiler fills this in.</param>
    public CheckResult Check(TFunction? yours, [CallerArgumentExpression(nameof(yours))] string name = "")
    {
        if (yours is null)
        {
            return NotDone();
        }

        var tried = Try(yours);
        if (tried.Any(call => call.Got.Problem is NotImplementedException))
        {
            return NotDone();
        }

        if (tried.FirstOrDefault(call => !call.IsRight) is { } first)
        {
            var recognised = Recognised(tried) ?? (tried.Any(call => call.HasChangedArgument) ? AnswerFamily.ChangedArgument : null);

            // Of what nobody knows, an exception says more than a number.
            var wrong = recognised is null ? tried.FirstOrDefault(call => !call.IsRight && call.Got.Problem is not null) ?? first : first;
            var calling = wrong.Input.Calling(name, wrong.Arguments);
            return Wrong(
                $"{calling} = {wrong.Expected.Unlike(wrong.Got)}",
                wrong.Got.Unlike(wrong.Expected),
                recognised?.Words ?? FallbackHint.Of(wrong.Got, calling));
        }

        if (tried.FirstOrDefault(call => call.HasChangedArgument) is { } changed)
        {
            return Wrong(
                "arguments left as they are",
                $"another one after {changed.Input.Calling(name, changed.Arguments)}",
                AnswerFamily.ChangedArgument.Words);
        }

        var count = NumberFormat.Text(tried.Length);
        return Passed($"{count} inputs right", count);
    }

    /// <summary>The same exercise, tried on one input more, which should be larger than those before.</summary>
    /// <param name="call">Calls the function: <c>f => f(Column(1, 2))</c>.</param>
    /// <param name="text">The call as written; the compiler fills this in.</param>
    internal FunctionExercise<TFunction> On(Func<TFunction, object?> call, [CallerArgumentExpression(nameof(call))] string text = "") =>
        With(new FunctionInput<TFunction>(call, text, InputKind.Shown));

    /// <summary>The same exercise, tried on some inputs more of a kind, drawn by a seed of their own.</summary>
    /// <param name="count">How many of them.</param>
    /// <param name="draw">Draws one and calls the function with it: <c>(f, r) => f(Draws.Scores(r))</c>.</param>
    internal FunctionExercise<TFunction> OnDrawn(int count, Func<TFunction, SeededRandom, object?> draw)
    {
        var kind = _inputs.Count(input => input.Kind == InputKind.Drawn);
        for (var index = 0; index < count; index++)
        {
            var seed = kind + index;
            With(new FunctionInput<TFunction>(f => draw(f, SeededRandom.For(1, seed)), "", InputKind.Drawn));
        }

        return this;
    }

    /// <summary>The same exercise, tried at a limit, where functions go wrong in a way of their own that are right elsewhere.</summary>
    /// <param name="name">What goes wrong there, in a few words.</param>
    /// <param name="hint">A question or a thought that leads on.</param>
    /// <param name="call">Calls the function at the limit.</param>
    /// <param name="text">The call as written; the compiler fills this in.</param>
    internal FunctionExercise<TFunction> AtLimit(
        string name, string hint, Func<TFunction, object?> call, [CallerArgumentExpression(nameof(call))] string text = "") =>
        With(new FunctionInput<TFunction>(call, text, InputKind.Limit, new NamedMistake(name, hint)));

    /// <summary>The same exercise, tried at several limits of one kind.</summary>
    /// <param name="name">What goes wrong there, in a few words.</param>
    /// <param name="hint">A question or a thought that leads on.</param>
    /// <param name="first">Calls the function at one of them.</param>
    /// <param name="second">Calls it at another.</param>
    /// <param name="others">Call it at more of them.</param>
    internal FunctionExercise<TFunction> AtLimit(
        string name, string hint, Func<TFunction, object?> first, Func<TFunction, object?> second, params Func<TFunction, object?>[] others) =>
        others.Prepend(second).Aggregate(AtLimit(name, hint, first, ""), (exercise, call) => exercise.AtLimit(name, hint, call, ""));

    /// <summary>
    /// The same exercise, tried at limits where whoever makes that mistake is left without a number: a power overflows, or comes to 0.
    /// Who still has numbers has cut something off, and hears that.
    /// </summary>
    /// <param name="name">What goes wrong there, in a few words.</param>
    /// <param name="hint">A question or a thought that leads on.</param>
    /// <param name="calls">Call the function at them.</param>
    internal FunctionExercise<TFunction> AtOverflow(string name, string hint, params Func<TFunction, object?>[] calls) =>
        calls.Aggregate(this, (exercise, call) => exercise.With(
            new FunctionInput<TFunction>(call, "", InputKind.Limit, new NamedMistake(name, hint), LosesNumber: true)));

    /// <summary>The same exercise, with one more wrong answer that it recognises. Where several fit, the first is named.</summary>
    /// <param name="name">What went wrong, in a few words.</param>
    /// <param name="hint">A question or a thought that leads on.</param>
    /// <param name="wrong">The function that somebody with this mistake writes.</param>
    /// <param name="others">The same mistake in other shapes.</param>
    internal FunctionExercise<TFunction> Mistake(string name, string hint, TFunction wrong, params TFunction[] others)
    {
        _mistakes = [.. _mistakes, .. others.Prepend(wrong).Select(function => new Mistake<TFunction>(name, hint, function))];
        return this;
    }

    private protected override string FirstHint =>
        _mistakes is [var first, ..] ? first.Hint : "Take the smallest input that you can think of, and work it out by hand.";

    private protected override string LastHint => string.Join(
        "; ",
        _inputs.Where(input => input.Kind == InputKind.Shown).Take(3)
            .Select(input => $"{input.Calling("f", [])} = {Attempt.At(() => input.Call(_answer))}"));

    private FunctionExercise<TFunction> With(FunctionInput<TFunction> input)
    {
        // Limits come last: an ordinary input says more.
        var place = input.Kind == InputKind.Limit ? _inputs.Length : _inputs.Count(other => other.Kind <= input.Kind);
        _inputs = _inputs.Insert(place, input);
        return this;
    }

    private TriedInput<TFunction>[] Try(TFunction yours)
    {
        var observed = new ObservedFunction<TFunction>(yours);
        var seen = new (IReadOnlyList<object?> Arguments, bool HasChanged)[_inputs.Length];
        var got = Attempt.AtAll(
            [.. _inputs.Select(input => (new Func<object?>(() => input.Call(observed.Function)), input.Kind == InputKind.Drawn))],
            AnswerTimeLimit.Current,
            index => seen[index] = (observed.Arguments, observed.HasChangedArgument));
        return
        [
            .. from index in Enumerable.Range(0, _inputs.Length)
               let attempt = got[index]
               where attempt is not null
               select new TriedInput<TFunction>(
                   _inputs[index], Attempt.At(() => _inputs[index].Call(_answer)), attempt, seen[index].Arguments ?? [], seen[index].HasChanged),
        ];
    }

    // Two people who make the same mistake may still differ at a limit: one overflows, the other does not.
    private NamedMistake? Recognised(TriedInput<TFunction>[] tried)
    {
        var ordinary = tried.Where(call => call.Input.Kind != InputKind.Limit).ToArray();
        return _mistakes.FirstOrDefault(mistake => AllAgree(mistake, tried))
            ?? (ordinary.All(call => call.IsRight) ? AtLimit(tried.First(call => !call.IsRight))
                : _mistakes.FirstOrDefault(mistake => AllAgree(mistake, ordinary))
                    ?? AnswerFamily.Of(
                        _answer, [.. ordinary.Select(call => new JudgedCall(call.Arguments, call.Expected, call.Got))]));
    }

    private static NamedMistake? AtLimit(TriedInput<TFunction> wrong) =>
        wrong.Input.LosesNumber && AnswerFamily.IsWhole(wrong.Got.Value) ? AnswerFamily.Cut : wrong.Input.AtLimit;

    private static bool AllAgree(Mistake<TFunction> mistake, IEnumerable<TriedInput<TFunction>> tried) =>
        tried.All(call => call.Got.Agrees(Attempt.At(() => call.Input.Call(mistake.Answer))));
}

/// <summary>An input, and what came of it.</summary>
internal sealed record TriedInput<TFunction>(
    FunctionInput<TFunction> Input, Attempt Expected, Attempt Got, IReadOnlyList<object?> Arguments, bool HasChangedArgument)
    where TFunction : Delegate
{
    /// <summary>True where the answer is the expected one.</summary>
    internal bool IsRight { get; } = Got.Agrees(Expected);
}
