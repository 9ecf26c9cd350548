using Contract;

namespace Classroom.Grading;

/// <summary>The progress in one exercise.</summary>
/// <param name="Status">Passed or wrong; what has passed once stays so.</param>
/// <param name="Tries">How often an answer was given.</param>
/// <param name="Since">When the status came about, in universal time.</param>
internal sealed record ProgressEntry(CheckStatus Status, int Tries, DateTimeOffset Since)
{
    /// <summary>The progress after one more try.</summary>
    /// <param name="before">The progress until then; null before the first try.</param>
    /// <param name="status">What came of the try.</param>
    /// <param name="now">When, in universal time.</param>
    public static ProgressEntry After(ProgressEntry? before, CheckStatus status, DateTimeOffset now)
    {
        var kept = before?.Status == CheckStatus.Passed ? CheckStatus.Passed : status;
        return new(kept, (before?.Tries ?? 0) + 1, before?.Status == kept ? before.Since : now);
    }
}
