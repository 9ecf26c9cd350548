using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Documents;
using Session.Compiling;
using Session.Errors;

namespace Workbook.Runs;

/// <summary>Puts the messages of a worker process together into a run of a notebook.</summary>
/// <param name="file">The notebook's file.</param>
/// <param name="notebook">The notebook, as the run is to show it.</param>
/// <param name="toRun">The cells to run, which in the learner's edition have other texts.</param>
/// <param name="progress">Called after each cell.</param>
/// <param name="listen">Called with each message before it is recorded.</param>
internal sealed class RunRecorder(
    string file, Notebook notebook, ImmutableArray<CellToRun> toRun, Action<RunProgress> progress, Action<WorkerMessage> listen)
{
    private readonly Dictionary<int, List<Output>> _outputs = [];
    private readonly RunFailures _failures = new(notebook, toRun);
    private readonly Stopwatch _sinceStart = new();
    private readonly StringBuilder _text = new();
    private (int Cell, string Name)? _stream;
    private int _done;
    private bool _isEnded;
    private int? _toClear;

    /// <summary>The number of the cell that runs; null between cells.</summary>
    public int? Running { get; private set; }

    /// <summary>True where nothing more is to come: every cell ran, or the process can run no more.</summary>
    public bool IsOver => _done == toRun.Length || _isEnded;

    /// <summary>The rest of the running cell's time.</summary>
    public TimeSpan Remaining(TimeSpan limit) =>
        limit > _sinceStart.Elapsed ? limit - _sinceStart.Elapsed : TimeSpan.Zero;

    /// <summary>Adds a message.</summary>
    public void Add(WorkerMessage message)
    {
        message = message is CellShowed { Output: ErrorOutput error } failed
            ? failed with { Output = _failures.Explained(failed.Cell, error) }
            : message;
        listen(message);
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
            case CellEnded ended:
                _failures.Add(ended.Cell, ended.Failure);
                Running = null;
                progress(new RunProgress(file, ++_done, toRun.Length));
                break;
        }
    }

    /// <summary>Notes that the running cell failed, and that the notebook's process can run no other.</summary>
    public void Fail(int? line, string message)
    {
        _isEnded = true;
        FinishText();
        var cell = Running ?? 0;
        Running = null;
        _failures.Add(new CellFailure(cell, line, message));
        if (cell > 0 && !_outputs[cell].OfType<ErrorOutput>().Any())
        {
            var error = new ErrorOutput("stopped", message, line is null ? [] : [$"at {CellFile.Of(cell)}, line {line}"]);
            listen(new CellShowed(cell, error));
            _outputs[cell].Add(error);
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
        return new NotebookRun(file, notebook with { Cells = [.. cells] }, _failures.Failures, duration) { Warnings = _failures.Warnings };
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
