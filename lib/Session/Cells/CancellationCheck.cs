using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Session.Stopping;

namespace Session.Cells;

/// <summary>The looks of a cell's own code, whether it is to stop; the session writes the calls, nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CancellationCheck
{
    // Far less than the room that was found.
    private const uint Step = 64 * 1024;

    // While an exception leaves the frames of a recursion, their finally blocks run below the deepest of them, and call functions too.
    // This much is kept for those, beside what the runtime keeps.
    private const int Pieces = 4;
    private const int Piece = 64 * 1024;

    // Some thousands of calls.
    private const uint MostOfAsync = 2 * 1024 * 1024;

    // The depth of the first async function that runs on this thread.
    [ThreadStatic]
    private static nuint _firstAsync;

    // The depth, as the complement of an address (stacks grow down), to which this thread may go without asking.
    [ThreadStatic]
    private static nuint _allowed;

    // The pieces that are kept: none on a thread that began with hardly more than those.
    [ThreadStatic]
    private static int? _kept;

    // The depth at which there was no room; what runs deeper cleans up, until something runs less deep.
    [ThreadStatic]
    private static nuint _refused;

    /// <summary>Looks at a turn of a loop: ends the cell if somebody asked for that; otherwise it takes no time worth speaking of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Poll()
    {
        if (CancellationScope.IsAnyWatched)
        {
            CancellationScope.ThrowIfStopped();
        }
    }

    /// <summary>The question with which a look begins: whether some code is to stop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWatched() => CancellationScope.IsAnyWatched;

    /// <summary>Ends the cell if it is the one that is to stop.</summary>
    /// <exception cref="CellStoppedException">It is.</exception>
    public static void ThrowIfStopped() => CancellationScope.ThrowIfStopped();

    /// <summary>Has a number in memory from here on, and in no register: somebody might write there.</summary>
    /// <param name="number">The number, which stays as it is.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Keep(ref double number) => _ = number;

    /// <summary>Looks at a call of a function, and ends a recursion without an end before it ends the process.</summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EnterFunction()
    {
        EnsureRoom();
        Poll();
    }

    /// <summary>
    /// Looks at a call of an async function. Its exception is thrown anew in each that waits for it, with a trace that grows: where
    /// the stack ends, that takes minutes.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void EnterAsyncFunction()
    {
        byte here = 0;
        var depth = DepthOf(ref here);
        if (_firstAsync == 0 || depth < _firstAsync)
        {
            _firstAsync = depth;
        }

        if (depth - _firstAsync > MostOfAsync)
        {
            throw DeepRecursion.Error();
        }

        EnterFunction();
    }

    /// <summary>
    /// Looks at a call of a function that cleans up, which is not to be stopped: where code is left because it is to stop, each of its
    /// functions may have something to clean up.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EnsureRoom()
    {
        byte here = 0;
        var depth = DepthOf(ref here);
        if (depth > _allowed)
        {
            GoDeeper(depth);
        }
    }

    [StackTraceHidden]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GoDeeper(nuint depth)
    {
        if (OperatingSystem.IsBrowser())
        {
            InterpreterStack.EnsureRoom(depth);
            return;
        }

        _allowed = 0;
        if (_refused != 0 && depth >= _refused)
        {
            if (!HasRoom(0))
            {
                throw DeepRecursion.Error();
            }

            return;
        }

        _kept ??= HasRoom(Pieces) ? Pieces : 0;
        if (!HasRoom(_kept.Value))
        {
            _refused = depth;
            throw DeepRecursion.Error();
        }

        (_allowed, _refused) = (depth + Step, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint DepthOf(ref byte here)
    {
        var address = (nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref here);
        return OperatingSystem.IsBrowser() ? InterpreterStack.DepthOf(address) : ~address;
    }

    // The runtime vouches for more than a piece whenever it is asked, so each piece may be taken before the next is asked for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasRoom(int pieces)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        if (pieces == 0)
        {
            return true;
        }

        Span<byte> piece = stackalloc byte[Piece];
        return HasRoom(pieces - 1) && piece.Length == Piece;
    }
}
