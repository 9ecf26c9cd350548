using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Scripting;
using Documents;

namespace Session;

/// <summary>
/// Runs C# cells one after another; each sees what the cells before it declared, also what a cell assigned before it threw.
/// </summary>
/// <remarks>Not for two threads at once.</remarks>
public sealed class CSharpSession : IDisposable
{
    private readonly string _folder;
    private readonly TimeSpan _limit;
    private readonly CellCompiler _compiler;
    private readonly Stack<string> _importing = new();
    private Script<object>? _script;
    private ScriptState<object>? _state;

    /// <summary>Begins a session.</summary>
    /// <param name="folder">The notebook's folder: relative paths in cells start there.</param>
    /// <param name="limit">How long the code of a cell may run; without one it may run for ever.</param>
    public CSharpSession(string folder, TimeSpan? limit = null)
    {
        _limit = limit ?? Timeout.InfiniteTimeSpan;
        ConsoleCapture.Install();
        LiveDisplay.Install();
        StopRequests.Install();
        _folder = Path.GetFullPath(folder);
        _compiler = new CellCompiler(_folder);
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="number">The cell's number, as errors name it.</param>
    /// <param name="text">The cell's text: C#, and lines of <c>#!import FILE</c>.</param>
    /// <param name="show">Receives what the cell shows, while it runs, in order.</param>
    /// <param name="frontEnd">Whoever the cell can ask and who can stop it; without one it reads the process's console.</param>
    /// <returns>How it failed, or that it showed a check that did not pass; null when all went well.</returns>
    public CellFailure? Run(int number, string text, Action<Output> show, CellFrontEnd? frontEnd = null)
    {
        var output = new CellOutput(show, frontEnd?.Ask);
        CellOutput.Current = output;
        try
        {
            RunText(text, CellTrace.FileOf(number), _folder, number, output, frontEnd?.Stop ?? default);
            return output.Wrong is { IsEmpty: false } wrong
                ? new CellFailure(number, CellCode.LineOfLastStatement(text), string.Join("; ", wrong.Select(CellTrace.Describe)), IsEnd: false)
                : null;
        }
        catch (CellFailedException failed)
        {
            output.Send(failed.Error);
            return new CellFailure(number, failed.Line, $"{failed.Error.Name}: {failed.Error.Message}");
        }
        finally
        {
            CellOutput.Current = null;
        }
    }

    /// <summary>
    /// Runs a cell and forgets it: the cells after it see nothing that it declared. What it did to the variables of cells before
    /// it, and to what they hold, is done.
    /// </summary>
    /// <inheritdoc cref="Run(int, string, Action{Output}, CellFrontEnd)"/>
    public CellFailure? Try(int number, string text, Action<Output> show)
    {
        var (script, state) = (_script, _state);
        try
        {
            return Run(number, text, show);
        }
        finally
        {
            (_script, _state) = (script, state);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _compiler.Dispose();

    private void RunText(string text, string file, string folder, int number, CellOutput output, CancellationToken stop)
    {
        try
        {
            foreach (var part in CellCode.Split(text))
            {
                if (part is CellPart.Import import)
                {
                    RunImport(import, file, folder, number, output, stop);
                }
                else
                {
                    RunCode(((CellPart.Code)part).Text, file, number, output, stop);
                }
            }
        }
        catch (CellDirectiveException directive)
        {
            throw new CellFailedException(directive.Line, new ErrorOutput("Directive", directive.Message, [$"at {file}, line {directive.Line}"]));
        }
    }

    // A notebook imports another file's cells as if they stood here; an error inside names the file and its line.
    private void RunImport(CellPart.Import import, string from, string folder, int number, CellOutput output, CancellationToken stop)
    {
        var path = Path.GetFullPath(import.File, folder);
        if (_importing.Contains(path))
        {
            throw new CellDirectiveException(import.Line, $"{import.File} is being imported already: the files import each other in a circle.");
        }

        _importing.Push(path);
        try
        {
            foreach (var text in TextsOf(path, import))
            {
                RunText(text, path, Path.GetDirectoryName(path)!, number, output, stop);
            }
        }
        catch (CellFailedException failed)
        {
            throw new CellFailedException(
                import.Line, failed.Error with { Traceback = [.. failed.Error.Traceback, $"imported at {from}, line {import.Line}"] });
        }
        finally
        {
            _importing.Pop();
        }
    }

    private static ImmutableArray<string> TextsOf(string path, CellPart.Import import)
    {
        try
        {
            return ImportedFile.TextsOf(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CellDirectiveException(
                import.Line, $"{import.File} is not there (looked for {path}). If a build writes it, build once, then run again.");
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            throw new CellDirectiveException(import.Line, $"{import.File} cannot be imported: {problem.Message}");
        }
    }

    private void RunCode(string code, string file, int number, CellOutput output, CancellationToken stop)
    {
        var script = _compiler.Compile(_script, code, file);
        int? stoppedAt = null;
        ScriptState<object>? state = null;
        var end = CellThread.Run(RunAndShow, _limit, stop);
        if (state is not null)
        {
            _script = script;
            _state = state;
        }

        if (end is not CellEnd.ByItself)
        {
            throw end is CellEnd.Stopped ? CellTrace.Interrupted(file, stoppedAt) : CellTrace.TimeIsUp(file, stoppedAt, _limit);
        }

        if (_state?.Exception is { } exception)
        {
            throw CellTrace.Describe(exception, number);
        }

        void RunAndShow()
        {
            state = Run(script, Observe);
            if (state is { Exception: null, ReturnValue: { } value })
            {
                ShowResult(value, number, output);
            }
        }

        bool Observe(Exception exception)
        {
            ShowAttachments(exception, output);

            // An abort goes on past every handler: its place is noted here, while the cell's frames are still there.
            if (exception is ThreadInterruptedException or ThreadAbortException or CellStoppedException or AggregateException)
            {
                stoppedAt = CellTrace.LineOf(exception, number);
            }

            return true;
        }
    }

    private ScriptState<object> Run(Script<object> script, Func<Exception, bool> observe) =>
        CellAwaits.Run(() => _state is null ? script.RunAsync(globals: null, observe) : script.RunFromAsync(_state, observe));

    private static void ShowResult(object value, int number, CellOutput output)
    {
        MimeBundle bundle;
        try
        {
            bundle = DisplayBundle.From(value);
        }
        catch (Exception problem) when (problem is not (ThreadInterruptedException or ThreadAbortException))
        {
            // The value's own ToString or ToHtml: code of the notebook, whatever it throws.
            throw CellTrace.Describe(problem, number);
        }

        output.Send(new ResultOutput(bundle, number));
    }

    // A value that an exception carries under a MIME type's name is shown before the error: a failed check's report, for one.
    private static void ShowAttachments(Exception exception, CellOutput output)
    {
        var representations = exception.Data.Keys.OfType<string>()
            .Where(key => key.Contains('/', StringComparison.Ordinal) && exception.Data[key] is string)
            .Select(key => (key, (string)exception.Data[key]!))
            .ToArray();
        if (representations.Length > 0)
        {
            output.Send(new DisplayOutput(MimeBundle.Of(representations)));
        }
    }
}
