using System.Diagnostics;
using System.Globalization;
using System.Text;
using Documents;
using Session.Compiling;
using Session.Errors;

namespace Workbook.Runs;

/// <summary>Puts the messages of a worker process together into a run of a notebook.</summary>
internal sealed class RunRecorder(string file, Notebook notebook, Action<RunProgress> progress)
{
    private readonly Dictionary<int, List<Output>> _outputs = [];
    private readonly List<CellFailure> _failures = [];
    private readonly int _total = notebook.Cells.Count(cell => cell.IsCSharp);
    private readonly Stopwatch _sinceStart = new();
    private readonly StringBuilder _text = new();
    private (int Cell, string Name)? _stream;
    private int _done;
    private bool _isEnded;
    private int? _toClear;

    /// <summary>The number of the cell that runs; null between cells.</summary>
    public int? Running { get; private set; }

    /// <summary>True where nothing more is to come: every cell ran, or one ended the notebook.</summary>
    public bool IsOver => _done == _total || _isEnded;

    /// <summary>The rest of the running cell's time.</summary>
    public TimeSpan Remaining(TimeSpan limit) =>
        limit > _sinceStart.Elapsed ? limit - _sinceStart.Elapsed : TimeSpan.Zero;

    /// <summary>Adds a message.</summary>
    public void Add(WorkerMessage message)
    {
        switch (message)
        {
            case CellStarted:
                Running = message.Cell;
                _outputs[message.Cell] = [];
                _sinceStart.Restart();
                break;
            case CellShowed showed:
                Show(showed.Cell, showed.Output);
                break;
            case CellEnded { Failure: { IsEnd: true } failure }:
                Fail(failure.Line, failure.Message);
                break;
            case CellEnded ended:
                _failures.AddRange(ended.Failure is { } wrong ? [wrong] : []);
                Running = null;
                progress(new RunProgress(file, ++_done, _total));
                break;
        }
    }

    /// <summary>Notes that the running cell failed, and the notebook with it.</summary>
    public void Fail(int? line, string message)
    {
        _isEnded = true;
        FinishText();
        var cell = Running ?? 0;
        Running = null;
        _failures.Add(new CellFailure(cell, line, message));
        if (cell > 0 && !_outputs[cell].OfType<ErrorOutput>().Any())
        {
            _outputs[cell].Add(new ErrorOutput("stopped", message, line is null ? [] : [$"at {CellFile.Of(cell)}, line {line}"]));
        }
    }

    /// <summary>Notes that the process ended before the notebook did.</summary>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="lastWords">The line that the runtime printed as it died; may be empty.</param>
    public void FailProcess(int exitCode, string lastWords)
    {
        // A process that dies says why; one that is asked to exit does not, and then the cell's text is all there is.
        var line = Running is { } cell && lastWords.Length == 0 ? BlamedLine.OfExit(notebook.Cells[cell - 1].Text) : null;
        var where = Running is null ? "before all cells ran" : "in this cell";
        var message = string.Create(CultureInfo.InvariantCulture, $"the notebook's process ended {where} (exit code {exitCode}). {lastWords}");
        Fail(line, message.TrimEnd());
    }

    /// <summary>The whole run.</summary>
    public NotebookRun End(TimeSpan duration)
    {
        FinishText();
        var cells = notebook.Cells.Select((cell, index) => _outputs.TryGetValue(index + 1, out var outputs)
            ? cell with { Outputs = [.. outputs], ExecutionCount = index + 1 }
            : cell with { Outputs = [], ExecutionCount = null });
        return new NotebookRun(file, notebook with { Cells = [.. cells] }, [.. _failures], duration);
    }

    // Text printed in pieces is one text; it grows in a builder until something else is shown. What a cell's tasks show
    // after its end still belongs to it.
    private void Show(int cell, Output output)
    {
        if (output is ClearOutput clear)
        {
            Clear(cell, clear.Wait);
            return;
        }

        if (output is DisplayUpdate update)
        {
            Update(cell, update);
            return;
        }

        if (_toClear == cell)
        {
            Clear(cell, wait: false);
        }

        if (output is StreamOutput text)
        {
            if (_stream != (cell, text.Name))
            {
                FinishText();
                _stream = (cell, text.Name);
            }

            _text.Append(text.Text);
            return;
        }

        FinishText();
        _outputs[cell].Add(output);
    }

    // A value that takes the place of others does so in every cell; one that replaces nothing is shown here.
    private void Update(int cell, DisplayUpdate update)
    {
        var places = from outputs in _outputs.Values
                     from place in outputs.Index()
                     where place.Item is DisplayOutput display && display.Id == update.Id
                     select (outputs, place.Index);
        (List<Output> Outputs, int Index)[] found = [.. places];
        var shown = new DisplayOutput(update.Data) { Id = update.Id };
        foreach (var (outputs, index) in found)
        {
            outputs[index] = shown;
        }

        if (found.Length == 0)
        {
            Show(cell, shown);
        }
    }

    private void Clear(int cell, bool wait)
    {
        _toClear = wait ? cell : null;
        if (!wait)
        {
            FinishText();
            _outputs[cell].Clear();
        }
    }

    private void FinishText()
    {
        if (_stream is var (cell, name))
        {
            _outputs[cell].Add(new StreamOutput(name, _text.ToString()));
        }

        _stream = null;
        _text.Clear();
    }
}
