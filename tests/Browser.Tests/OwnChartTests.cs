using Documents;
using Session;
using Session.Libraries;
using Session.Running;
using Workbook.Handouts;
using Workbook.Runs;

namespace Browser.Tests;

/// <summary>A learner's own charts, made after the course's import by Plotly.NET alone, on a handout.</summary>
public sealed class OwnChartTests(InstalledBrowser installed) : IDisposable
{
    private static readonly string[] Cells =
    [
        "#!import workbook.csx",
        "Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] { 1.0, 2, 3 }, new[] { 2.0, 4, 3 }, Name: \"own\")",
        "Plotly.NET.CSharp.Chart.Line<double, double, string>(new[] { 1.0, 2, 3 }, new[] { 2.0, 4, 3 })",
        "Plotly.NET.GenericChart.ofTraceObject(false, new Plotly.NET.Trace(\"surface\"))",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("own-charts-").FullName;

    [Fact]
    public async Task A_chart_is_drawn_and_one_that_cannot_be_says_so()
    {
        Assert.SkipUnless(File.Exists(RepositoryRoot.Combine("notebooks", "workbook.csx")), "The course is not built.");
        Write();

        await using var page = await HandoutPage.OpenAsync(installed.Require(), Path.Combine(_folder, "own.html"));

        Assert.Equal(2, await page.ShowsItsChartsAsync());
        Assert.True(await page.Page.GetByText("A chart of a kind that is not drawn here: surface").First.IsVisibleAsync());
        page.IsQuietAndAlone();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write()
    {
        var session = new CSharpSession(RepositoryRoot.Combine("notebooks"), new FileLibraries(), new InlineRunner());
        var cells = Cells.Select((text, i) =>
        {
            var shown = new List<Output>();
            Assert.Null(session.RunAsync(i + 1, text, shown.Add).GetAwaiter().GetResult());
            return new Cell(CellKind.Code, Cell.CSharp, text) { Outputs = [.. shown], ExecutionCount = i + 1 };
        });
        var run = new NotebookRun(
            "own.dib", new Notebook([new Cell(CellKind.Markdown, "markdown", "# Own charts"), .. cells]), [], TimeSpan.FromSeconds(1));
        HandoutWriter.Write([run], new CollectionInfo("A course", "", "", ""), _folder);
    }
}
