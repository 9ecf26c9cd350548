namespace Documents.Dib;

/// <summary>
/// The .dib format: text in which a line that is exactly <c>#!csharp</c>, <c>#!markdown</c> or another language's name begins
/// a cell, and an optional <c>#!meta</c> block at the top holds the notebook's metadata. Blank lines around a cell's text set
/// it off and are no part of it. Outputs and ids have no place in the format.
/// </summary>
public static class DibFormat
{
    /// <summary>Reads a document; <see cref="Write"/> gives it back to the byte.</summary>
    /// <param name="text">The document, with its byte order mark if it has one.</param>
    /// <param name="file">The file as the user named it, for errors.</param>
    /// <exception cref="NotebookFormatException">The metadata is no JSON object, or the text is no text.</exception>
    public static Notebook Read(string text, string file) => new DibReader(new DocumentText(text, file)).Notebook();

    /// <summary>
    /// Writes a document: a notebook that was read from one and is unchanged byte for byte as it was, any other as
    /// <c>#!meta</c> and its metadata, then each cell as magic, blank line, text, blank line.
    /// </summary>
    /// <exception cref="NotebookFormatException">A cell's text has a line that would begin another cell.</exception>
    public static string Write(Notebook notebook) => notebook.UnchangedText(NotebookFormat.Dib) ?? new DibWriter(notebook).Text();
}
