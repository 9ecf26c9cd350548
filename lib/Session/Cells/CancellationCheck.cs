using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Session.Stopping;

namespace Session.Cells;

/// <summary>The looks of a cell's own code, whether it is to stop; the session writes the calls, nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CancellationCheck
{
    // Far less than the room that the runtime vouches for when it is asked.
    private const uint Step = 16 * 1024;

    // The depth, as the complement of an address (stacks grow down), to which the runtime has said that this thread may go.
    [ThreadStatic]
    private static nuint _allowed;

    /// <summary>Looks at a turn of a loop: ends the cell if somebody asked for that; otherwise it takes no time worth speaking of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Poll()
    {
        if (CancellationScope.IsAnyWatched)
        {
            CancellationScope.ThrowIfStopped();
        }
    }

    /// <summary>Looks at a call of a function, and ends a recursion without an end before it ends the process.</summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EnterFunction()
    {
        // The runtime is asked a step at a time: to ask at each call takes longer than many a call.
        byte here = 0;
        var depth = ~(nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref here);
        if (depth > _allowed)
        {
            GoDeeper(depth);
        }

        Poll();
    }

    [StackTraceHidden]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GoDeeper(nuint depth)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InsufficientExecutionStackException("the calls are nested too deep; does the recursion come to an end?");
        }

        _allowed = depth + Step;
    }
}
