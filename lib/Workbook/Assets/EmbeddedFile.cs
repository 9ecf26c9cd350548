namespace Workbook.Assets;

/// <summary>Reads the files that the build puts into the program itself.</summary>
internal static class EmbeddedFile
{
    /// <summary>Reads a file as text.</summary>
    /// <param name="name">The name that Workbook.csproj gives it.</param>
    internal static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>Opens a file.</summary>
    /// <param name="name">The name that Workbook.csproj gives it.</param>
    internal static Stream Open(string name) =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not embedded in this build.");
}
