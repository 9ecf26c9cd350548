using System.Runtime.InteropServices;
using System.Text.Json;

namespace Workbook.Tests.House;

/// <summary>What a project is compiled against, as the restore resolved it: the framework, packages and other projects.</summary>
internal sealed record RestoredReferences(IReadOnlyList<string> Files, IReadOnlyList<string> Projects)
{
    private static readonly string[] Framework = [.. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Where(IsManaged)];

    public static RestoredReferences Read(ProjectFile project)
    {
        var assets = project.NewestBelow("obj", "project.assets.json")
            ?? throw new InvalidOperationException($"{project.Name} was never restored: dotnet build Workbook.sln");
        using var json = JsonDocument.Parse(File.ReadAllText(assets));
        var root = json.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        var resolved = root.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject().ToArray();

        // Where the framework has an assembly too, the build takes that one.
        var packages =
            from package in resolved
            where package.Value.GetProperty("type").GetString() == "package" && package.Value.TryGetProperty("compile", out _)
            let path = root.GetProperty("libraries").GetProperty(package.Name).GetProperty("path").GetString()
            from file in package.Value.GetProperty("compile").EnumerateObject()
            where file.Name.EndsWith(".dll", StringComparison.Ordinal)
            select folders.Select(folder => Path.Combine(folder, path, file.Name)).First(File.Exists);

        return new(
            [.. Framework.Concat(packages).DistinctBy(Path.GetFileName)],
            [.. resolved.Where(entry => entry.Value.GetProperty("type").GetString() == "project").Select(entry => entry.Name.Split('/')[0])]);
    }

    /// <summary>The runtime's folder holds native libraries by the same ending.</summary>
    private static bool IsManaged(string file)
    {
        using var reader = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(file));
        return reader.HasMetadata;
    }
}
