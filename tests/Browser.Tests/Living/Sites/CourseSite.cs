using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Living;
using Workbook.Living.Sites;

[assembly: AssemblyFixture(typeof(Browser.Tests.Living.Sites.CourseSite))]

namespace Browser.Tests.Living.Sites;

/// <summary>The course's own site, written once of the host's runs, in a folder of its own.</summary>
public sealed class CourseSite : IDisposable
{
    private readonly Lazy<string> _folder = new(() => Task.Run(WriteAsync).GetAwaiter().GetResult());

    /// <summary>The folder.</summary>
    public string Folder => _folder.Value;

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            Directory.Delete(_folder.Value, recursive: true);
        }
    }

    private static async Task<string> WriteAsync()
    {
        var runs = await HostRuns.OfAsync(Edition.Teacher);
        var notebooks = RepositoryRoot.Combine("notebooks");
        var collection = CollectionInfo.Read(notebooks);
        var target = Directory.CreateTempSubdirectory("course-site-").FullName;
        SiteFolder.Replace(target, LivingSite.Files(runs, collection, EngineFiles.With(notebooks, runs, collection)));
        return target;
    }
}
