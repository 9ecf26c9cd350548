namespace Documents;

/// <summary>
/// What a cell remembers of the file it was read from. This is how a round trip keeps every byte and an edit changes one cell:
/// <list type="number">
/// <item>reading cuts the text into slices that together are the whole file, and gives each cell its slice and
/// <see cref="AsRead"/>, the values read from it;</item>
/// <item><c>with</c> copies the origin along, so that an edited cell still knows where it came from;</item>
/// <item>writing puts a cell that still has those values back as its slice. From an edited cell it replaces, inside the slice,
/// only what differs; a cell of no origin, or of the other format's, it writes anew in the file's own style.</item>
/// </list>
/// Notebooks and outputs remember in the same way. An origin is no part of a value: it does not count in comparisons.
/// </summary>
/// <param name="AsRead">The cell as it was read.</param>
internal abstract record CellOrigin(Cell AsRead);

/// <summary>A cell's slice of a .dib file: these three with the cell's text between the last two.</summary>
/// <param name="AsRead">The cell as it was read.</param>
/// <param name="Magic">The line that begins the cell, with its end; empty where the file begins with the cell's text.</param>
/// <param name="Lead">The blank lines before the text.</param>
/// <param name="Trail">The end of the text's last line, and the blank lines after it.</param>
internal sealed record DibCell(Cell AsRead, string Magic, string Lead, string Trail) : CellOrigin(AsRead);

/// <summary>A cell's slice of an .ipynb file.</summary>
/// <param name="AsRead">The cell as it was read.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Place">Where the cell stands in it.</param>
/// <param name="Magic">The line of the source that names the language, with its end; empty where there is none.</param>
/// <param name="DefaultLanguage">The language of a cell that names none.</param>
internal sealed record IpynbCell(Cell AsRead, string Text, JsonChild Place, string Magic, string DefaultLanguage) : CellOrigin(AsRead);

/// <summary>An output's slice of an .ipynb file.</summary>
/// <param name="AsRead">The output as it was read.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Part">Where the output stands in it.</param>
internal sealed record OutputOrigin(Output AsRead, string Text, JsonPart Part);

/// <summary>What a notebook remembers of its file beside its cells.</summary>
/// <param name="AsRead">The notebook as it was read, for its metadata.</param>
internal abstract record NotebookOrigin(Notebook AsRead);

/// <summary>What a .dib file has before its first cell: these three together.</summary>
/// <param name="AsRead">The notebook as it was read.</param>
/// <param name="Newline">What ends the file's lines.</param>
/// <param name="Before">Everything before the metadata's JSON.</param>
/// <param name="Meta">The JSON; empty where there is none.</param>
/// <param name="After">Everything from there to the first cell.</param>
internal sealed record DibHead(Notebook AsRead, string Newline, string Before, string Meta, string After) : NotebookOrigin(AsRead);

/// <summary>The .ipynb file around its cells.</summary>
/// <param name="AsRead">The notebook as it was read.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Root">The outermost object.</param>
/// <param name="Style">How the file is laid out.</param>
internal sealed record IpynbDocument(Notebook AsRead, string Text, JsonPart Root, JsonStyle Style) : NotebookOrigin(AsRead);
