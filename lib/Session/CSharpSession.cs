using System.Collections.Immutable;
using Documents;
using Session.Compiling;
using Session.Errors;
using Session.Libraries;
using Session.Outputs;
using Session.Packages;
using Session.Running;
using Session.Stopping;

namespace Session;

/// <summary>
/// Runs C# cells one after another; each sees what the cells before it declared, also what a cell assigned before it threw.
/// </summary>
/// <remarks>Not for two cells at once.</remarks>
public sealed class CSharpSession
{
    private static CSharpSession? _turn;

    private readonly string _folder;
    private readonly ICellRunner _runner;
    private readonly TimeLimit? _limit;
    private readonly CellCompiler _compiler;
    private readonly SubmissionRunner _submissions;
    private readonly CellTrace _trace;
    private readonly SessionPackages _packages;
    private readonly Stack<string> _importing = new();
    private CompiledCell? _previous;
    private PolyglotFormatter.Taught? _taught;

    /// <summary>Begins a session.</summary>
    /// <param name="folder">The notebook's folder: relative paths in cells start there.</param>
    /// <param name="libraries">The libraries that cells can name.</param>
    /// <param name="runner">Runs the code of the cells.</param>
    /// <param name="limit">The time that the code of a cell has; without one it may run for ever.</param>
    /// <param name="packages">Restores the packages that cells ask for; without it they are refused.</param>
    public CSharpSession(string folder, ILibraries libraries, ICellRunner runner, TimeLimit? limit = null, IPackages? packages = null)
    {
        ConsoleCapture.Install();
        HostServicesOffer.Install();
        StrayExceptions.Install();
        EndTurn();
        PolyglotFormatter.Reset();
        _folder = Path.GetFullPath(folder);
        _runner = runner;
        _limit = limit;
        var references = new ReferenceResolver(_folder, libraries);
        var symbols = new SubmissionSymbols();
        _compiler = new CellCompiler(_folder, libraries, references);
        _submissions = new SubmissionRunner(references, symbols);
        _trace = new CellTrace(symbols);
        _packages = new SessionPackages(packages, references);
    }

    /// <summary>The paths of the libraries that packages brought, in order.</summary>
    public ImmutableArray<string> PackageLibraries => _packages.Libraries;

