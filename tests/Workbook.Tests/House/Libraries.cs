namespace Workbook.Tests.House;

/// <summary>The projects of lib, found by looking, so that a new one is held to the rules from its first day.</summary>
internal static class Libraries
{
    public static IReadOnlyList<Library> All { get; } =
    [
        .. Directory.EnumerateDirectories(RepositoryRoot.Combine("lib"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Order(StringComparer.Ordinal)
            .Select(file => new Library(new ProjectFile(file))),
    ];

    /// <summary>One row a library, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(library => library.Name)];

    /// <summary>Every source of every library once, though several link it.</summary>
    public static IEnumerable<LibrarySource> Sources => All.SelectMany(library => library.Sources).DistinctBy(source => source.File);

    public static Library Named(string name) => All.Single(library => library.Name == name);
}
