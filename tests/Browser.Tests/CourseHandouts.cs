using System.Collections.Immutable;
using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Living;

[assembly: AssemblyFixture(typeof(Browser.Tests.CourseHandouts))]

namespace Browser.Tests;

/// <summary>
/// The course's own handouts, written once, of the host's runs, in a folder of their own. Where they were built just before,
/// <c>WORKBOOK_HANDOUTS</c> names their folder, and nothing is written again.
/// </summary>
public sealed class CourseHandouts : IDisposable
{
    private static readonly string? Built = Environment.GetEnvironmentVariable("WORKBOOK_HANDOUTS");

    // Written for the first test that asks: where no browser is installed, none does.
    private readonly Lazy<string> _folder = new(() => Built ?? Task.Run(WriteAsync).GetAwaiter().GetResult());

    /// <summary>The pages' files, the index first.</summary>
    public static ImmutableArray<string> Names { get; } = ["index.html", "proof.html", .. HostRuns.Names.Select(name => name + ".html")];

    /// <summary>The path of a page.</summary>
    public string this[string name] => Path.Combine(_folder.Value, name);

    public void Dispose()
    {
        if (_folder.IsValueCreated && Built is null)
        {
            Directory.Delete(_folder.Value, recursive: true);
        }
    }

    private static async Task<string> WriteAsync()
    {
        var runs = await HostRuns.OfAsync(Edition.Teacher);
        Assert.All(runs, run => Assert.Empty(run.Failures));
        var target = Directory.CreateTempSubdirectory("course-handouts-").FullName;
        var notebooks = RepositoryRoot.Combine("notebooks");
        var collection = CollectionInfo.Read(notebooks);
        var living = LivingWorkbook.ToHtml(runs, collection, EngineFiles.With(notebooks, runs, collection));
        HandoutWriter.Write(runs, collection, target, (LivingWorkbook.FileName, living));
        return target;
    }
}
