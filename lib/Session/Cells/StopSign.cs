using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Session.Cells;

/// <summary>Where a cell's own code looks whether it is to stop; the session writes the calls, nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopSign
{
    /// <summary>A turn of a loop: ends the cell if somebody asked for that; otherwise it takes no time worth speaking of.</summary>
    public static void Look()
    {
        if (StopRequests.IsAny)
        {
            StopRequests.ThrowIfAny();
        }
    }

    /// <summary>A call of a function: looks, and ends a recursion without an end before it ends the process.</summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep.</exception>
    public static void Enter()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InsufficientExecutionStackException("the calls are nested too deep; does the recursion come to an end?");
        }

        Look();
    }
}
