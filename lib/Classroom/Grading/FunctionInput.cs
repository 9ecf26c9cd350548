using System.Text.RegularExpressions;

namespace Classroom.Grading;

/// <summary>What an input is tried for.</summary>
internal enum InputKind
{
    /// <summary>An ordinary one, that a learner may be shown as it is written.</summary>
    Shown,

    /// <summary>An ordinary one that a seed drew.</summary>
    Drawn,

    /// <summary>One at a limit, where a function that is right elsewhere fails.</summary>
    Limit,
}

/// <summary>One input on which a function is tried.</summary>
/// <param name="Call">Calls the function with it.</param>
/// <param name="Text">The call as it is written in the definition.</param>
/// <param name="Kind">What it is tried for.</param>
/// <param name="AtLimit">Of an input at a limit: what goes wrong there, and the hint.</param>
/// <param name="LosesNumber">Of such an input: whether that leaves no number, but an infinity, NaN or nothing but 0.</param>
internal sealed partial record FunctionInput<TFunction>(
    Func<TFunction, object?> Call, string Text, InputKind Kind, NamedMistake? AtLimit = null, bool LosesNumber = false)
    where TFunction : Delegate
{
    /// <summary>The call as the learner would write it: <c>f => f(Column(1, 2))</c> is <c>MySoftmax(Column(1, 2))</c>.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="arguments">What it was called with.</param>
    internal string Calling(string name, IEnumerable<object?> arguments)
    {
        var called = Name().IsMatch(name) ? name : "f";
        return Kind != InputKind.Drawn && Lambda().Match(Text) is { Success: true } match
            ? Regex.Replace(match.Groups["body"].Value, $@"\b{match.Groups["f"].Value}(?=\()", called)
            : $"{called}({string.Join(", ", arguments.Select(argument => AnswerText.Of(argument)))})";
    }

    [GeneratedRegex(@"^(?<f>\w+)\s*=>\s*(?<body>.*)$", RegexOptions.Singleline)]
    private static partial Regex Lambda();

    [GeneratedRegex(@"^\w+$")]
    private static partial Regex Name();
}
