using System.Collections.Immutable;
using System.CommandLine;

namespace Workbook.Commands;

/// <summary>The argument with which a person names the folder of notebooks, and the search for that folder.</summary>
internal static class NotebookFolderArgument
{
    private const string DefaultName = "notebooks";

    /// <summary>Makes the argument of a command.</summary>
    public static Argument<string?> Create() => new("folder")
    {
        Description = "The folder with the notebooks. [default: notebooks, here or in a folder above]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Opens the folder that was named, or the nearest one called <c>notebooks</c>, here or above.</summary>
    /// <exception cref="UsageException">There is no such folder, or no notebook in it.</exception>
    public static NotebookFolder Find(string? named)
    {
        var folder = Locate(named);
        return Of(folder, NotebookFolder.FilesIn(folder, "*.dib"), "*.dib");
    }

    /// <summary>Opens the same folder for what takes notebooks of either format.</summary>
    /// <exception cref="UsageException">There is no such folder, or no notebook in it.</exception>
    public static NotebookFolder FindAll(string? named)
    {
        var folder = Locate(named);
        return Of(folder, NotebookFolder.NotebooksIn(folder), "*.dib or *.ipynb");
    }

    /// <summary>Locates the folder that was named, or the nearest one called <c>notebooks</c>.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static string Locate(string? named)
    {
        var folder = named ?? Nearest() ?? throw new UsageException(
            $"No folder '{DefaultName}' here or above {Environment.CurrentDirectory}. Name the folder, or go to the project's.");
        return Directory.Exists(folder) ? folder : throw new UsageException($"There is no folder '{folder}'.");
    }

    private static NotebookFolder Of(string folder, ImmutableArray<string> files, string pattern)
    {
        // The names of pages that belong to no notebook.
        foreach (var (name, page) in new[]
        {
            ("index", "the page of all pages"), ("proof", "the page of all checks"), ("workbook", "the living workbook"),
        })
        {
            if (files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase)) is { } taken)
            {
                throw new UsageException($"'{taken}' would be written as {name}.html, which is {page}. Give the notebook another name.");
            }
        }

        return !files.IsEmpty
            ? new NotebookFolder(folder, files)
            : throw new UsageException($"There is no notebook ({pattern}) in '{folder}'.");
    }

    private static string? Nearest()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, DefaultName);
            if (Directory.Exists(path))
            {
                return Path.GetRelativePath(Environment.CurrentDirectory, path);
            }
        }

        return null;
    }
}
