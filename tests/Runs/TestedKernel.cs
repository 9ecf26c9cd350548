using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Runs;

namespace Tests;

/// <summary>
/// The kernel that tests start: the one that this build made, or, where <c>WORKBOOK_KERNEL</c> names the folder of an installed
/// kernelspec, the one that people start.
/// </summary>
internal static class TestedKernel
{
    /// <summary>The command that starts it; <c>{connection_file}</c> stands for the file.</summary>
    public static ImmutableArray<string> Command { get; } = Environment.GetEnvironmentVariable("WORKBOOK_KERNEL") is { Length: > 0 } folder
        ? [.. JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json"))).GetProperty("argv").EnumerateArray().Select(word => word.GetString()!)]
        : ["dotnet", "exec", typeof(NotebookRunner).Assembly.Location, "jupyter", "kernel", "{connection_file}"];
}
