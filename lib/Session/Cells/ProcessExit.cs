using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Session.Cells;

/// <summary>Stands where a cell's code asks for the end of the process; the session writes the calls, nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProcessExit
{
    /// <summary>Ends the cell, and not the process that it shares with all others.</summary>
    /// <param name="exitCode">The code with which the process was to end.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [StackTraceHidden]
    public static void Refuse(int exitCode) => throw new NotSupportedException(string.Create(
        CultureInfo.InvariantCulture,
        $"Environment.Exit({exitCode}) would end the notebook and all its variables with it; to end only this cell, write return; or throw."));
}
