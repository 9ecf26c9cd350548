using System.Diagnostics;

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

    /// <summary>
    /// Calls a function again and again. Each call has its time; after one that took longer nothing more is called. Where all take
    /// long, those that can be spared are.
    /// </summary>
    /// <param name="calls">The calls, and whether each can be spared.</param>
    /// <param name="limit">The time of one.</param>
    /// <param name="read">Reads what there is to know of a call that has just ended.</param>
    /// <returns>The outcomes; null for a call that was spared.</returns>
    internal static Attempt?[] AtAll(IReadOnlyList<(Func<object?> Call, bool CanBeSpared)> calls, TimeSpan limit, Action<int> read)
    {
        var attempts = new Attempt?[calls.Count];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < attempts.Length; i++)
        {
            if (calls[i].CanBeSpared && watch.Elapsed > limit)
            {
                continue;
            }

            var end = AnswerRunner.Run(() => attempts[i] = At(calls[i].Call), limit);
            if (attempts[i] is null)
            {
                var unended = new Attempt(null, new TimeoutException(FallbackHint.OfNoEnd(end)));
                Array.Fill(attempts, unended, i, attempts.Length - i);
                break;
            }

            read(i);
        }

        return attempts;
    }

    /// <summary>True where the answer is the expected one: equal, or for real numbers within the tolerance of checks of closeness.</summary>
    internal bool Agrees(Attempt other) => (Problem, other.Problem) switch
    {
        (null, null) => AnswerComparison.Same(other.Value, Value),
        ({ } mine, { } its) => mine.GetType() == its.GetType(),
        _ => false,
    };

    /// <inheritdoc/>
    public override string ToString() => InWords(AnswerText.Digits);

    /// <summary>The outcome in words that tell it from another, if a number of more digits can.</summary>
    internal string Unlike(Attempt other)
    {
        var digits = AnswerText.Digits;
        while (digits < AnswerText.MostDigits && InWords(digits) == other.InWords(digits))
        {
            digits++;
        }

        return InWords(digits);
    }

    private string InWords(int digits) => Problem switch
    {
        TimeoutException => "no answer in time",
        { } problem => problem.GetType().Name,
        null => AnswerText.Of(Value, digits),
    };
}
