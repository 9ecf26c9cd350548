using System.Runtime.InteropServices;

namespace Workbook.Processes;

/// <summary>The program <c>dotnet</c> of the runtime that this process runs on.</summary>
internal static class DotnetHost
{
    /// <summary>The program's path: it need not be on the PATH.</summary>
    internal static string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
