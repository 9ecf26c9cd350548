using System.Collections.Immutable;

namespace Classroom.Grading;

/// <summary>The outcome of calling a function once: a value, an exception, or no end.</summary>
/// <param name="Value">What it answered.</param>
/// <param name="Problem">What it threw; a <see cref="TimeoutException"/> where it did not end, with what to say of that.</param>
internal sealed record Attempt(object? Value, Exception? Problem)
{
    /// <summary>Calls a function.</summary>
    internal static Attempt At(Func<object?> call)
    {
        try
        {
            return new Attempt(call(), null);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or ThreadInterruptedException))
        {
            return new Attempt(null, problem);
        }
    }

    /// <summary>Calls a function several times, within a time limit; what was not reached by then did not end.</summary>
    internal static ImmutableArray<Attempt> AtAll(IEnumerable<Func<object?>> calls, TimeSpan limit)
    {
        Func<object?>[] all = [.. calls];
        var attempts = new Attempt?[all.Length];
        var end = AnswerRunner.Run(
            () =>
            {
                for (var i = 0; i < all.Length; i++)
                {
                    attempts[i] = At(all[i]);
                }
            },
            limit);
        var unended = new Attempt(null, new TimeoutException(FallbackHint.OfNoEnd(end)));
        return [.. attempts.Select(attempt => attempt ?? unended)];
    }

    /// <summary>True where the answer is the expected one: equal, or for real numbers within the tolerance of checks of closeness.</summary>
    internal bool Agrees(Attempt other) => (Problem, other.Problem) switch
    {
        (null, null) => AnswerComparison.Same(other.Value, Value),
        ({ } mine, { } its) => mine.GetType() == its.GetType(),
        _ => false,
    };

    /// <inheritdoc/>
    public override string ToString() => Problem switch
    {
        TimeoutException => "no answer in time",
        { } problem => problem.GetType().Name,
        null => AnswerText.Of(Value),
    };
}
