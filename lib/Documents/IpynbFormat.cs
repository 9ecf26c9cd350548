namespace Documents;

/// <summary>
/// Jupyter's format, nbformat 4 (4.0 to 4.5): JSON with the notebook's metadata and its cells, each with its source, metadata
/// and outputs. A cell's language is, in this order, what its first line names (<c>#!fsharp</c>; such a line
/// is no part of the cell's text), what its metadata names (<c>polyglot_notebook.kernelName</c>,
/// <c>dotnet_interactive.language</c>, <c>vscode.languageId</c>), and the notebook's own language.
/// A cell of a type that the format does not have is kept as <see cref="CellKind.Raw"/>.
/// </summary>
public static class IpynbFormat
{
    /// <summary>Reads a document; <see cref="Write"/> gives it back to the byte.</summary>
    /// <param name="text">The document, with its byte order mark if it has one.</param>
    /// <param name="file">The file as the user named it, for errors.</param>
    /// <exception cref="NotebookFormatException">
    /// The text is no JSON, no notebook of format 4, or a notebook in which something has a wrong type or a key stands twice.
    /// </exception>
    public static Notebook Read(string text, string file) => new IpynbReader(new SourceText(text, file)).Notebook();

    /// <summary>
    /// Writes a document: what was read and not changed as it was read, everything else in the layout of the file it came
    /// from. A notebook of another origin becomes nbformat 4.5 as Jupyter lays it out, for the kernel <c>.net-csharp</c>,
    /// each cell with an id that depends on its text alone.
    /// </summary>
    /// <exception cref="NotebookFormatException">The first line of a cell's text would name another language.</exception>
    /// <exception cref="System.Text.Json.JsonException">A new output's JSON representation is no JSON.</exception>
    public static string Write(Notebook notebook) => new IpynbWriter(notebook).Text();
}
