namespace Documents;

/// <summary>The formats in which a notebook is a document.</summary>
internal enum NotebookFormat
{
    /// <summary>The format of Polyglot Notebooks: text in which a line begins each cell.</summary>
    Dib,

    /// <summary>Jupyter's format: JSON.</summary>
    Ipynb,
}

/// <summary>
/// The document that a notebook was read from. A notebook that still equals <paramref name="AsRead"/> is written back as
/// this text, byte for byte; any other is written anew. It is no part of a notebook's value: it does not count in comparisons.
/// </summary>
/// <param name="Format">The document's format, which is also the one whose metadata the notebook has.</param>
/// <param name="Text">The document.</param>
/// <param name="AsRead">The notebook as it was read.</param>
internal sealed record NotebookSource(NotebookFormat Format, string Text, Notebook AsRead);
