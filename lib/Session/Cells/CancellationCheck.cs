using System.ComponentModel;
using System.Runtime.CompilerServices;
using Session.Stopping;

namespace Session.Cells;

/// <summary>The looks of a cell's own code, whether it is to stop; the session writes the calls, nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CancellationCheck
{
    /// <summary>Looks at a turn of a loop: ends the cell if somebody asked for that; otherwise it takes no time worth speaking of.</summary>
    public static void Poll()
    {
        if (CancellationScope.IsAnyWatched)
        {
            CancellationScope.ThrowIfStopped();
        }
    }

    /// <summary>Looks at a call of a function, and ends a recursion without an end before it ends the process.</summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep.</exception>
    public static void EnterFunction()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InsufficientExecutionStackException("the calls are nested too deep; does the recursion come to an end?");
        }

        Poll();
    }
}
