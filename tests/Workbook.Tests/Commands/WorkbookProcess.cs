using System.Diagnostics;
using Workbook.Runs;

namespace Workbook.Tests.Commands;

/// <summary>The program as a person starts it: a process, its exit code, its two streams.</summary>
internal static class WorkbookProcess
{
    /// <summary>Runs the program in a folder.</summary>
    internal static Task<(int Code, string Output, string Error)> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs the program in a folder, with some variables of its environment set.</summary>
    internal static async Task<(int Code, string Output, string Error)> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(NotebookRunner).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
