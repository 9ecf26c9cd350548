namespace Workbook.Commands;

/// <summary>A folder of notebooks and the notebooks in it, by name.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The .dib files in it, in the order of their names, with paths a person recognises.</param>
internal sealed record NotebookFolder(string Path, IReadOnlyList<string> Files)
{
    private const string DefaultName = "notebooks";

    /// <summary>Opens the folder that was named, or the nearest one called <c>notebooks</c>, here or above.</summary>
    /// <exception cref="UsageException">There is no such folder, or no notebook in it.</exception>
    public static NotebookFolder Find(string? named)
    {
        var folder = named ?? Nearest() ?? throw new UsageException(
            $"No folder '{DefaultName}' here or above {Environment.CurrentDirectory}. Name the folder, or go to the project's.");
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{folder}'.");
        }

        // Names that begin with a dot are editors' and systems' own.
        var files = Directory.GetFiles(folder, "*.dib")
            .Where(file => !System.IO.Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (files.FirstOrDefault(file => System.IO.Path.GetFileNameWithoutExtension(file).Equals("index", StringComparison.OrdinalIgnoreCase)) is { } index)
        {
            throw new UsageException($"'{index}' would be written as index.html, which is the page of all pages. Give the notebook another name.");
        }

        return files.Length > 0
            ? new NotebookFolder(folder, files)
            : throw new UsageException($"There is no notebook (*.dib) in '{folder}'.");
    }

    private static string? Nearest()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, DefaultName);
            if (Directory.Exists(path))
            {
                return System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path);
            }
        }

        return null;
    }
}
