using System.Globalization;
using Browser.Tests.Living.Sites;
using Documents.Files;
using Workbook.Editions;
using Workbook.Runs;

namespace Browser.Tests.Living;

/// <summary>What the notebooks come to in the living workbook is what they come to in the host.</summary>
public sealed class NotebookOutcomeTests(InstalledBrowser installed, CourseHandouts handouts, CourseSite site)
{
    // The solved edition of these stands for all where time is short.
    private static readonly string[] Sample = ["02-softmax", "05-binary-classification", "09-competencies"];

    // And these for all in a second browser.
    private static readonly string[] SecondSample = ["02-softmax", "06-toy-2d"];

    // And this one where the engine is the same and comes from elsewhere.
    private static readonly string[] OneSample = ["02-softmax"];

    // The end of a cell that shows what a learner has solved so far.
    private const string ShowsProgress = "Progress.Show()";

    // While somebody works on one notebook: its name, or several with commas between them.
    private static readonly string[]? Narrowed = Environment.GetEnvironmentVariable("WORKBOOK_EXERCISES")?.Split(',');

    [Fact]
    public void The_file_has_at_most_30_million_bytes() =>
        Assert.InRange(new FileInfo(handouts["workbook.html"]).Length, 0, 30_000_000);

    [Fact]
    public async Task Every_outcome_in_Chromium_is_the_hosts_own()
    {
        await using var engine = await WorkbookEngine.StartAsync(await ChromiumPage.OpenAsync(installed.Require(), handouts["workbook.html"]));
        var comparison = new Comparison("Chromium", engine);

        await comparison.AddLearnersAsync(HostRuns.Names);
        await comparison.AddSolvedAsync(FullMatrix.IsAskedFor ? HostRuns.Names : Sample);

        comparison.Report("living-chromium.txt", new FileInfo(handouts["workbook.html"]).Length);
        Assert.True(comparison.Differences.Count == 0, string.Join('\n', comparison.Differences));
    }

    [Fact]
    public async Task Every_outcome_in_Firefox_is_the_hosts_own()
    {
        await using var engine = await WorkbookEngine.StartAsync(await FirefoxPage.OpenAsync(handouts["workbook.html"]));
        var comparison = new Comparison("Firefox", engine);

        await comparison.AddLearnersAsync(FullMatrix.IsAskedFor ? HostRuns.Names : SecondSample);

        comparison.Report("living-firefox.txt", new FileInfo(handouts["workbook.html"]).Length);
        Assert.True(comparison.Differences.Count == 0, string.Join('\n', comparison.Differences));
    }

    [Fact]
    public async Task Every_outcome_on_a_site_is_the_hosts_own_and_again_when_its_server_has_ended()
    {
        var browser = installed.Require();
        using var server = SiteServer.Start(site.Folder);
        await using var page = await SitePage.OpenAsync(browser, server.Address);
        await AddAndCompareAsync("a site in Chromium");
        await page.IsKeptAsync();
        server.Dispose();
        await page.GoAsync(server.Address);
        await AddAndCompareAsync("a site in Chromium, from what it keeps");

        async Task AddAndCompareAsync(string where)
        {
            var comparison = new Comparison(where, await WorkbookEngine.StartAsync(page));
            await comparison.AddLearnersAsync(FullMatrix.IsAskedFor ? HostRuns.Names : OneSample);
            comparison.Report($"living-{where.Replace(", ", " ", StringComparison.Ordinal).Replace(' ', '-')}.txt", BytesOf(site.Folder));
            Assert.True(comparison.Differences.Count == 0, string.Join('\n', comparison.Differences));
        }
    }

    [Fact]
    public async Task Every_outcome_on_a_site_in_Firefox_is_the_hosts_own()
    {
        using var server = SiteServer.Start(site.Folder);
        await using var engine = await WorkbookEngine.StartAsync(await FirefoxPage.OpenAsync(server.Address.AbsoluteUri));
        var comparison = new Comparison("a site in Firefox", engine);

        await comparison.AddLearnersAsync(FullMatrix.IsAskedFor ? SecondSample : OneSample);

        comparison.Report("living-a-site-in-Firefox.txt", BytesOf(site.Folder));
        Assert.True(comparison.Differences.Count == 0, string.Join('\n', comparison.Differences));
    }

    private static long BytesOf(string folder) => new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private sealed class Comparison(string browser, WorkbookEngine engine)
    {
        private readonly List<string> _lines = [];

        public List<string> Differences { get; } = [];

        public async Task AddLearnersAsync(IEnumerable<string> names)
        {
            foreach (var name in names.Where(IsAskedFor))
            {
                var file = RepositoryRoot.Combine("notebooks", name + ".dib");
                var page = await engine.RunAllAsync(name, NotebookFile.Read(file), file);
                Add(name, Edition.Learner, await HostRuns.OfAsync(name, Edition.Learner), page);
            }
        }

        public async Task AddSolvedAsync(IEnumerable<string> names)
        {
            foreach (var name in names.Where(IsAskedFor))
            {
                var host = await HostRuns.OfAsync(name, Edition.Teacher);
                var cells = host.Notebook.Cells.Index().Where(cell => cell.Item.IsCSharp).Select(cell => new CellToRun(cell.Index + 1, cell.Item.Text));
                Add(name, Edition.Teacher, host, await engine.RunAsync(name + " solved", [.. cells], host.Notebook));
            }
        }

        private static bool IsAskedFor(string name) => Narrowed?.Contains(name) ?? true;

        public void Report(string name, long bytes) => File.WriteAllLines(
            RepositoryRoot.Report(name),
            [
                string.Create(CultureInfo.InvariantCulture, $"{browser}: {engine.Start:F1} s from the start to the first result; all of it has {bytes / 1e6:F1} MB"),
                .. _lines,
            ]);

        private void Add(string name, Edition edition, NotebookRun host, NotebookRun page)
        {
            var (expected, actual) = (Outcome.Of(host.Notebook), Outcome.Of(page.Notebook));
            foreach (var cell in host.Notebook.Cells.Index().Where(cell => cell.Item.Text.EndsWith(ShowsProgress, StringComparison.Ordinal)))
            {
                // The page keeps progress, and a run of the notebooks themselves, which this is, does not.
                Assert.Contains(actual, fact => fact.Cell == cell.Index + 1 && fact.Content.Contains("not tried", StringComparison.Ordinal));
                expected = [.. expected.Where(fact => fact.Cell != cell.Index + 1)];
                actual = [.. actual.Where(fact => fact.Cell != cell.Index + 1)];
            }

            _lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-26} {edition.ToString().ToLowerInvariant(),-8} {page.Duration.TotalSeconds,6:F1} s  {engine.Memory / 1e6,5:F0} MB  {actual.Length} facts"));
            Differences.AddRange(expected.Except(actual).Select(fact => $"{name}, {edition}: only in the host: {fact}"));
            Differences.AddRange(actual.Except(expected).Select(fact => $"{name}, {edition}: only in {browser}: {fact}"));
            if (expected.Length != actual.Length)
            {
                Differences.Add($"{name}, {edition}: {actual.Length} facts, and {expected.Length} in the host");
            }
        }
    }
}
