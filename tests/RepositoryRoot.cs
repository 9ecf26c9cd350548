namespace Tests;

/// <summary>The folder of Workbook.sln, found from where the tests run. Every test project compiles this file.</summary>
internal static class RepositoryRoot
{
    private static readonly string Folder = Find();

    /// <summary>A path below the root.</summary>
    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>A file in which a test says what it counted, for people to read.</summary>
    public static string Report(string name) => Path.Combine(Directory.CreateDirectory(Combine("artifacts", "report")).FullName, name);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Workbook.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException($"No Workbook.sln above {AppContext.BaseDirectory}: run the tests inside the repository.");
        }

        return folder;
    }
}
