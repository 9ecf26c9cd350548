using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Installation;

/// <summary>A kernelspec that is installed, as its <c>kernel.json</c> describes it.</summary>
/// <param name="Name">The name by which notebooks ask for it.</param>
/// <param name="Folder">The folder in which it lies.</param>
/// <param name="DisplayName">The name that people are shown.</param>
/// <param name="Argv">The command that starts the kernel.</param>
/// <param name="IsOurs">True where this program installed it.</param>
/// <param name="Problem">The reason why no kernel can start from it, and what to do; null where nothing speaks against it.</param>
internal sealed record KernelSpec(string Name, string Folder, string DisplayName, ImmutableArray<string> Argv, bool IsOurs, string? Problem)
{
    /// <summary>The name that people are shown of a kernel that is installed under a name.</summary>
    public static string DisplayNameOf(string name) =>
        name.Equals(KernelSpecInstallation.OwnName, StringComparison.OrdinalIgnoreCase) ? "C# (workbook)" : $"C# (workbook, as {name})";

    /// <summary>Lists the specs of one data folder, by name. A folder without a <c>kernel.json</c> is none.</summary>
    public static ImmutableArray<KernelSpec> In(string data)
    {
        var kernels = Path.Combine(data, "kernels");
        return Directory.Exists(kernels)
            ? [.. Directory.GetDirectories(kernels).Where(folder => File.Exists(FileIn(folder))).Order(StringComparer.Ordinal).Select(Read)]
            : [];
    }

    /// <summary>Lists the specs that Jupyter finds in several data folders: of one name, the first.</summary>
    public static ImmutableArray<KernelSpec> On(IEnumerable<string> path) =>
    [
        .. path.SelectMany(data => In(data))
            .DistinctBy(spec => spec.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(spec => spec.Name, StringComparer.Ordinal),
    ];

    /// <summary>The file that makes a folder a kernelspec.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "kernel.json");

    /// <summary>Reads a spec; one that cannot be read has a problem.</summary>
    public static KernelSpec Read(string folder)
    {
        var name = Path.GetFileName(folder);
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(FileIn(folder)));
            ImmutableArray<string> argv = [.. json!["argv"]!.AsArray().Select(word => (string)word!)];
            var isOurs = KernelSpecFile.IsMarked(json);
            return new(name, folder, (string?)json["display_name"] ?? name, argv, isOurs, ProblemOf(name, argv, isOurs));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NullReferenceException
            or IOException or UnauthorizedAccessException)
        {
            return new(name, folder, name, [], IsOurs: false, $"its kernel.json cannot be read; {Removal(name)}");
        }
    }

    private static string? ProblemOf(string name, ImmutableArray<string> argv, bool isOurs)
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

    // Jupyter puts its own Python in place of a bare python.
    private static bool IsOnPath(string program) =>
        program.StartsWith("python", StringComparison.Ordinal)
        || (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static string Removal(string name) => $"install it again, or: jupyter kernelspec remove {name}";
}
