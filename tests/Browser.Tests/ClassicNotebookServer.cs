using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Browser.Tests.ClassicNotebookServer))]

namespace Browser.Tests;

/// <summary>
/// The classic Notebook of this machine, started once for all tests that ask for it, on this machine's own address and with
/// settings of its own. It knows the workbook's kernel and serves a folder of learner's copies beside the project's
/// data. Where it is not installed the tests are skipped, or fail if <c>WORKBOOK_REQUIRE_JUPYTER</c> is 1.
/// </summary>
public sealed class ClassicNotebookServer : IAsyncDisposable
{
    private const string Missing = "The classic Notebook was not found: install jupyter-notebook 6 so that `jupyter notebook` is on the PATH.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string _folder = Directory.CreateTempSubdirectory("classic-notebook-").FullName;
    private readonly string _token = Guid.NewGuid().ToString("N");
    private readonly StringBuilder _log = new();
    private readonly SemaphoreSlim _gate = new(1);
    private Process? _server;
    private Uri? _address;

    /// <summary>The address of a learner's copy in the Notebook, each time another; skips the calling test where there is no Jupyter.</summary>
    public async Task<Uri> OpenAsync(string notebook)
    {
        if (!IsInstalled())
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("WORKBOOK_REQUIRE_JUPYTER") == "1", Missing);
            throw new InvalidOperationException(Missing);
        }

        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _address ??= await StartAsync();
        }
        finally
        {
            _gate.Release();
        }

        var file = $"{notebook}-{Guid.NewGuid():N}.ipynb";
        File.Copy(RepositoryRoot.Combine("notebooks", $"{notebook}.ipynb"), Path.Combine(_folder, "my", file));
        return new Uri(_address, $"notebooks/{file}?token={_token}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            // Its kernels go with it.
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        _gate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(path => File.Exists(Path.Combine(path, "jupyter-notebook")));

    private async Task<Uri> StartAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "my"));
        File.Copy(RepositoryRoot.Combine("notebooks", "workbook.csx"), Path.Combine(_folder, "my", "workbook.csx"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "data"), RepositoryRoot.Combine("data"));
        WriteKernelSpec();
        var port = FreePort();
        var start = new ProcessStartInfo(
            "jupyter",
            [
                "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0",
                $"--NotebookApp.token={_token}", $"--notebook-dir={Path.Combine(_folder, "my")}",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = _folder, ["JUPYTER_PATH"] = Path.Combine(_folder, "share") },
        };
        foreach (var place in (string[])["CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR"])
        {
            start.Environment[$"JUPYTER_{place}"] = Path.Combine(_folder, place);
        }

        _server = Process.Start(start)!;
        _server.OutputDataReceived += (_, line) => Note(line.Data);
        _server.ErrorDataReceived += (_, line) => Note(line.Data);
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        var found = new Uri($"http://127.0.0.1:{port}/");
        await AnswersAsync(new Uri(found, $"api/status?token={_token}"));
        return found;
    }

    // Under the name that Polyglot Notebooks has: the notebooks' files ask for it, and open without a question.
    private void WriteKernelSpec()
    {
        var spec = Directory.CreateDirectory(Path.Combine(_folder, "share", "kernels", ".net-csharp")).FullName;
        File.WriteAllText(Path.Combine(spec, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = TestedKernel.Command,
            display_name = ".NET (C#)",
            language = "C#",
            interrupt_mode = "message",
        }));
    }

    private async Task AnswersAsync(Uri question)
    {
        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(question, TestContext.Current.CancellationToken);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException problem) when (watch.Elapsed < Patience && !_server!.HasExited)
            {
                Note(problem.Message);
                await Task.Delay(250, TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException problem)
            {
                throw new InvalidOperationException($"Jupyter does not answer. It said:\n{_log}", problem);
            }
        }
    }

    private void Note(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
