using System.IO.Compression;

namespace Workbook.Tests.Packages;

/// <summary>
/// A notebook's folder with a feed of packages, made for a test. Its settings know no other source, and keep what is restored below it,
/// so that nothing comes from elsewhere and nothing stays.
/// </summary>
internal sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        Directory.CreateDirectory(Source);
        UseOnly(Source);
    }

    /// <summary>The notebook's folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>The folder of the packages.</summary>
    public string Source => Path.Combine(_folder.Path, "feed");

    /// <summary>The folder in which the host keeps what it found.</summary>
    public string Cache => Path.Combine(_folder.Path, "cache");

    /// <summary>The folder in which packages are kept, whatever the environment says.</summary>
    public string Store => Path.Combine(_folder.Path, "packages");

    /// <summary>Makes a place the only one that the settings name; none where it is empty.</summary>
    public void UseOnly(string source) => _folder.Write("NuGet.config", $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Store}" /></config>
          <packageSources><clear />{(source.Length == 0 ? "" : $"<add key=\"feed\" value=\"{source}\" />")}</packageSources>
        </configuration>
        """);

    /// <summary>Writes a package of one library.</summary>
    public byte[] Add(string name, string version, string code, params (string Name, string Version, byte[] Library)[] needs)
    {
        var library = CompiledLibrary.Bytes(name, $"{version}.0", code, [.. needs.Select(need => need.Library)]);
        Add(name, version, needs.Select(need => (need.Name, need.Version)), ($"lib/net8.0/{name}.dll", library));
        return library;
    }

    /// <summary>Writes a package of files.</summary>
    public void Add(string name, string version, IEnumerable<(string Name, string Version)> needs, params (string Path, byte[] Content)[] files)
    {
        using var package = ZipFile.Open(Path.Combine(Source, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        Put(package, $"{name}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package>
              <metadata>
                <id>{name}</id><version>{version}</version><authors>tests</authors><description>a package of a test</description>
                <dependencies><group targetFramework="net8.0">{string.Concat(needs.Select(need =>
                    $"<dependency id=\"{need.Name}\" version=\"{need.Version}\" />"))}</group></dependencies>
              </metadata>
            </package>
            """));
        foreach (var (path, content) in files)
        {
            Put(package, path, content);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void Put(ZipArchive package, string path, byte[] content)
    {
        using var entry = package.CreateEntry(path).Open();
        entry.Write(content);
    }
}
