using System.Collections.Immutable;
using Workbook.Editions;

namespace Workbook.Commands;

/// <summary>A folder of notebooks and the notebooks in it, by name.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The .dib files in it, in the order of their names, with paths a person recognises.</param>
internal sealed record NotebookFolder(string Path, IReadOnlyList<string> Files)
{
    /// <summary>Lists the learner's editions in a folder, in the order of their names: the .ipynb files that carry such an edition's mark.</summary>
    public static ImmutableArray<string> Editions(string folder) => [.. FilesIn(folder, "*.ipynb").Where(EditionMark.IsOn)];

    /// <summary>Lists the files of a folder by name. Names that begin with a dot are editors' and systems' own, and left out.</summary>
    public static ImmutableArray<string> FilesIn(string folder, string pattern) =>
    [
        .. Directory.GetFiles(folder, pattern)
            .Where(file => !System.IO.Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];
}
