using System.Collections.Immutable;
using System.Diagnostics;
using Cases.Tests.Reading;
using Documents;
using Documents.Files;
using Session;
using Session.Errors;
using Session.Libraries;
using Session.Running;
using Workbook.Processes;

namespace Cases.Tests.Cells;

/// <summary>Runs the cells of a case in a session of their own, in order, each whatever became of those before it.</summary>
internal static class SessionRun
{
    // What takes longer is stopped, and has failed.
    private static readonly TimeLimit Limit = new(TimeSpan.FromSeconds(60));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs a case.</summary>
    public static async Task<ImmutableArray<CellRun>> OfAsync(Case one)
    {
        using var folder = new TemporaryFolder();
        CaseFolder.Fill(folder.Path, one);
        ProcessCulture.MakeInvariant();
        var session = new CSharpSession(folder.Path, new FileLibraries(), new ThreadRunner(), Limit);
        await session.TryAsync(0, "1", _ => { });
        var runs = ImmutableArray.CreateBuilder<CellRun>();
        foreach (var (number, text) in CodeOf(one, folder.Path))
        {
            runs.Add(await RunAsync(session, number, text));
        }

        return runs.ToImmutable();
    }

    private static IEnumerable<(int Number, string Text)> CodeOf(Case one, string folder) => one.Ipynb is null
        ? one.Cells.Index().Where(cell => cell.Item.IsCode).Select(cell => (cell.Index + 1, cell.Item.Text))
        : NotebookFile.Read(Path.Combine(folder, one.NotebookName)).Cells.Index().Where(cell => cell.Item.IsCSharp)
            .Select(cell => (cell.Index + 1, cell.Item.Text));

    private static async Task<CellRun> RunAsync(CSharpSession session, int number, string text)
    {
        var outputs = new List<Output>();
        var gate = new Lock();
        var watch = Stopwatch.StartNew();
        await Task.Run(() => session.RunAsync(number, text, Show)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        var time = watch.Elapsed;
        lock (gate)
        {
            return new CellRun(number, [.. outputs], time);
        }

        // Also from threads that the cell started.
        void Show(Output output)
        {
            lock (gate)
            {
                outputs.Add(output);
            }
        }
    }
}
