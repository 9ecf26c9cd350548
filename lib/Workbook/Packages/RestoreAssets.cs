using System.Collections.Immutable;
using System.Text.Json;
using Session.Packages;
using Workbook.Processes;

namespace Workbook.Packages;

/// <summary>The files that a restore leaves in a project's folder, which say what it found and where.</summary>
internal static class RestoreAssets
{
    private const string Nothing = "_._";

    /// <summary>Reads the packages that were found for this machine.</summary>
    /// <param name="folder">The project's folder.</param>
    public static RestoredPackages Read(string folder)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "obj", "project.assets.json")));
        var root = assets.RootElement;
        string[] packageFolders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(member => member.Name)];
        var packages = root.GetProperty("targets").EnumerateObject()
            .Single(target => target.Name.EndsWith($"/{PortableRuntime.Identifier}", StringComparison.Ordinal)).Value
            .EnumerateObject()
            .Where(member => member.Value.GetProperty("type").GetString() == "package")
            .ToArray();
        return new RestoredPackages(
            packages.Select(package => package.Name.Split('/')).ToImmutableDictionary(parts => parts[0], parts => parts[1]),
            [.. packages.SelectMany(package => Files(package, "runtime"))],
            [.. packages.SelectMany(package => Files(package, "native"))]);

        IEnumerable<string> Files(JsonProperty package, string kind) =>
            package.Value.TryGetProperty(kind, out var files)
                ? files.EnumerateObject()
                    .Where(file => Path.GetFileName(file.Name) != Nothing)
                    .Select(file => PathOf(root.GetProperty("libraries").GetProperty(package.Name).GetProperty("path").GetString()!, file.Name))
                : [];

        string PathOf(string package, string file) => packageFolders
            .Select(home => Path.GetFullPath(Path.Combine(home, package, file)))
            .First(File.Exists);
    }

    /// <summary>The versions of a package that lie in this machine's own folder of packages, after a restore that found none that fits.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="package">The package's name.</param>
    public static ImmutableArray<string> VersionsAtHand(string folder, string package)
    {
        var graph = Path.Combine(folder, "obj", PackageProject.FileName + ".nuget.dgspec.json");
        if (!File.Exists(graph))
        {
            return [];
        }

        using var spec = JsonDocument.Parse(File.ReadAllText(graph));
        var home = spec.RootElement.GetProperty("projects").EnumerateObject().First().Value
            .GetProperty("restore").GetProperty("packagesPath").GetString()!;
        var versions = new DirectoryInfo(Path.Combine(home, package.ToLowerInvariant()));
        return versions.Exists ? [.. versions.GetDirectories().Select(version => version.Name).Order(StringComparer.Ordinal)] : [];
    }
}
