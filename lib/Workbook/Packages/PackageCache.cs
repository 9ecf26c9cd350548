using System.Text.Json;
using Contract;
using Session.Packages;

namespace Workbook.Packages;

/// <summary>A folder of what restores found, a file each, so that none is made twice.</summary>
/// <param name="folder">The folder; made when something is kept.</param>
internal sealed class PackageCache(string folder)
{
    /// <summary>The user's folder.</summary>
    public static string OfUser { get; } = Path.Combine(Home(), "workbook-csharp", "packages");

    // The latest version of then is not that of ever; and what nobody asks for any more goes.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Finds what the restore of a project found; null where none is kept, or a file of it is no longer there.</summary>
    public RestoredPackages? Find(PackageProject project)
    {
        try
        {
            Tidy();
            var found = JsonSerializer.Deserialize<RestoredPackages>(File.ReadAllText(PathOf(project)));
            return found is not null && found.Libraries.Concat(found.NativeLibraries).All(File.Exists) ? found : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps what the restore of a project found. Where nothing can be kept, the next one is made again.</summary>
    public void Keep(PackageProject project, RestoredPackages found)
    {
        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(PathOf(project), JsonSerializer.Serialize(found));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk, or a home that nobody may write to: restoring works without.
        }
    }

    private void Tidy()
    {
        var files = Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.json") : [];
        foreach (var old in files.Where(old => DateTime.UtcNow - old.LastWriteTimeUtc > Lifetime))
        {
            old.Delete();
        }
    }

    private string PathOf(PackageProject project) => Path.Combine(folder, project.Hash + ".json");

    private static string Home() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? home
            : Path.GetTempPath();
}
