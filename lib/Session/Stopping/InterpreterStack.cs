using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Session.Stopping;

/// <summary>
/// The stack of a browser's interpreter. It grows upwards, is small, and nobody watches its end: an overflow ends the runtime with all
/// sessions. So its depth is counted from where a cell began.
/// </summary>
internal static class InterpreterStack
{
    // It has a megabyte, of which the session's own frames, and what a cell calls at its deepest, take some.
    private const nuint MostOfCell = 600_000;

    private static nuint _base;

    /// <summary>Counts from here.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Begin()
    {
        byte here = 0;
        _base = (nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref here);
    }

    /// <summary>The depth of an address on it.</summary>
    public static nuint DepthOf(nuint address) => address > _base ? address - _base : 0;

    /// <summary>Ends a recursion that has no room for another call.</summary>
    /// <exception cref="InsufficientExecutionStackException">It has none.</exception>
    [StackTraceHidden]
    public static void EnsureRoom(nuint depth)
    {
        if (depth > MostOfCell)
        {
            throw DeepRecursion.Error();
        }
    }
}
