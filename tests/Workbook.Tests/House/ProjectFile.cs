using System.Xml.Linq;

namespace Workbook.Tests.House;

/// <summary>A .csproj and the files that belong to it.</summary>
internal sealed class ProjectFile(string path)
{
    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    public string Folder { get; } = Path.GetDirectoryName(path)!;

    /// <summary>The project's own sources and those that it links, by full path.</summary>
    public IEnumerable<string> SourceFiles => OwnFiles().Concat(LinkedFiles()).Order(StringComparer.Ordinal);

    /// <summary>What a build writes for the compiler: implicit usings, and whom the internals are visible to.</summary>
    public IEnumerable<string> WrittenByBuild =>
        new[] { NewestBelow("obj", $"{Name}.GlobalUsings.g.cs"), NewestBelow("obj", $"{Name}.AssemblyInfo.cs") }.OfType<string>();

    /// <summary>The newest file of that name below a folder of the project, since Debug and Release each leave one.</summary>
    public string? NewestBelow(string folder, string fileName)
    {
        var directory = new DirectoryInfo(Path.Combine(Folder, folder));
        return directory.Exists
            ? directory.EnumerateFiles(fileName, SearchOption.AllDirectories).MaxBy(file => file.LastWriteTimeUtc)?.FullName
            : null;
    }

    private IEnumerable<string> OwnFiles() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private IEnumerable<string> LinkedFiles() =>
        from item in XDocument.Load(path).Descendants("Compile")
        from pattern in ((string?)item.Attribute("Include") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        let folder = Path.GetFullPath(Path.Combine(Folder, Path.GetDirectoryName(pattern)!))
        from file in Directory.EnumerateFiles(folder, Path.GetFileName(pattern))
        select file;
}
