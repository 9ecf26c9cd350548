using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace Classroom.Tests.Publishing;

/// <summary>What a Release build laid out for notebooks; skipped where there was none.</summary>
public sealed partial class PublishedFolderTests
{
    private static readonly string? Script = FindScript();

    [Fact]
    public void The_script_references_files_that_are_there()
    {
        var references = References();

        Assert.Equal(
            ["Classroom.dll", "Datasets.dll", "LinearClassifiers.dll", "MathNet.Numerics.dll", "Plotly.NET.dll", "Plotly.NET.CSharp.dll"],
            references.Select(Path.GetFileName));
        Assert.All(references, file => Assert.True(Path.IsPathFullyQualified(file) && File.Exists(file), file));
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(references[0])!, "in-use")));
    }

    [Fact]
    public void The_script_uses_namespaces_that_the_libraries_have()
    {
        var folder = Path.GetDirectoryName(References()[0])!;
        var context = new AssemblyLoadContext("namespaces", isCollectible: true);
        var namespaces = Directory.GetFiles(folder, "*.dll")
            .Where(file => Path.GetFileName(file) is "Classroom.dll" or "Datasets.dll" or "LinearClassifiers.dll" or "MathNet.Numerics.dll")
            .SelectMany(file => context.LoadFromAssemblyPath(file).GetExportedTypes())
            .SelectMany(type => new[] { type.Namespace, type.FullName })
            .ToHashSet();

        Assert.All(
            UsingLine().Matches(File.ReadAllText(Script!))
                .Select(match => match.Groups["name"].Value)
                .Where(name => !name.StartsWith("System", StringComparison.Ordinal)),
            name => Assert.Contains(name, namespaces));
        context.Unload();
    }

    private static List<string> References()
    {
        Assert.SkipWhen(Script is null, "No Release build of Classroom has published to notebooks/ yet.");
        return [.. ReferenceLine().Matches(File.ReadAllText(Script!)).Select(match => match.Groups["file"].Value)];
    }

    private static string? FindScript()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Workbook.sln")))
            {
                var script = Path.Combine(folder, "notebooks", "workbook.csx");
                return File.Exists(script) ? script : null;
            }
        }

        return null;
    }

    [GeneratedRegex("""^#r "(?<file>.+)"\r?$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ReferenceLine();

    [GeneratedRegex("""^using (static )?(?<name>[\w.]+);\r?$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsingLine();
}
