using Workbook.Documents;

namespace Workbook.Execution;

/// <summary>
/// Where a running cell's outputs go. It flows with the cell's own threads and tasks (it is an
/// <see cref="AsyncLocal{T}"/>), so sessions in one process do not hear each other.
/// </summary>
internal sealed class CellOutput(Action<Output> show)
{
    /// <summary>What a cell may print before the rest is cut: more is a loop gone wrong, not a text.</summary>
    public const int MostCharacters = 1_000_000;

    private static readonly AsyncLocal<CellOutput?> Running = new();
    private readonly Lock _gate = new();
    private int _printed;

    /// <summary>The output of the cell that runs in this context; null outside of cells.</summary>
    public static CellOutput? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>Shows a value in the running cell; without one it does nothing.</summary>
    public static void Show(object? value) =>
        Current?.Send(new DisplayOutput(DisplayBundle.From(value)));

    /// <summary>Sends an output on, in the order of the calls.</summary>
    public void Send(Output output)
    {
        lock (_gate)
        {
            show(output);
        }
    }

    /// <summary>Sends console text on, up to <see cref="MostCharacters"/> a cell.</summary>
    public void Print(string stream, string text)
    {
        lock (_gate)
        {
            if (_printed > MostCharacters)
            {
                return;
            }

            _printed += text.Length;
            show(_printed <= MostCharacters
                ? new StreamOutput(stream, text)
                : new StreamOutput(stream, $"\n… cut here: a cell shows at most {MostCharacters} characters\n"));
        }
    }
}
