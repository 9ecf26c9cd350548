using System.Numerics;

namespace Classroom.Live;

/// <summary>
/// Which steps of a long way are worth a line: the first, every eighth part of it, and the last. Where its length is not
/// known, the 1st, the 4th, the 16th and so on.
/// </summary>
internal sealed class Milestones
{
    private const int Parts = 8;
    private long passed = -1;

    /// <summary>Whether the way to here passed one; each is passed once.</summary>
    /// <param name="done">How far it is from the start.</param>
    /// <param name="total">How far it is from the start to the end; 0 where that is not known.</param>
    internal bool Pass(long done, long total)
    {
        var at = total > 0 ? Parts * done / total : BitOperations.Log2((ulong)done) / 2;
        if (at <= passed)
        {
            return false;
        }

        passed = at;
        return true;
    }

    /// <summary>Goes back to the start.</summary>
    internal void Reset() => passed = -1;
}
