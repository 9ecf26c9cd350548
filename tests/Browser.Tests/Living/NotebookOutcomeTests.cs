using System.Globalization;
using Documents;
using Documents.Files;
using Workbook.Editions;
using Workbook.Runs;

namespace Browser.Tests.Living;

/// <summary>What the notebooks come to in the living workbook is what they come to in the host.</summary>
public sealed class NotebookOutcomeTests(InstalledBrowser installed, CourseHandouts handouts)
{
    // The solved edition of these stands for all where time is short.
    private static readonly string[] Sample = ["02-softmax", "05-binary-classification", "09-competencies"];

    [Fact]
    public async Task Every_outcome_is_the_hosts_own()
    {
        var browser = installed.Require();
        await using var engine = await WorkbookEngine.StartAsync(browser, handouts["workbook.html"]);
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"start to first result: {engine.Start:F1} s; the file: {new FileInfo(handouts["workbook.html"]).Length / 1e6:F1} MB"),
        };
        var differences = new List<string>();
        foreach (var name in HostRuns.Names)
        {
            var file = RepositoryRoot.Combine("notebooks", name + ".dib");
            Compare(name, Edition.Learner, await HostRuns.OfAsync(name, Edition.Learner), await engine.RunAllAsync(name, NotebookFile.Read(file), file));
        }

        foreach (var name in FullMatrix.IsAskedFor ? [.. HostRuns.Names] : Sample)
        {
            var host = await HostRuns.OfAsync(name, Edition.Teacher);
            var cells = host.Notebook.Cells.Index().Where(cell => cell.Item.IsCSharp).Select(cell => new CellToRun(cell.Index + 1, cell.Item.Text));
            Compare(name, Edition.Teacher, host, await engine.RunAsync(name + " solved", [.. cells], host.Notebook));
        }

        File.WriteAllLines(RepositoryRoot.Report("living.txt"), lines);
        Assert.Empty(differences);

        void Compare(string name, Edition edition, NotebookRun host, NotebookRun page)
        {
            var (expected, actual) = (Outcome.Of(host.Notebook), Outcome.Of(page.Notebook));
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-26} {edition.ToString().ToLowerInvariant(),-8} {page.Duration.TotalSeconds,6:F1} s  {engine.Memory / 1e6,5:F0} MB  {actual.Length} facts"));
            differences.AddRange(expected.Except(actual).Select(fact => $"{name}, {edition}: only in the host: {fact}"));
            differences.AddRange(actual.Except(expected).Select(fact => $"{name}, {edition}: only in the page: {fact}"));
            differences.AddRange(expected.Length == actual.Length || differences.Count > 0 ? [] : [$"{name}, {edition}: another number of facts"]);
        }
    }
}
