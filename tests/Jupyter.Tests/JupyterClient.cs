using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Jupyter.Tests.JupyterClient))]

namespace Jupyter.Tests;

/// <summary>
/// The system's Python with Jupyter's own client. Where there is none the tests are skipped, or fail if
/// <c>WORKBOOK_REQUIRE_JUPYTER</c> is 1. Each script runs once and tells of many behaviours, since each start of a kernel takes a second.
/// </summary>
public sealed class JupyterClient : IDisposable
{
    /// <summary>The kernel's name in Jupyter.</summary>
    public const string KernelName = "workbook-test";

    internal const string Python = "/usr/bin/python3";
    private const string Missing =
        "Jupyter's client is not installed: python3-jupyter-client and python3-jupyter-kernel-test bring it to Debian's /usr/bin/python3.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // Some files of cases have many kernels to start, and cells that take their time to end.
    private static readonly TimeSpan MuchPatience = TimeSpan.FromMinutes(15);

    private static readonly Lazy<Task<bool>> IsInstalled = new(async () =>
        File.Exists(Python) && (await RunAsync(new ProcessStartInfo(Python, ["-c", "import jupyter_client, jupyter_kernel_test"]))).Code == 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("workbook-jupyter-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<Dictionary<string, string?>>>> _scripts = new(StringComparer.Ordinal);

    /// <summary>Tells Jupyter of the kernel.</summary>
    public JupyterClient()
    {
        var spec = Path.Combine(JupyterPath, "kernels", KernelName);
        Directory.CreateDirectory(spec);
        File.WriteAllText(Path.Combine(spec, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = TestedKernel.Command,
            display_name = "C# (test)",
            language = "C#",
            interrupt_mode = "message",
        }));
    }

    /// <summary>What <c>JUPYTER_PATH</c> is to be, so that Jupyter finds the kernel.</summary>
    public string JupyterPath => _folder;

    /// <summary>Skips the calling test where Jupyter is not installed.</summary>
    public static async Task RequireAsync()
    {
        if (await IsInstalled.Value) return;
        Assert.SkipUnless(Environment.GetEnvironmentVariable("WORKBOOK_REQUIRE_JUPYTER") == "1", Missing);
        throw new InvalidOperationException(Missing);
    }

    /// <summary>Asserts that a script found a behaviour as it should be.</summary>
    /// <param name="script">The script.</param>
    /// <param name="behaviour">The behaviour.</param>
    /// <param name="arguments">The script's arguments; with others it is run again.</param>
    public async Task ShowsAsync(string script, string behaviour, params string[] arguments)
    {
        await RequireAsync();
        var found = await _scripts.GetOrAdd(
            string.Join('\n', [script, .. arguments]),
            _ => new Lazy<Task<Dictionary<string, string?>>>(() => RunScriptAsync(script, arguments))).Value;
        Assert.True(found.TryGetValue(behaviour, out var problem), $"{script} tells nothing of {behaviour}.");
        Assert.True(problem is null, problem);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<Dictionary<string, string?>> RunScriptAsync(string script, string[] arguments)
    {
        var start = new ProcessStartInfo(Python, [Script.PathOf(script), .. arguments]) { WorkingDirectory = _folder };
        start.Environment["JUPYTER_PATH"] = JupyterPath;
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(_folder, "runtime");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        var (code, output, error) = await RunAsync(start, arguments.Length == 0 ? null : MuchPatience);
        Assert.True(code == 0, $"{script} ended with {code}.\n{error}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))
            .ToDictionary(line => line.GetProperty("behaviour").GetString()!, line => line.GetProperty("problem").GetString());
    }

    internal static async Task<(int Code, string Output, string Error)> RunAsync(ProcessStartInfo start, TimeSpan? limit = null)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(limit ?? Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
