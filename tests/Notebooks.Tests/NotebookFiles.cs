using System.Collections.Immutable;
using Documents;
using Documents.Files;

namespace Notebooks.Tests;

/// <summary>The course's notebooks, as files.</summary>
internal static class NotebookFiles
{
    /// <summary>The folder with the notebooks.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("notebooks");

    /// <summary>The notebooks' names, in order.</summary>
    public static ImmutableArray<string> Names => HostRuns.Names;

    /// <summary>Reads a notebook.</summary>
    public static Notebook Read(string name) => NotebookFile.Read(Path.Combine(Folder, name + ".dib"));
}
