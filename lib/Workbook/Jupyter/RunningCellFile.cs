using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Workbook.Jupyter;

/// <summary>
/// The file, beside the connection file, in which a kernel notes the cell that it runs. A process that a cell ends says nothing any
/// more; the front end starts the next with the same connection file, and that one reads here which cell it was.
/// </summary>
internal sealed class RunningCellFile : IDisposable
{
    private const string Extension = ".running-cell";
    private const int Length = 10;

    private readonly string _path;
    private readonly SafeFileHandle? _file;

    /// <summary>Opens the file, and reads what the last kernel of this connection file left there.</summary>
    /// <param name="connectionFile">The connection file.</param>
    public RunningCellFile(string connectionFile)
    {
        _path = Path.ChangeExtension(Path.GetFullPath(connectionFile), Extension);
        try
        {
            EndedIn = File.Exists(_path) && int.TryParse(File.ReadAllText(_path), CultureInfo.InvariantCulture, out var cell) && cell > 0
                ? cell
                : null;
            _file = File.OpenHandle(_path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A folder in which nothing can be written: the next start will have nothing to say.
            KernelLog.Write($"the running cell cannot be noted: {problem.Message}");
        }
    }

    /// <summary>The number of the cell that ran when the last kernel ended; null where it ended otherwise, or there was none.</summary>
    public int? EndedIn { get; }

    /// <summary>The news of a cell that ended the last kernel.</summary>
    public static string Describe(int cell) => string.Create(
        CultureInfo.InvariantCulture,
        $"The last kernel ended while cell {cell} was running, and all variables with it. "
        + $"Run the cells again; if it was cell {cell}, change that first.");

    /// <summary>Notes that a cell begins.</summary>
    public void Begin(int cell) => Write(cell);

    /// <summary>Notes that no cell runs.</summary>
    public void End() => Write(0);

    /// <summary>Removes the file: this kernel ends as it should.</summary>
    public void Dispose()
    {
        if (_file is not null)
        {
            _file.Dispose();
            File.Delete(_path);
        }
    }

    // One write to the system's memory, which outlives the process.
    private void Write(int cell)
    {
        if (_file is not null)
        {
            RandomAccess.Write(_file, Encoding.ASCII.GetBytes(cell.ToString(CultureInfo.InvariantCulture).PadLeft(Length)), 0);
        }
    }
}
