using System.Collections.Immutable;
using Workbook.Documents;

namespace Notebooks.Tests;

/// <summary>The course's notebooks, as files.</summary>
internal static class NotebookFiles
{
    /// <summary>The folder with the notebooks.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "notebooks");

    /// <summary>Where a test writes what it counted, for people to read.</summary>
    public static string Report(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "report")).FullName;
        return Path.Combine(folder, name);
    }

    /// <summary>The notebooks' names, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.dib").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Reads a notebook.</summary>
    public static Notebook Read(string name) => NotebookFile.Read(Path.Combine(Folder, name + ".dib"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Workbook.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"Workbook.sln is not above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
