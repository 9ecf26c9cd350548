using System.Text.Json;
using Documents.Metadata;

namespace Documents.Ipynb;

/// <summary>
/// Jupyter's format, nbformat 4 (4.0 to 4.5): JSON with the notebook's metadata and its cells, each with its source, metadata
/// and outputs. A cell's language is, in this order, the one that its first line names (<c>#!fsharp</c>; such a line
/// is no part of the cell's text), the one that its metadata names (<c>polyglot_notebook.kernelName</c>,
/// <c>dotnet_interactive.language</c>, <c>vscode.languageId</c>), and the notebook's own language.
/// A cell of a type that the format does not have is a <see cref="CellKind.Raw"/> cell.
/// </summary>
public static class IpynbFormat
{
    /// <summary>Reads a document; <see cref="Write"/> gives it back to the byte.</summary>
    /// <param name="text">The document, with its byte order mark if it has one.</param>
    /// <param name="file">The file as the user named it, for errors.</param>
    /// <exception cref="NotebookFormatException">
    /// The text is no JSON, no notebook of format 4, or a notebook in which something has a wrong type or a key stands twice.
    /// </exception>
    public static Notebook Read(string text, string file) => new IpynbReader(new DocumentText(text, file)).Notebook();

    /// <summary>
    /// Writes a document: a notebook that was read from one and is unchanged byte for byte as it was, any other as nbformat 4.5,
    /// laid out as Jupyter does, for the kernel <c>.net-csharp</c> where the notebook names none. A cell without an id gets one
    /// that depends on its text alone. Members of a document that a <see cref="Cell"/> does not have are not in a notebook that
    /// was changed.
    /// </summary>
    /// <exception cref="NotebookFormatException">The first line of a cell's text would name another language.</exception>
    /// <exception cref="JsonException">An output's JSON representation is no JSON.</exception>
    public static string Write(Notebook notebook) => notebook.UnchangedText(NotebookFormat.Ipynb) ?? new IpynbWriter(notebook).Text();

    /// <summary>The metadata with which <see cref="Write"/> writes a notebook: a JSON object.</summary>
    public static JsonElement MetadataOf(Notebook notebook) => NotebookMetadata.ForIpynb(notebook);
}
