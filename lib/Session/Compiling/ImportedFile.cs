using System.Collections.Immutable;
using Documents;
using Documents.Files;

namespace Session.Compiling;

/// <summary>A file whose C# a cell runs as if it stood there (<c>#!import</c>).</summary>
public static class ImportedFile
{
    /// <summary>Reads the texts that a file brings: of a notebook its C# cells, of a script all of it.</summary>
    /// <exception cref="NotebookFormatException">It is no notebook.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ImmutableArray<string> TextsOf(string path) => Path.GetExtension(path) == ".csx"
        ? [File.ReadAllText(path)]
        : [.. NotebookFile.Read(path).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Text)];

    /// <summary>Reads the texts that a cell's line imports.</summary>
    /// <exception cref="CellDirectiveException">They cannot be read; it says why and what helps.</exception>
    internal static ImmutableArray<string> TextsOf(string path, CellPart.Import import)
    {
        try
        {
            return TextsOf(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CellDirectiveException(
                import.Line, $"{import.File} is not there (looked for {path}). If a build writes it, build once, then run again.");
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            throw new CellDirectiveException(import.Line, $"{import.File} cannot be imported: {problem.Message}");
        }
    }
}
