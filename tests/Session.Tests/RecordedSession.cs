using Contract;
using Documents;
using Session.Errors;
using Session.Libraries;
using Session.Outputs;
using Session.Running;
using Session.Stopping;

namespace Session.Tests;

/// <summary>A session on threads whose outputs are kept.</summary>
internal sealed class RecordedSession : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CSharpSession _session;
    private int _cells;
    private Action? _shown;

    /// <summary>Begins one.</summary>
    /// <param name="libraries">The libraries that it shares with others; without them it has its own.</param>
    public RecordedSession(ILibraries? libraries = null) =>
        _session = new CSharpSession(_folder.Path, libraries ?? new FileLibraries(), new ThreadRunner());

    public TemporaryFolder Folder => _folder;

    /// <summary>What all cells showed.</summary>
    public List<Output> Outputs { get; } = [];

    /// <summary>Runs a cell.</summary>
    public CellFailure? Run(string text) => Run(text, CellStop.Never);

    /// <summary>Runs a cell that somebody stops.</summary>
    public CellFailure? Run(string text, CellStop stop) =>
        _session.RunAsync(++_cells, text, Keep, new CellClient { Ask = Answer, Stop = stop }).GetAwaiter().GetResult();

    /// <summary>Answers a cell's question; null where nobody is there.</summary>
    public Func<CellQuestion, string>? Answer { get; init; }

    /// <summary>Runs a cell, and has it stopped shortly after it began to run, however long it took to be compiled.</summary>
    public CellFailure? RunAndStop(string text)
    {
        using var stop = new CancellationTokenSource();
        _shown = () => stop.CancelAfter(100);
        try
        {
            return Run("Console.Write(\"runs\");" + text, new CellStop { Token = stop.Token });
        }
        finally
        {
            _shown = null;
        }
    }

    /// <summary>Runs a cell that goes well and gives its value as plain text.</summary>
    public string? ValueOf(string text)
    {
        Assert.Null(Run(text));
        return (Outputs.LastOrDefault() as ResultOutput)?.Data[MimeTypes.PlainText];
    }

    public void Dispose() => _folder.Dispose();

    private void Keep(Output output)
    {
        Outputs.Add(output);
        _shown?.Invoke();
    }
}
