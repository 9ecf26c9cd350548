using System.Collections.Immutable;
using Documents;
using Documents.Files;

namespace Session;

/// <summary>A file whose C# a cell runs as if it stood there (<c>#!import</c>).</summary>
public static class ImportedFile
{
    /// <summary>The texts that it brings: of a notebook its C# cells, of a script all of it.</summary>
    /// <exception cref="NotebookFormatException">It is no notebook.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ImmutableArray<string> TextsOf(string path) => Path.GetExtension(path) == ".csx"
        ? [File.ReadAllText(path)]
        : [.. NotebookFile.Read(path).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Text)];
}
