using System.Collections.Immutable;
using System.Diagnostics;
using Documents;
using Documents.Files;
using Workbook.Editions;
using Workbook.Runs;

namespace Jupyter.Tests;

/// <summary>
/// The notebooks, run by <c>jupyter nbconvert --execute</c> with this kernel once for all tests, beside the host's own run of
/// each: two processes of nbconvert side by side.
/// </summary>
public sealed class NotebookExecutions
{
    private const string Missing = "nbconvert is not installed: jupyter-nbconvert brings it to Debian's /usr/bin/python3.";

    private static readonly Lazy<Task<bool>> IsInstalled = new(async () =>
        (await JupyterClient.RunAsync(new ProcessStartInfo(JupyterClient.Python, ["-c", "import nbconvert, nbclient"]))).Code == 0);

    private readonly JupyterClient _jupyter;
    private readonly Lazy<Task<ImmutableDictionary<(Edition, string), NotebookExecution>>> _executions;

    /// <summary>Nothing runs before a test asks for it.</summary>
    public NotebookExecutions(JupyterClient jupyter)
    {
        _jupyter = jupyter;
        _executions = new(() => Task.Run(ExecuteAllAsync));
    }

    /// <summary>A notebook after it ran in both.</summary>
    public async Task<NotebookExecution> OfAsync(Edition edition, string name)
    {
        await RequireAsync();
        return (await _executions.Value)[(edition, name)];
    }

    private static async Task RequireAsync()
    {
        await JupyterClient.RequireAsync();
        if (await IsInstalled.Value) return;
        Assert.SkipUnless(Environment.GetEnvironmentVariable("WORKBOOK_REQUIRE_JUPYTER") == "1", Missing);
        throw new InvalidOperationException(Missing);
    }

    private async Task<ImmutableDictionary<(Edition, string), NotebookExecution>> ExecuteAllAsync()
    {
        var folders = Enum.GetValues<Edition>().ToDictionary(
            edition => edition, edition => ExecutedNotebooks.MakeFolder("jupyter", edition.ToString().ToLowerInvariant()));
        var files = ExecutedNotebooks.All.Select(one => ExecutedNotebooks.Put(one.Edition, one.Name, folders[one.Edition])).ToArray();
        await Task.WhenAll(files.Index().GroupBy(file => file.Index % 2, file => file.Item).Select(ExecuteAsync));
        var runs = (await Task.WhenAll(Enum.GetValues<Edition>().Select(HostRuns.OfAsync))).SelectMany(all => all);
        return runs.Where(run => ExecutedNotebooks.All.Contains((run.Edition, run.Name))).ToImmutableDictionary(
            run => (run.Edition, run.Name),
            run => new NotebookExecution(NotebookFile.Read(Path.Combine(folders[run.Edition], run.Name + ".ipynb")), run, Code(run)));
    }

    // The host runs the source, or the edition that it makes of the source.
    private static ImmutableArray<(int, string)> Code(NotebookRun run)
    {
        var source = NotebookFile.Read(run.File);
        return NotebookExecution.CodeOf(run.Edition == Edition.Learner ? LearnersEdition.Of(source, run.File) : source);
    }

    // A cell that fails is for the comparison to find; the notebooks after it run all the same.
    private async Task ExecuteAsync(IEnumerable<string> files)
    {
        string[] options =
        [
            "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", "--allow-errors", "--ExecutePreprocessor.timeout=300",
            $"--ExecutePreprocessor.kernel_name={JupyterClient.KernelName}",
        ];
        var start = new ProcessStartInfo(JupyterClient.Python, [.. options, .. files]);
        start.Environment["JUPYTER_PATH"] = _jupyter.JupyterPath;
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(_jupyter.JupyterPath, "runtime");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        var (code, _, error) = await JupyterClient.RunAsync(start, TimeSpan.FromMinutes(15));
        Assert.True(code == 0, $"nbconvert ended with {code}.\n{error}");
    }
}

/// <summary>A notebook after it ran.</summary>
/// <param name="Jupyter">With what Jupyter was shown.</param>
/// <param name="Host">The host's own run.</param>
/// <param name="HostCode">The cells of code that the host ran, with their numbers.</param>
public sealed record NotebookExecution(Notebook Jupyter, NotebookRun Host, ImmutableArray<(int Cell, string Text)> HostCode)
{
    /// <summary>The cells of code that Jupyter ran, with their numbers.</summary>
    public ImmutableArray<(int Cell, string Text)> JupyterCode => CodeOf(Jupyter);

    internal static ImmutableArray<(int Cell, string Text)> CodeOf(Notebook notebook) =>
        [.. notebook.Cells.Index().Where(numbered => numbered.Item.IsCSharp).Select(numbered => (numbered.Index + 1, numbered.Item.Text))];
}
