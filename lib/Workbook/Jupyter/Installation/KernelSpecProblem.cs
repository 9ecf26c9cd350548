using System.Collections.Immutable;

namespace Workbook.Jupyter.Installation;

/// <summary>Finds out why no kernel can start from a kernelspec, and says what to do.</summary>
internal static class KernelSpecProblem
{
    /// <summary>The reason why no kernel can start by a command, and what to do; null where nothing speaks against it.</summary>
    /// <param name="name">The name by which notebooks ask for the kernel.</param>
    /// <param name="argv">The command that starts it.</param>
    /// <param name="isOurs">True where this program installed it.</param>
    public static string? Of(string name, ImmutableArray<string> argv, bool isOurs)
    {
        if (argv.IsEmpty)
        {
            return $"its kernel.json names no program; {Removal(name)}";
        }

        // Ours is two files: the runtime's host, and the library that it is given.
        var missing = argv.Take(isOurs ? 3 : 1).FirstOrDefault(word => Path.IsPathRooted(word) && !File.Exists(word))
            ?? (Path.IsPathRooted(argv[0]) || IsOnPath(argv[0]) ? null : argv[0]);
        return missing is null ? null : $"its program is gone ({missing}); {(isOurs ? "install it again" : Removal(name))}";
    }

    /// <summary>The problem of a kernelspec that cannot be read.</summary>
    public static string OfUnreadable(string name) => $"its kernel.json cannot be read; {Removal(name)}";

    // Jupyter puts its own Python in place of a bare python.
    private static bool IsOnPath(string program) =>
        program.StartsWith("python", StringComparison.Ordinal)
        || (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static string Removal(string name) => $"install it again, or: jupyter kernelspec remove {name}";
}
