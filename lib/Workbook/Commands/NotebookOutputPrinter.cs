using System.Globalization;
using Contract;
using Documents;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary>Prints what the cells of one notebook show, as text: the notebook's file, then each cell's number above what it shows.</summary>
/// <param name="file">The notebook's file.</param>
internal sealed class NotebookOutputPrinter(string file)
{
    // What is printed stays: of a value that goes on changing, its first state is printed at once and its last at the cell's end.
    private readonly Dictionary<string, (string Printed, string Last)> _changing = new(StringComparer.Ordinal);
    private int? _cell;
    private bool _isBegun;
    private bool _isLineOpen;

    /// <summary>Prints what a message says that the notebook shows.</summary>
    public void Print(WorkerMessage message, TextWriter target)
    {
        Begin(target);
        switch (message)
        {
            case CellShowed { Output: DisplayUpdate update } when _changing.TryGetValue(update.Id, out var known):
                _changing[update.Id] = (known.Printed, TextOf(update.Data));
                break;
            case CellShowed { Output: DisplayUpdate update }:
                PrintChanging(message.Cell, update.Id, update.Data, target);
                break;
            case CellShowed { Output: DisplayOutput { Id: { } id } display }:
                PrintChanging(message.Cell, id, display.Data, target);
                break;
            case CellShowed { Output: StreamOutput { Text.Length: > 0 } stream }:
                BeginCell(message.Cell, target, endLine: false);
                target.Write(stream.Text);
                _isLineOpen = !stream.Text.EndsWith('\n');
                break;
            case CellShowed { Output: ClearOutput or StreamOutput }:
                break;
            case CellShowed showed:
                PrintLine(message.Cell, TextOf(showed.Output), target);
                break;
            case CellEnded:
                PrintLastStates(message.Cell, target);
                break;
        }

        target.Flush();
    }

    /// <summary>Prints the end of the notebook.</summary>
    public void End(TextWriter target)
    {
        Begin(target);
        EndLine(target);
    }

    private static string TextOf(Output output) => output switch
    {
        DisplayOutput display => TextOf(display.Data),
        ResultOutput result => TextOf(result.Data),
        ErrorOutput error => string.Join('\n', [$"{error.Name}: {error.Message}", .. error.Traceback.Select(line => "  " + line)]),
        _ => "",
    };

    private static string TextOf(MimeBundle bundle) =>
        bundle[MimeTypes.PlainText] ?? $"({string.Join(", ", bundle.Contents.Keys)})";

    private void PrintChanging(int cell, string id, MimeBundle data, TextWriter target)
    {
        var text = TextOf(data);
        _changing[id] = (text, text);
        PrintLine(cell, text, target);
    }

    private void PrintLastStates(int cell, TextWriter target)
    {
        foreach (var (id, (printed, last)) in _changing.ToArray())
        {
            if (last != printed)
            {
                _changing[id] = (last, last);
                PrintLine(cell, last, target);
            }
        }
    }

    private void PrintLine(int cell, string text, TextWriter target)
    {
        BeginCell(cell, target, endLine: true);
        target.WriteLine(text.TrimEnd());
    }

    private void Begin(TextWriter target)
    {
        if (!_isBegun)
        {
            _isBegun = true;
            target.WriteLine($"== {file}");
        }
    }

    private void BeginCell(int cell, TextWriter target, bool endLine)
    {
        if (endLine || _cell != cell)
        {
            EndLine(target);
        }

        if (_cell != cell)
        {
            _cell = cell;
            target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{cell}]"));
        }
    }

    private void EndLine(TextWriter target)
    {
        if (_isLineOpen)
        {
            _isLineOpen = false;
            target.WriteLine();
        }
    }
}
