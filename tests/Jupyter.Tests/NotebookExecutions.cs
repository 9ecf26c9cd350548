using System.Collections.Immutable;
using System.Diagnostics;
using Documents;
using Documents.Files;
using Workbook.Editions;
using Workbook.Runs;

namespace Jupyter.Tests;

/// <summary>
/// Every notebook of both editions, run by <c>jupyter nbconvert --execute</c> with this kernel once for all tests, beside the
/// host's own run of it. The editions run side by side; the notebooks of each one after another, in one process of nbconvert.
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

    /// <summary>The notebooks' names, in order.</summary>
    public static ImmutableArray<string> Names => HostRuns.Names;

    private static string Notebooks => RepositoryRoot.Combine("notebooks");

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

    private async Task<ImmutableDictionary<(Edition, string), NotebookExecution>> ExecuteAllAsync() =>
        (await Task.WhenAll(Enum.GetValues<Edition>().Select(ExecuteAsync))).SelectMany(all => all).ToImmutableDictionary();

    private async Task<IEnumerable<KeyValuePair<(Edition, string), NotebookExecution>>> ExecuteAsync(Edition edition)
    {
        // Below the repository's root, where a notebook finds the data as it does in its own folder.
        var folder = RepositoryRoot.Combine("artifacts", "jupyter", edition.ToString().ToLowerInvariant());
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Notebooks, "workbook.csx"), Path.Combine(folder, "workbook.csx"));
        var files = Names.Select(name => Put(edition, name, folder)).ToArray();
        var executed = Path.Combine(folder, "executed");
        await ConvertAsync(files, executed);
        var runs = await HostRuns.OfAsync(edition);
        return runs.Select(run => KeyValuePair.Create(
            (edition, run.Name), new NotebookExecution(NotebookFile.Read(Path.Combine(executed, run.Name + ".ipynb")), run, Code(edition, run))));
    }

    // The host runs the source, or the edition that it makes of the source.
    private static ImmutableArray<(int, string)> Code(Edition edition, NotebookRun run)
    {
        var source = NotebookFile.Read(run.File);
        return NotebookExecution.CodeOf(edition == Edition.Learner ? LearnersEdition.Of(source, run.File) : source);
    }

    // The teacher's edition as `convert` makes it of the source; the learner's as it is committed.
    private static string Put(Edition edition, string name, string folder)
    {
        var file = Path.Combine(folder, name + ".ipynb");
        var source = Path.Combine(Notebooks, name);
        if (edition == Edition.Learner)
        {
            File.Copy(source + ".ipynb", file);
        }
        else
        {
            NotebookFile.Write(NotebookFile.Read(source + ".dib"), file);
        }

        return file;
    }

    // A cell that fails is for the comparison to find; the notebooks after it run all the same.
    private async Task ConvertAsync(IEnumerable<string> files, string folder)
    {
        string[] options =
        [
            "-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--ExecutePreprocessor.timeout=300",
            $"--ExecutePreprocessor.kernel_name={JupyterClient.KernelName}", "--output-dir", folder,
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
