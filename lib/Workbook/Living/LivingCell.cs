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
internal sealed record LivingData(string Key, ImmutableArray<string> ChartKinds, ImmutableArray<LivingNotebookData> Notebooks);
