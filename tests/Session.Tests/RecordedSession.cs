using Contract;
using Documents;

namespace Session.Tests;

/// <summary>A session whose outputs are kept.</summary>
internal sealed class RecordedSession : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CSharpSession _session;
    private int _cells;

    public RecordedSession() => _session = new CSharpSession(_folder.Path);

    public TemporaryFolder Folder => _folder;

    /// <summary>What all cells showed.</summary>
    public List<Output> Outputs { get; } = [];

    /// <summary>Runs a cell.</summary>
    public CellFailure? Run(string text) => _session.Run(++_cells, text, Outputs.Add);

    /// <summary>Runs a cell that somebody stops.</summary>
    public CellFailure? Run(string text, CellFrontEnd frontEnd) => _session.Run(++_cells, text, Outputs.Add, frontEnd);

    /// <summary>Runs a cell that goes well and gives its value as plain text.</summary>
    public string? ValueOf(string text)
    {
        Assert.Null(Run(text));
        return (Outputs.LastOrDefault() as ResultOutput)?.Data[MimeTypes.PlainText];
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
