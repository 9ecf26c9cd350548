using System.Collections.Immutable;
using System.CommandLine;
using Documents;
using Documents.Files;
using Workbook.Editions;

namespace Workbook.Commands;

/// <summary>A folder of notebooks and the notebooks in it, by name.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The .dib files in it, in the order of their names, with paths a person recognises.</param>
internal sealed record NotebookFolder(string Path, IReadOnlyList<string> Files)
{
    private const string DefaultName = "notebooks";

    /// <summary>The argument with which commands let a person name the folder.</summary>
    public static Argument<string?> Argument() => new("folder")
    {
        Description = "The folder with the notebooks. [default: notebooks, here or in a folder above]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Opens the folder that was named, or the nearest one called <c>notebooks</c>, here or above.</summary>
    /// <exception cref="UsageException">There is no such folder, or no notebook in it.</exception>
    public static NotebookFolder Find(string? named)
    {
        var folder = Locate(named);
        var files = FilesIn(folder, "*.dib");
        if (files.FirstOrDefault(file => System.IO.Path.GetFileNameWithoutExtension(file).Equals("index", StringComparison.OrdinalIgnoreCase)) is { } index)
        {
            throw new UsageException($"'{index}' would be written as index.html, which is the page of all pages. Give the notebook another name.");
        }

        return !files.IsEmpty
            ? new NotebookFolder(folder, files)
            : throw new UsageException($"There is no notebook (*.dib) in '{folder}'.");
    }

    /// <summary>The folder that was named, or the nearest one called <c>notebooks</c>.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static string Locate(string? named)
    {
        var folder = named ?? Nearest() ?? throw new UsageException(
            $"No folder '{DefaultName}' here or above {Environment.CurrentDirectory}. Name the folder, or go to the project's.");
        return Directory.Exists(folder) ? folder : throw new UsageException($"There is no folder '{folder}'.");
    }

    /// <summary>The learner's editions in a folder, in the order of their names: the .ipynb files that carry such an edition's mark.</summary>
    public static ImmutableArray<string> Editions(string folder) => [.. FilesIn(folder, "*.ipynb").Where(IsEdition)];

    private static bool IsEdition(string file)
    {
        try
        {
            return LearnersEdition.HashHandedOut(NotebookFile.Read(file)) is not null;
        }
        catch (NotebookFormatException)
        {
            return false;
        }
    }

    // Names that begin with a dot are editors' and systems' own.
    private static ImmutableArray<string> FilesIn(string folder, string pattern) =>
    [
        .. Directory.GetFiles(folder, pattern)
            .Where(file => !System.IO.Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];

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
