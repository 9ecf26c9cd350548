using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Classroom.Checks;

namespace Classroom.Grading;

/// <summary>
/// A function to write. It is tried on inputs, from small to large: where it answers all of them as it should, it passes. Where
/// not, the answers are compared with those of known mistakes; if none of these answers all inputs alike, the first input that
/// went wrong is shown.
/// </summary>
/// <typeparam name="TFunction">The function's type, such as <c>Func&lt;double, double&gt;</c>.</typeparam>
public sealed partial class FunctionExercise<TFunction> : Exercise
    where TFunction : Delegate
{
    private readonly TFunction _answer;
    private ImmutableArray<Input> _inputs = [];
    private ImmutableArray<Mistake<TFunction>> _mistakes = [];

    internal FunctionExercise(string id, string notebook, Competency competency, string task, TFunction answer)
        : base(id, notebook, competency, task) => _answer = answer;

    /// <inheritdoc/>
    public override ImmutableArray<string> Mistakes => [.. _mistakes.Select(mistake => mistake.Name)];

    /// <summary>Judges a function.</summary>
    /// <param name="yours">The learner's function.</param>
    /// <param name="name">How the cell calls it; the compiler fills this in.</param>
    public CheckResult Check(TFunction? yours, [CallerArgumentExpression(nameof(yours))] string name = "")
    {
        if (yours is null)
        {
            return NotDone();
        }

        var expected = _inputs.Select(input => Attempt.At(() => input.Call(_answer))).ToArray();
        var got = Attempt.AtAll(_inputs.Select(input => new Func<object?>(() => input.Call(yours))), AnswerTimeLimit.Current);
        if (got.Any(attempt => attempt.Problem is NotImplementedException))
        {
            return NotDone();
        }

        var wrong = Enumerable.Range(0, _inputs.Length).FirstOrDefault(i => !got[i].Agrees(expected[i]), -1);
        if (wrong < 0)
        {
            var count = NumberFormat.Text(_inputs.Length);
            return Passed($"{count} inputs right", count);
        }

        var call = _inputs[wrong].Calling(name);
        return Wrong($"{call} = {expected[wrong]}", $"{got[wrong]}", Recognised(got)?.Words ?? FallbackHint.Of(got[wrong], call));
    }

    /// <summary>The same exercise, tried on one input more, which should be larger than those before.</summary>
    /// <param name="call">Calls the function: <c>f => f(Column(1, 2))</c>.</param>
    /// <param name="text">The call as written; the compiler fills this in.</param>
    internal FunctionExercise<TFunction> On(Func<TFunction, object?> call, [CallerArgumentExpression(nameof(call))] string text = "")
    {
        _inputs = _inputs.Add(new Input(call, text));
        return this;
    }

    /// <summary>The same exercise, with one more wrong answer that it recognises. Where several fit, the first is named.</summary>
    /// <param name="name">What went wrong, in a few words.</param>
    /// <param name="hint">A question or a thought that leads on.</param>
    /// <param name="wrong">The function that somebody with this mistake writes.</param>
    internal FunctionExercise<TFunction> Mistake(string name, string hint, TFunction wrong)
    {
        _mistakes = _mistakes.Add(new Mistake<TFunction>(name, hint, wrong));
        return this;
    }

    private Mistake<TFunction>? Recognised(ImmutableArray<Attempt> got) => _mistakes.FirstOrDefault(mistake =>
        _inputs.Index().All(numbered =>
            got[numbered.Index].Agrees(Attempt.At(() => numbered.Item.Call(mistake.Answer)))));

    private sealed partial record Input(Func<TFunction, object?> Call, string Text)
    {
        /// <summary>The call as the learner would write it: <c>f => f(Column(1, 2))</c> is <c>MySoftmax(Column(1, 2))</c>.</summary>
        internal string Calling(string name) =>
            Lambda().Match(Text) is { Success: true } match
                ? Regex.Replace(match.Groups["body"].Value, $@"\b{match.Groups["f"].Value}(?=\()", Name().IsMatch(name) ? name : "f")
                : Text;

        [GeneratedRegex(@"^(?<f>\w+)\s*=>\s*(?<body>.*)$", RegexOptions.Singleline)]
        private static partial Regex Lambda();

        [GeneratedRegex(@"^\w+$")]
        private static partial Regex Name();
    }
}
