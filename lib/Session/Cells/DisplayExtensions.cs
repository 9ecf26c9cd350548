using Session.Outputs;

namespace Session.Cells;

/// <summary>Extensions that every cell can call without a using, as in other hosts of C# notebooks.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value at this point of the cell's output, and hands it on.</summary>
    public static T Display<T>(this T value)
    {
        CellOutput.Show(value);
        return value;
    }
}
