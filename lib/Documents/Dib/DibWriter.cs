using System.Text;
using System.Text.Json;
using Documents.Json;
using Documents.Metadata;

namespace Documents.Dib;

/// <summary>Writes a notebook as a .dib document.</summary>
internal sealed class DibWriter
{
    private readonly Notebook _notebook;
    private readonly JsonElement? _metadata;
    private readonly LanguageNames _languages;

    public DibWriter(Notebook notebook)
    {
        _notebook = notebook;
        _metadata = NotebookMetadata.ForDib(notebook);
        _languages = new LanguageNames(_metadata.At(NotebookMetadata.KernelInfo));
    }

    public string Text()
    {
        var document = new StringBuilder();
        if (_metadata is { } metadata)
        {
            document.Append(DibReader.MetaMagic).Append("\n\n").Append(JsonLayout.OnOneLine(metadata.ToNode())).Append("\n\n");
        }

        foreach (var (index, cell) in _notebook.Cells.Index())
        {
            var text = cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
            Refuse(index, cell.Language, text);
            document.Append(MagicOf(cell)).Append("\n\n").Append(text).Append(index < _notebook.Cells.Length - 1 ? "\n\n" : "\n");
        }

        return document.ToString();
    }

    private static string MagicOf(Cell cell) => LanguageNames.MagicOf(cell.Kind switch
    {
        CellKind.Markdown => LanguageNames.Markdown,
        CellKind.Raw => LanguageNames.Raw,
        _ => cell.Language,
    });

    /// <summary>Refuses what a reader would take for something else.</summary>
    private void Refuse(int index, string language, string text)
    {
        var name = $"cell {index + 1}";
        if (!LanguageNames.CanBeNamed(language))
        {
            throw new NotebookFormatException(name, 1, 1,
                $"a language's name stands on a line of its own in a .dib file, and \"{language}\" cannot. Name the language in one word.");
        }

        DibReader.RefuseNul(new DocumentText(text, name));
        foreach (var (line, content) in text.Split('\n').Index())
        {
            // A line feed follows every line, and a carriage return before it is part of the line's end.
            var shown = content.EndsWith('\r') ? content[..^1] : content;
            if (_languages.OfMagic(shown) is not null)
            {
                throw new NotebookFormatException(name, line + 1, 1,
                    $"a line that is exactly \"{shown}\" begins a new cell in a .dib file. Indent it, or keep the notebook as .ipynb.");
            }
        }
    }
}
