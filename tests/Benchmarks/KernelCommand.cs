using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Tests;

namespace Benchmarks;

/// <summary>How the kernel is started.</summary>
/// <param name="Argv">The command; <c>{connection_file}</c> stands for the file.</param>
/// <param name="Description">What it starts, for people.</param>
internal sealed record KernelCommand(ImmutableArray<string> Argv, string Description)
{
    private const string Name = "workbook-csharp";

    /// <summary>The kernel that a kernelspec's folder names; without one the installed kernel, and where none is the Release build.</summary>
    public static KernelCommand Find(string? folder)
    {
        var spec = Path.Combine(folder ?? Path.Combine(DataFolder(), "kernels", Name), "kernel.json");
        if (folder is null && !File.Exists(spec))
        {
            var build = RepositoryRoot.Combine("lib", "Workbook", "bin", "Release", "net10.0", "Workbook.dll");
            return new(
                [Dotnet, "exec", build, "jupyter", "kernel", "{connection_file}"],
                "the Release build (no kernel is installed; `jupyter install` makes one that is compiled ahead of time)");
        }

        var argv = JsonElement.Parse(File.ReadAllText(spec)).GetProperty("argv");
        return new([.. argv.EnumerateArray().Select(word => word.GetString()!)], $"the kernel that {spec} starts");
    }

    /// <summary>The runtime's own program.</summary>
    public static string Dotnet { get; } = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    // The user's folder, by Jupyter's rules.
    private static string DataFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } named ? named
            : OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
            : Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"), "jupyter");
    }
}
