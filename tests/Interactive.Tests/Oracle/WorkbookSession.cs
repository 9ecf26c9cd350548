using Documents;
using Session;
using Session.Libraries;
using Session.Running;

namespace Interactive.Tests.Oracle;

/// <summary>The workbook's own session.</summary>
internal sealed class WorkbookSession : ICellHost
{
    private readonly CSharpSession _session = new(RepositoryRoot.Combine("notebooks"), new FileLibraries(), new ThreadRunner());
    private int _cells;

    /// <inheritdoc/>
    public async Task<CellAnswer> RunAsync(string code)
    {
        var outputs = new List<Output>();
        var failure = await _session.RunAsync(++_cells, code, outputs.Add);
        var error = outputs.OfType<ErrorOutput>().FirstOrDefault()?.Name;
        return new CellAnswer(
            [.. outputs.Where(output => output is not ErrorOutput)], error, error?.StartsWith("CS", StringComparison.Ordinal) is true ? failure?.Line : null);
    }

    public void Dispose()
    {
    }
}
