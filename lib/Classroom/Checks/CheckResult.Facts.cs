namespace Classroom.Checks;

// What is so or is not: a condition, an equality, a refusal.
public sealed partial class CheckResult
{
    /// <summary>A condition that should be true.</summary>
    /// <param name="what">The condition, in words.</param>
    /// <param name="condition">Whether it is true.</param>
    /// <param name="shown">What to show beside yes or no: the value that the condition is about.</param>
    /// <exception cref="CheckFailedException">The condition is false.</exception>
    public CheckResult Holds(string what, bool condition, object? shown = null)
    {
        var answer = condition ? "yes" : "no";
        var beside = shown is double number ? NumberFormat.Text(number) : ValueText.Of(shown);
        return Add("holds", what, condition, "yes", shown is null ? answer : $"{answer} ({beside})");
    }

    /// <summary>Two values that should be equal: counts, names, or sequences of such, entry by entry.</summary>
    /// <param name="what">What is equal, in words.</param>
    /// <param name="expected">The value known.</param>
    /// <param name="got">The value that came.</param>
    /// <exception cref="CheckFailedException">The values differ.</exception>
    public CheckResult Equal<T>(string what, T expected, T got)
    {
        var (wanted, came) = ValueText.Contrast(expected, got);
        return Add("equal", what, ValueComparison.Same(expected, got), wanted, came);
    }

    /// <summary>Something that should be refused.</summary>
    /// <typeparam name="TException">The exception expected, or one that it derives from.</typeparam>
    /// <param name="what">What is refused, in words.</param>
    /// <param name="action">What should throw.</param>
    /// <exception cref="CheckFailedException">Nothing is thrown, or something else.</exception>
    public CheckResult Throws<TException>(string what, Action action)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            action();
        }
        catch (TException refusal)
        {
            return Add("throws", what, true, typeof(TException).Name, $"{refusal.GetType().Name}: {refusal.Message}");
        }
        catch (Exception other) when (other is not CheckFailedException)
        {
            return Add("throws", what, false, typeof(TException).Name, $"{other.GetType().Name}: {other.Message}");
        }

        return Add("throws", what, false, typeof(TException).Name, "nothing thrown");
    }
}
