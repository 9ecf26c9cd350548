using System.Runtime.InteropServices;

namespace Workbook.Processes;

/// <summary>The kind of machine that this process runs on, as packages and publishing name it.</summary>
internal static class PortableRuntime
{
    /// <summary>The identifier: <c>linux-x64</c>, <c>win-arm64</c>.</summary>
    internal static string Identifier { get; } = $"{Family}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    // A runtime that a distribution has built names the distribution instead.
    private static string Family =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
            || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl" : "linux";
}
