using System.ComponentModel;
using Session.Lines;

namespace Session.Cells;

/// <summary>
/// The record of the lines that an exception came through in a cell's own code; the session writes the calls, nobody else needs to.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LineTrace
{
    /// <summary>Notes a line that an exception came through.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="method">The full name of the method.</param>
    /// <returns>False: as a filter it lets every exception go on.</returns>
    public static bool Note(object exception, int line, string method)
    {
        if (exception is Exception thrown)
        {
            RecordedLines.Add(thrown, new RecordedLine(method, line));
        }

        return false;
    }
}
