using Contract;
using Documents;
using Workbook.Runs;

namespace Workbook.Tests.Runs;

/// <summary>Displays that change, in documents: one output, in its first place, with its last content.</summary>
public sealed class RunRecorderTests : IDisposable
{
    private const string Live =
        """
        var show = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("Workbook.LiveDisplay");
        void Show(string id, object value, bool updates = true) =>
            show(id, new Dictionary<string, string> { ["text/plain"] = $"{value}" }, updates);
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_updated_display_is_one_output_in_its_first_place() => Assert.Equal(
        [Shown("99"), new StreamOutput("stdout", "done\n")],
        await OutputsAsync(Live + """Show("a", 0, false); for (var i = 1; i < 100; i++) Show("a", i); Console.WriteLine("done");"""));

    [Fact]
    public async Task A_later_cell_updates_what_an_earlier_one_shows()
    {
        var path = _folder.WriteNotebook("a.dib", Live + """Show("a", 0, false);""", """Show("a", 1); 2""");
        var run = await RunAsync(path);

        Assert.Equal([Shown("1")], run.Notebook.Cells[0].Outputs);
        Assert.IsType<ResultOutput>(Assert.Single(run.Notebook.Cells[1].Outputs));
    }

    [Fact]
    public async Task A_display_works_from_the_cells_own_tasks() => Assert.Equal(
        [Shown("1")], await OutputsAsync(Live + """Show("a", 0, false); await Task.Run(() => Show("a", 1));"""));

    [Fact]
    public async Task An_update_of_nothing_is_shown() => Assert.Equal([Shown("1")], await OutputsAsync(Live + """Show("a", 1);"""));

    [Fact]
    public async Task What_was_cleared_is_gone() => Assert.Equal(
        [new StreamOutput("stdout", "b")],
        await OutputsAsync("""Console.Write("a"); Display.Clear(); Console.Write("b"); Display.Clear(wait: true);"""));

    [Fact]
    public async Task What_waits_to_be_cleared_stays_until_something_comes() => Assert.Equal(
        [new StreamOutput("stdout", "b")],
        await OutputsAsync("""Console.Write("a"); Display.Clear(wait: true); Console.Write("b");"""));

    private async Task<IEnumerable<Output>> OutputsAsync(string cell) =>
        (await RunAsync(_folder.WriteNotebook("a.dib", cell))).Notebook.Cells[0].Outputs;

    private static async Task<NotebookRun> RunAsync(string path)
    {
        var run = await new NotebookRunner(TimeSpan.FromSeconds(60)).RunAsync(path, _ => { }, TestContext.Current.CancellationToken);
        Assert.Empty(run.Failures);
        return run;
    }

    private static DisplayOutput Shown(string text) => new(MimeBundle.Of((MimeTypes.PlainText, text)));
}
