namespace Classroom.Checks;

/// <summary>
/// A check that does not hold. The message shows the chain up to it; <see cref="Exception.Data"/> carries the same chain
/// under the names of its MIME types, so that a host can show and count it.
/// </summary>
public sealed class CheckFailedException : Exception
{
    /// <summary>Reports a chain whose last check failed.</summary>
    /// <param name="chain">The chain, the failing check last.</param>
    internal CheckFailedException(CheckResult chain)
        : base("A check does not hold.\n" + chain.ToPlainText())
    {
        Chain = chain;
        IDisplayable shown = chain;
        foreach (var mimeType in CheckResult.Forms)
        {
            Data[mimeType] = shown.ToMimeType(mimeType);
        }
    }

    /// <summary>The chain, the failing check last.</summary>
    public CheckResult Chain { get; }

    /// <summary>The message alone: a host that prints an exception whole would show a learner the places of the library's build.</summary>
    public override string ToString() => Message;
}