    /// <summary>
    /// Makes this the session whose cells run from now on, where several take turns in one process: what cells taught the formatter, of
    /// which a process has one, is each session's own.
    /// </summary>
    public void TakeTurn()
    {
        if (_turn != this)
        {
            EndTurn();
            PolyglotFormatter.Reset();
            PolyglotFormatter.Teach(_taught);
            _turn = this;
        }
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="number">The cell's number, as errors name it.</param>
    /// <param name="text">The cell's text: C#, and lines of <c>#!import FILE</c>.</param>
    /// <param name="show">Receives what the cell shows, while it runs, in order.</param>
    /// <param name="client">Whoever the cell can ask and who can stop it; without one it reads the process's console.</param>
    /// <returns>The failure, or that the cell showed a check that did not pass; null when all went well.</returns>
    public async Task<CellFailure?> RunAsync(int number, string text, Action<Output> show, CellClient? client = null)
    {
        // All three are of this call's context alone, and gone with it.
        CellOutput.Current = new CellOutput(show, client?.Ask);
        HostServicesOffer.Use(_runner);
        var cell = new RunningCell(number, CellOutput.Current, client?.Stop ?? CellStop.Never);
        StrayExceptions.Use(exception => ShowStray(exception, cell));
        try
        {
            await RunTextAsync(text, CellFile.Of(number), _folder, cell);
            return cell.Output.Wrong is { IsEmpty: false } wrong
                ? new CellFailure(
                    number, BlamedLine.OfWrongCheck(text), string.Join("; ", wrong.Select(CheckReports.InOneLine)), IsEnd: false)
                : null;
        }
        catch (CellFailedException failed)
        {
            cell.Output.Send(failed.Error);
            return new CellFailure(number, failed.Line, $"{failed.Error.Name}: {failed.Error.Message}");
        }
    }

    /// <summary>
    /// Runs a cell and forgets it: the cells after it see nothing that it declared. What it did to the variables of cells before
    /// it, and to what they hold, is done.
    /// </summary>
    /// <inheritdoc cref="RunAsync(int, string, Action{Output}, CellClient)"/>
    public async Task<CellFailure?> TryAsync(int number, string text, Action<Output> show)
    {
        var previous = _previous;
        try
        {
            return await RunAsync(number, text, show);
        }
        finally
        {
            _previous = previous;
        }
    }

    private static void EndTurn()
    {
        _turn?._taught = PolyglotFormatter.Take();
        _turn = null;
    }

    private async Task RunTextAsync(string text, string file, string folder, RunningCell cell)
    {
        try
        {
            foreach (var part in CellDirectives.Split(text))
            {
                await (part is CellPart.Import import
                    ? RunImportAsync(import, file, folder, cell)
                    : RunCodeAsync(await BringPackagesAsync(((CellPart.Code)part).Text, file, folder, cell), file, cell));
            }
        }
        catch (CellDirectiveException directive)
        {
            throw CellErrors.NotUnderstood(file, directive.Line, directive.Message);
        }
    }

    // A notebook imports another file's cells as if they stood here; an error inside names the file and its line.
    private async Task RunImportAsync(CellPart.Import import, string from, string folder, RunningCell cell)
    {
        var path = Path.GetFullPath(import.File, folder);
        if (_importing.Contains(path))
        {
            throw new CellDirectiveException(import.Line, $"{import.File} is being imported already: the files import each other in a circle.");
        }

        _importing.Push(path);
        try
        {
            foreach (var text in ImportedFile.TextsOf(path, import))
            {
                await RunTextAsync(text, path, Path.GetDirectoryName(path)!, cell);
            }
        }
        catch (CellFailedException failed)
        {
            var error = MissingLibrary.Explained(failed.Error, import.File);
            throw new CellFailedException(
                import.Line, error with { Traceback = [.. error.Traceback, $"imported at {from}, line {import.Line}"] });
        }
        finally
        {
            _importing.Pop();
        }
    }

    // The code without the lines that ask for packages. These are there for all of it, wherever in it they are asked for.
    private async Task<string> BringPackagesAsync(string code, string file, string folder, RunningCell cell)
    {
        var packages = PackageDirectives.In(code);
        if (packages.Lines.IsEmpty)
        {
            return code;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cell.Stop.Token);
        stop.CancelAfter(_limit?.Time ?? Timeout.InfiniteTimeSpan);
        try
        {
            var references = await _packages.BringAsync(packages.Lines, folder, cell.Output, stop.Token);
            _previous = references.Length == 0 ? _previous : _compiler.Compile(_previous, references, file);
            return packages.Code;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw cell.Stop.Token.IsCancellationRequested || _limit is null
                ? CellErrors.Interrupted(file, packages.Lines[0].Line)
                : CellErrors.TimeIsUp(file, packages.Lines[0].Line, _limit);
        }
    }

    private async Task RunCodeAsync(string code, string file, RunningCell cell)
    {
        var compiled = _compiler.Compile(_previous, code, file);
        if (!compiled.Notes.IsEmpty)
        {
            cell.Output.Print("stderr", string.Join('\n', compiled.Notes) + "\n");
        }

        Exception? thrown = null;
        int? stoppedAt = null;
        var end = await _runner.RunAsync(RunAndShowAsync, cell.Stop with { Limit = _limit?.Time ?? cell.Stop.Limit });
        _previous = _submissions.Last == compiled ? compiled : _previous;
        if (end is not CellEnd.ByItself)
        {
            // A library may have wrapped what ended it, as a sort does with what a comparison throws.
            stoppedAt ??= thrown is null ? null : _trace.LineOf(thrown, cell.Number);
            throw end is CellEnd.TimeIsUp && _limit is not null
                ? CellErrors.TimeIsUp(file, stoppedAt, _limit)
                : end is CellEnd.GoesOn ? CellErrors.GoesOn()
                : CellErrors.Interrupted(file, stoppedAt);
        }

        if (thrown is not null)
        {
            throw _trace.Describe(thrown, cell.Number);
        }

        async Task RunAndShowAsync()
        {
            if (await _submissions.RunAsync(compiled, Observe) is { } value)
            {
                ShowResult(value, cell);
            }
        }

        bool Observe(Exception exception)
        {
            thrown = exception;
            if (ExceptionAttachments.In(exception) is { } attachments)
            {
                cell.Output.Send(new DisplayOutput(attachments));
            }

            // The place is noted here, while the cell's frames are still there.
            if (exception is ThreadInterruptedException or CellStoppedException or AggregateException)
            {
                stoppedAt = _trace.LineOf(exception, cell.Number);
            }

            return true;
        }
    }

    private void ShowResult(object value, RunningCell cell)
    {
        MimeBundle bundle;
        try
        {
            bundle = DisplayBundle.From(value);
        }
        catch (Exception problem) when (problem is not (ThreadInterruptedException or CellStoppedException))
        {
            // The value's own ToString or ToHtml: code of the notebook, whatever it throws.
            throw _trace.Describe(problem, cell.Number);
        }

        cell.Output.Send(new ResultOutput(bundle, cell.Number));
    }

    // On whatever thread, perhaps long after the cell's end.
    private void ShowStray(Exception exception, RunningCell cell)
    {
        var error = _trace.Describe(exception, cell.Number).Error;
        string[] lines = [$"{error.Name}: {error.Message}", .. error.Traceback];
        cell.Output.Print("stderr", $"nothing caught this exception on another thread; the notebook goes on\n{string.Join('\n', lines)}\n");
    }

    private sealed record RunningCell(int Number, CellOutput Output, CellStop Stop);
}
