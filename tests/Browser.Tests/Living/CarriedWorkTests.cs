using System.Diagnostics;
using System.IO.Compression;
using Documents.Files;
using Microsoft.Playwright;
using Workbook.Runs;

namespace Browser.Tests.Living;

/// <summary>Work that begins in the page goes on in the host, and comes back.</summary>
public sealed class CarriedWorkTests(InstalledBrowser installed, CourseHandouts handouts) : IDisposable
{
    private const string Notebook = "02-softmax";

    private static readonly string Notebooks = RepositoryRoot.Combine("notebooks");

    // What stands in the edition, and what a learner writes in its place.
    private static readonly Dictionary<string, (string Before, string After)> Answers = new()
    {
        ["guess-shift"] = ("null", "0.31"),
        ["odds"] = ("null", "2.30"),
        ["my-softmax"] = (
            "throw new NotImplementedException(\"my-softmax: your turn\");",
            "var powers = (z - z.Maximum()).PointwiseExp();\n    return powers / powers.Sum();"),
    };

    // In the host.
    private const string Fourth = "my-log-sum-exp";
    private const string FourthAnswer = "return z.Maximum() + Math.Log((z - z.Maximum()).PointwiseExp().Sum());";

    // Inside the project, as my/ is.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(RepositoryRoot.Combine("artifacts", $"carried-{Guid.NewGuid():N}"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Three_exercises_solved_in_the_page_are_solved_in_the_host_and_a_fourth_comes_back()
    {
        await using (var page = await OpenAsync())
        {
            await SolveInPageAsync(page);
            var (_, all) = await page.SavedAsync(() => page.ChooseAsync("Save all my work"));
            ZipFile.ExtractToDirectory(new MemoryStream(all), _folder.FullName);
        }

        KeepProgressHere();
        var started = await WorkbookAsync("start", Notebooks, "--to", _folder.FullName);
        Assert.Contains($"{Notebook}.ipynb: yours, left alone", started, StringComparison.Ordinal);
        Assert.Equal("3 done, 0 wrong", await ProgressAsync());
        SolveFourthInFile();
        Assert.Contains("6 exercises: 4 done, 0 wrong, 2 not done yet", await WorkbookAsync("run", $"{Notebook}.ipynb"), StringComparison.Ordinal);

        await using var later = await OpenAsync();
        var dialog = await later.OpenFilesAsync(Read($"{Notebook}.ipynb"), Read("progress.json"));
        await Assertions.Expect(dialog).ToContainTextAsync($"of {Notebook}. Nothing was run.");
        await Assertions.Expect(dialog).ToContainTextAsync("Progress in 4 exercises, 4 solved.");
        await later.Button("Close").ClickAsync();
        await Assertions.Expect(later.Page.Locator($"article[id='{Notebook}'] .state .tally")).ToContainTextAsync("4 of 6");
        var fourth = await later.NumberOfAsync(Notebook, Fourth);
        await later.Cell(fourth, Notebook).ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(later.Cell(fourth, Notebook)).ToContainTextAsync("PointwiseExp().Sum());");
        await Assertions.Expect(later.Page.Locator("[data-state]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_package_is_refused_with_the_way_to_where_it_is_to_be_had()
    {
        await using var page = await OpenAsync();
        var cell = await page.NumberOfAsync(Notebook, "odds");
        await page.RunAsync(cell, "// first\n#r \"nuget: Humanizer, 2.14.1\"\n1 + 1", "failed", Notebook);
        await page.ShowsAsync(cell, "packages (Humanizer, 2.14.1) cannot be brought into a page: they need the kernel.", Notebook);
        await page.ShowsAsync(cell, "Save my copy", Notebook);
        await Assertions.Expect(page.Cell(cell, Notebook).Locator(".cell-state")).ToHaveTextAsync("failed at line 2");
    }

    private Task<LivingPage> OpenAsync() => LivingPage.OpenAsync(installed, handouts["workbook.html"], place: Notebook);

    private static async Task SolveInPageAsync(LivingPage page)
    {
        var edition = NotebookFile.Read(Path.Combine(Notebooks, $"{Notebook}.ipynb"));
        foreach (var (exercise, (before, after)) in Answers)
        {
            var number = await page.NumberOfAsync(Notebook, exercise);
            await page.RunAsync(number, edition.Cells[number - 1].Text.Replace(before, after, StringComparison.Ordinal), notebook: Notebook);
            await page.ShowsAsync(number, "passed", Notebook);
        }
    }

    private void SolveFourthInFile()
    {
        var path = Path.Combine(_folder.FullName, $"{Notebook}.ipynb");
        var copy = NotebookFile.Read(path);
        var mark = $"throw new NotImplementedException(\"{Fourth}: your turn\");";
        var cell = copy.Cells.Single(cell => cell.Text.Contains(mark, StringComparison.Ordinal));
        var solved = cell with { Text = cell.Text.Replace(mark, FourthAnswer, StringComparison.Ordinal) };
        NotebookFile.Write(copy with { Cells = copy.Cells.Replace(cell, solved) }, path);
    }

    // As the build does for my/, in a folder where nobody's own progress lies.
    private void KeepProgressHere() => File.WriteAllText(
        Path.Combine(_folder.FullName, "workbook.csx"),
        $"{File.ReadAllText(Path.Combine(Notebooks, "workbook.csx"))}\nProgress.KeepIn(\"{_folder.FullName.Replace('\\', '/')}\");\n");

    // What the course reads in the file.
    private async Task<string> ProgressAsync()
    {
        const string Show = "#!csharp\n\n#!import workbook.csx\n\n#!csharp\n\nProgress.Show()\n";
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "progress.dib"), Show, TestContext.Current.CancellationToken);
        var all = (await WorkbookAsync("run", "progress.dib")).Split('\n').Single(line => line.Contains("all exercises", StringComparison.Ordinal));
        return all["all exercises".Length..all.LastIndexOf(',')].Trim();
    }

    private (string Name, byte[] Content) Read(string name) => (name, File.ReadAllBytes(Path.Combine(_folder.FullName, name)));

    private async Task<string> WorkbookAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(NotebookRunner).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }
}
