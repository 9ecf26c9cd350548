using Workbook.Runs;

namespace Workbook.Commands;

/// <summary>
/// Prints what notebooks' cells show as it comes. Of notebooks that run side by side one is printed at a time, in their order; what the
/// others show meanwhile waits for its turn.
/// </summary>
/// <param name="files">The notebooks' files, in the order in which they are printed.</param>
/// <param name="target">Where it is printed.</param>
internal sealed class OutputPrinter(IReadOnlyList<string> files, TextWriter target) : IRunListener
{
    private readonly Lock _gate = new();
    private readonly NotebookOutputPrinter[] _printers = [.. files.Select(file => new NotebookOutputPrinter(file))];
    private readonly List<WorkerMessage>[] _waiting = [.. files.Select(_ => new List<WorkerMessage>())];
    private readonly bool[] _isOver = new bool[files.Count];
    private int _turn;

    /// <inheritdoc/>
    public void Hear(int notebook, WorkerMessage message)
    {
        lock (_gate)
        {
            if (notebook == _turn)
            {
                _printers[notebook].Print(message, target);
            }
            else
            {
                _waiting[notebook].Add(message);
            }
        }
    }

    /// <inheritdoc/>
    public void HearEnd(int notebook)
    {
        lock (_gate)
        {
            _isOver[notebook] = true;
            while (_turn < files.Count && _isOver[_turn])
            {
                _printers[_turn].End(target);
                _turn++;
                if (_turn < files.Count)
                {
                    _waiting[_turn].ForEach(message => _printers[_turn].Print(message, target));
                    _waiting[_turn].Clear();
                }
            }

            target.Flush();
        }
    }
}
