namespace Workbook.Tests;

/// <summary>The folder of Workbook.sln, found from where the tests run.</summary>
internal static class RepositoryRoot
{
    private static readonly string Folder = Find();

    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

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
