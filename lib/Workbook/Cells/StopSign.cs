using System.ComponentModel;
using Workbook.Execution;

namespace Workbook.Cells;

/// <summary>Where a cell's own code looks whether it is to stop; the session writes the calls, nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopSign
{
    /// <summary>Ends the cell if somebody asked for that; otherwise it takes no time worth speaking of.</summary>
    public static void Look()
    {
        if (CellOutput.IsAnyStopped)
        {
            CellOutput.Current?.ThrowIfStopped();
        }
    }
}
