using System.Collections.Immutable;
using System.Diagnostics;
using Workbook.Handouts;

[assembly: AssemblyFixture(typeof(Browser.Tests.CourseHandouts))]

namespace Browser.Tests;

/// <summary>
/// The course's own handouts, built once as the README builds them, in a folder of their own. Where they were built just before,
/// <c>WORKBOOK_HANDOUTS</c> names their folder, and nothing is built again.
/// </summary>
public sealed class CourseHandouts : IDisposable
{
    private static readonly string Notebooks = RepositoryRoot.Combine("notebooks");

    private static readonly string? Built = Environment.GetEnvironmentVariable("WORKBOOK_HANDOUTS");

    // Built by the first test that asks: where no browser is installed, none does.
    private readonly Lazy<string> folder = new(() => Built ?? Build());

    /// <summary>The pages' files, the index first.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "index.html",
        .. Directory.GetFiles(Notebooks, "*.dib").Select(file => Path.GetFileNameWithoutExtension(file) + ".html").Order(StringComparer.Ordinal),
    ];

    /// <summary>The path of a page.</summary>
    public string this[string name] => Path.Combine(folder.Value, name);

    public void Dispose()
    {
        if (folder.IsValueCreated && Built is null)
        {
            Directory.Delete(folder.Value, recursive: true);
        }
    }

    private static string Build()
    {
        var target = Directory.CreateTempSubdirectory("course-handouts-").FullName;
        using var build = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(HandoutWriter).Assembly.Location, "build", Notebooks, "--output", target])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var error = build.StandardError.ReadToEndAsync();
        build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, error.Result);
        return target;
    }
}
