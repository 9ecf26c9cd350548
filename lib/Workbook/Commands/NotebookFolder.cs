using System.Collections.Immutable;
using Workbook.Editions;

namespace Workbook.Commands;

/// <summary>A folder of notebooks and the notebooks in it, by name.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The notebooks in it, in the order of their names, with paths a person recognises.</param>
internal sealed record NotebookFolder(string Path, IReadOnlyList<string> Files)
{
    // An extension in capitals is the same extension, on every system.
    private static readonly EnumerationOptions InAnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = 0 };

    /// <summary>Lists the learner's editions in a folder, in the order of their names: the .ipynb files that carry such an edition's mark.</summary>
    public static ImmutableArray<string> Editions(string folder) => [.. FilesIn(folder, "*.ipynb").Where(EditionMark.IsOn)];

    /// <summary>Lists a folder's notebooks in the order of their names: the .dib files, and the .ipynb files that have none beside them.</summary>
    public static ImmutableArray<string> NotebooksIn(string folder)
    {
        var sources = FilesIn(folder, "*.dib");
        var named = sources.Select(System.IO.Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. sources
                .Concat(FilesIn(folder, "*.ipynb").Where(file => !named.Contains(System.IO.Path.GetFileNameWithoutExtension(file))))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Lists the files of a folder by name. Names that begin with a dot are editors' and systems' own, and left out.</summary>
    public static ImmutableArray<string> FilesIn(string folder, string pattern) =>
    [
        .. Directory.GetFiles(folder, pattern, InAnyCase)
            .Where(file => !System.IO.Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];
}
