using Workbook.Handouts;
using Workbook.Living;
using Workbook.Living.Sites;

namespace Browser.Tests.Living.Sites;

/// <summary>A site of small notebooks in two editions, whose engine is a worker that speaks as the real one does.</summary>
internal sealed class SiteSample : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;

    public SiteSample()
    {
        var worker = File.ReadAllBytes(RepositoryRoot.Combine("tests", "Browser.Tests", "Living", "worker.js"));
        Write(First, "the first edition", new EngineFile("worker.js", worker));
        Write(Second, "the second edition", new EngineFile("worker.js", [.. worker, .. "\n"u8]));
        Server = SiteServer.Start(First);
    }

    /// <summary>The folder of the first edition.</summary>
    public string First => Path.Combine(_folder, "first");

    /// <summary>The folder of the second edition.</summary>
    public string Second => Path.Combine(_folder, "second");

    /// <summary>The server, which serves the first edition to begin with.</summary>
    public SiteServer Server { get; }

    /// <summary>The name of an edition.</summary>
    public static string EditionOf(string folder) =>
        File.ReadLines(Path.Combine(folder, LivingSite.ServiceWorker)).First()["const edition = \"".Length..^2];

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Write(string folder, string subtitle, EngineFile worker) => SiteFolder.Replace(folder, LivingSite.Files(
        LivingSample.Runs, new CollectionInfo("A course", subtitle, "What is in it.", "By its author."), [worker]));
}
