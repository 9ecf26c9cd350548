using System.Collections.Immutable;
using System.Text.Json;
using Documents.Json;
using Documents.Metadata;

namespace Documents.Dib;

/// <summary>Reads a .dib document: its metadata, then cell after cell.</summary>
internal sealed class DibReader(DocumentText document)
{
    /// <summary>The line that begins the metadata.</summary>
    public const string MetaMagic = "#!meta";

    private const string MetaRemedy =
        $"After {MetaMagic} comes one JSON object, {{}} at the least; remove the {MetaMagic} line if there is nothing to say.";

    private readonly string _text = document.Text;

    public Notebook Notebook()
    {
        RefuseNul(document);
        var head = SkipBlankLines(document.Start);
        var (meta, cellsStart) = LineAt(head) is MetaMagic ? Meta(head) : (null, head);
        var metadata = meta?.ToElement(_text);
        var languages = new LanguageNames(metadata.At(NotebookMetadata.KernelInfo));
        var cells = Cells(cellsStart, languages);
        var asRead = new Notebook(cells) { Metadata = metadata };
        return asRead with { Source = new NotebookSource(NotebookFormat.Dib, _text, asRead) };
    }

    /// <summary>Refuses the character that text editors and version control take for the mark of a binary file.</summary>
    public static void RefuseNul(DocumentText document)
    {
        if (document.Text.IndexOf('\0') is >= 0 and var nul)
        {
            throw document.Fail(nul, "a NUL character, which a text file cannot hold. Remove it, or save the file as UTF-8 text.");
        }
    }

    /// <summary>The metadata: all up to the next line that begins with #!, which no line of JSON does.</summary>
    private (JsonSpan Json, int End) Meta(int magic)
    {
        var start = NextLine(magic);
        var end = start;
        while (end < _text.Length && !_text.AsSpan(end).StartsWith("#!"))
        {
            end = NextLine(end);
        }

        if (_text.AsSpan(start..end).IsWhiteSpace())
        {
            throw document.Fail(magic, $"{MetaMagic} is followed by nothing. {MetaRemedy}");
        }

        var meta = JsonParser.Parse(document, start, end);
        return meta.Kind == JsonValueKind.Object
            ? (meta, end)
            : throw document.Fail(meta.Start, $"the metadata must be a JSON object, and this is of kind {meta.Kind}. {MetaRemedy}");
    }

    private ImmutableArray<Cell> Cells(int start, LanguageNames languages)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        while (start < _text.Length)
        {
            var language = languages.OfMagic(LineAt(start));
            var body = language is null ? start : NextLine(start);
            var end = body;
            while (end < _text.Length && languages.OfMagic(LineAt(end)) is null)
            {
                end = NextLine(end);
            }

            cells.Add(Cell(language ?? languages.Default ?? Documents.Cell.CSharp, body, end));
            start = end;
        }

        return cells.ToImmutable();
    }

    private Cell Cell(string language, int body, int end)
    {
        var first = Math.Min(end, SkipBlankLines(body));
        var last = SkipBlankLinesBack(first, end);
        return new Cell(LanguageNames.KindOf(language), language, _text[first..last]) { FirstLine = document.Line(first) };
    }

    /// <summary>The line that begins at an index, without its end.</summary>
    private ReadOnlySpan<char> LineAt(int start) => DocumentText.WithoutEnd(_text.AsSpan(start..NextLine(start)));

    private int NextLine(int index) => _text.IndexOf('\n', index) is >= 0 and var end ? end + 1 : _text.Length;

    private int SkipBlankLines(int start)
    {
        while (start < _text.Length && LineAt(start).IsEmpty)
        {
            start = NextLine(start);
        }

        return start;
    }

    /// <summary>The end of the text between two indices, without its last line's end and the blank lines after it.</summary>
    private int SkipBlankLinesBack(int start, int end)
    {
        while (end > start && _text[end - 1] == '\n')
        {
            end -= end - 1 > start && _text[end - 2] == '\r' ? 2 : 1;
        }

        return end;
    }
}
