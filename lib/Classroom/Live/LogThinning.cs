using System.Numerics;

namespace Classroom.Live;

/// <summary>
/// Thins out log lines: the steps of a long way that are worth a line are the first, every eighth part of it, and the last;
/// where its length is not known, the 1st, the 4th, the 16th and so on.
/// </summary>
internal sealed class LogThinning
{
    private const int Parts = 8;
    private long _passed = -1;

    /// <summary>True where a step deserves a line; each mark of the way counts once.</summary>
    /// <param name="done">How far it is from the start.</param>
    /// <param name="total">How far it is from the start to the end; 0 where that is not known.</param>
    internal bool Keeps(long done, long total)
    {
        var at = total > 0 ? Parts * done / total : BitOperations.Log2((ulong)done) / 2;
        if (at <= _passed)
        {
            return false;
        }

        _passed = at;
        return true;
    }

    /// <summary>Goes back to the start.</summary>
    internal void Reset() => _passed = -1;
}
