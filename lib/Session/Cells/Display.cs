using Documents;
using Session.Outputs;

namespace Session.Cells;

/// <summary>What a running cell can do with its own output.</summary>
public static class Display
{
    /// <summary>Takes away what the cell showed so far.</summary>
    /// <param name="wait">Whether it goes only when the cell shows something else, so that nothing flickers.</param>
    public static void Clear(bool wait = false) => CellOutput.Current?.Send(new ClearOutput(wait));
}
