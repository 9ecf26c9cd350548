using System.Diagnostics;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Interactive.Tests.InstalledInteractive))]

namespace Interactive.Tests;

/// <summary>
/// The published .NET Interactive, the engine of Polyglot Notebooks, as a kernel of Jupyter. Where it or Jupyter is not installed the
/// tests are skipped, or fail if <c>WORKBOOK_REQUIRE_INTERACTIVE</c> is 1.
/// </summary>
public sealed class InstalledInteractive : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Missing =
        ".NET Interactive is not installed, or nbconvert is not. dotnet tool install Microsoft.dotnet-interactive --version 1.0.712001 "
        + "--tool-path artifacts/tools/dotnet-interactive brings the one, jupyter-nbconvert the other to Debian's /usr/bin/python3.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly string Tool = RepositoryRoot.Combine(
        "artifacts", "tools", "dotnet-interactive", OperatingSystem.IsWindows() ? "dotnet-interactive.exe" : "dotnet-interactive");

    private static readonly Lazy<Task<bool>> IsInstalled = new(async () =>
        File.Exists(Tool) && File.Exists(Python)
        && (await RunAsync(new ProcessStartInfo(Python, ["-c", "import nbconvert, nbclient"]))).Code == 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("workbook-interactive-").FullName;
    private int _kernels;

    /// <summary>Skips the calling test where something is missing.</summary>
    public static async Task RequireAsync()
    {
        if (await IsInstalled.Value) return;
        Assert.SkipUnless(Environment.GetEnvironmentVariable("WORKBOOK_REQUIRE_INTERACTIVE") == "1", Missing);
        throw new InvalidOperationException(Missing);
    }

    /// <summary>Executes a notebook; a cell that fails does not end it.</summary>
    /// <param name="file">The notebook's file.</param>
    /// <param name="folder">The folder for the executed notebook.</param>
    public async Task ExecuteAsync(string file, string folder)
    {
        var kernel = Offer(Interlocked.Increment(ref _kernels));
        var start = new ProcessStartInfo(Python,
        [
            "-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--ExecutePreprocessor.timeout=300",
            $"--ExecutePreprocessor.kernel_name={kernel}", "--output-dir", folder, file,
        ]);
        start.Environment["JUPYTER_PATH"] = _folder;
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(_folder, "runtime");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        var (code, error) = await RunAsync(start);
        Assert.True(code == 0, $"nbconvert ended with {code}.\n{error}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // As its own installation does, but each kernel has ports of its own: two that start at once may choose the same.
    private string Offer(int number)
    {
        var name = $"published-interactive-{number}";
        var ports = $"{2048 + 10 * number}-{2057 + 10 * number}";
        var spec = Directory.CreateDirectory(Path.Combine(_folder, "kernels", name)).FullName;
        File.WriteAllText(Path.Combine(spec, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = (string[])[Tool, "jupyter", "--default-kernel", "csharp", "--http-port-range", ports, "{connection_file}"],
            display_name = ".NET (C#)",
            language = "C#",
        }));
        return name;
    }

    private static async Task<(int Code, string Error)> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
