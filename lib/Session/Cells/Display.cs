using Documents;
using Session.Outputs;

namespace Session.Cells;

/// <summary>The output of the running cell, as its own code can change it.</summary>
public static class Display
{
    /// <summary>Takes away what the cell showed so far.</summary>
    /// <param name="wait">Whether it goes only when the cell shows something else, so that nothing flickers.</param>
    public static void Clear(bool wait = false) => CellOutput.Current?.Send(new ClearOutput(wait));
}
