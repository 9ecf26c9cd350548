namespace Tests;

/// <summary>A folder for one test, gone after it. Every test project compiles this file.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("workbook-test-").FullName;

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a .dib of C# cells and gives its path.</summary>
    public string WriteNotebook(string name, params string[] cells) =>
        Write(name, string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
