using System.Collections.Immutable;

namespace Workbook.Living;

/// <summary>A cell of C#, as the page's scripts read it.</summary>
/// <param name="Id">The name under which the page keeps what is written into the cell.</param>
/// <param name="Number">The cell's number in its notebook, from 1, prose included.</param>
/// <param name="Text">The code as it is handed out.</param>
/// <param name="Exercise">The exercise that it leaves to the learner; null where it is none.</param>
internal sealed record LivingCell(string Id, int Number, string Text, string? Exercise);

/// <summary>A notebook, as the page's scripts read it.</summary>
/// <param name="Name">Its name, which is its article's id.</param>
/// <param name="Title">Its title, plain text.</param>
/// <param name="Cells">Its cells of C#, in order.</param>
internal sealed record LivingNotebookData(string Name, string Title, ImmutableArray<LivingCell> Cells);

/// <summary>All that the page's scripts are told.</summary>
/// <param name="Key">A hash of the notebooks: what is kept in a browser belongs to these.</param>
/// <param name="ChartKinds">The kinds of charts that the page draws.</param>
/// <param name="Notebooks">The notebooks, in order.</param>
/// <param name="Site">Where a page of a site finds what is not in it; null in a file that holds everything.</param>
internal sealed record LivingData(
    string Key, ImmutableArray<string> ChartKinds, ImmutableArray<LivingNotebookData> Notebooks, SiteData? Site = null);

/// <summary>The addresses at which a page of a site finds what is not in it, relative to the site.</summary>
/// <param name="Edition">The edition that the page belongs to.</param>
/// <param name="Scripts">The address of the page's modules, packed.</param>
/// <param name="Libraries">The addresses of the libraries that the modules load, by their names.</param>
/// <param name="Engine">The address of the list of the engine's files, packed; null where nothing can be run.</param>
/// <param name="Bytes">The size of all that the pages share, as it is brought.</param>
internal sealed record SiteData(
    string Edition, string Scripts, ImmutableSortedDictionary<string, string> Libraries, string? Engine, long Bytes);
