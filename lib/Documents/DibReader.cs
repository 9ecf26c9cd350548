using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>Cuts a .dib document into its head and its cells, so that the pieces together are the document.</summary>
internal sealed class DibReader(SourceText source)
{
    /// <summary>The line that begins the metadata.</summary>
    public const string MetaMagic = "#!meta";

    private const string MetaRemedy =
        $"After {MetaMagic} comes one JSON object, {{}} at the least; remove the {MetaMagic} line if there is nothing to say.";

    private readonly string text = source.Text;

    public Notebook Notebook()
    {
        RefuseNul(source);
        var head = SkipBlankLines(source.Start);
        var (meta, cellsStart) = LineAt(head) is MetaMagic ? Meta(head) : (null, head);
        var metadata = meta?.ToElement(text);
        var languages = new Languages(metadata.At("kernelInfo"));
        var cells = Cells(cellsStart, languages);
        var asRead = new Notebook(cells) { Metadata = metadata };
        var (metaStart, metaEnd) = meta is null ? (cellsStart, cellsStart) : (meta.Start, meta.End);
        return asRead with
        {
            Origin = new DibHead(
                asRead, source.Newline ?? "\n", text[..metaStart], text[metaStart..metaEnd], text[metaEnd..cellsStart]),
        };
    }

    /// <summary>Refuses the character that text editors and version control take for the mark of a binary file.</summary>
    public static void RefuseNul(SourceText source)
    {
        if (source.Text.IndexOf('\0') is >= 0 and var nul)
        {
            throw source.Fail(nul, "a NUL character, which a text file cannot hold. Remove it, or save the file as UTF-8 text.");
        }
    }

    /// <summary>The metadata: all up to the next line that begins with #!, which no line of JSON does.</summary>
    private (JsonPart Json, int End) Meta(int magic)
    {
        var start = NextLine(magic);
        var end = start;
        while (end < text.Length && !text.AsSpan(end).StartsWith("#!"))
        {
            end = NextLine(end);
        }

        if (text.AsSpan(start..end).IsWhiteSpace())
        {
            throw source.Fail(magic, $"{MetaMagic} is followed by nothing. {MetaRemedy}");
        }

        var meta = JsonParser.Parse(source, start, end);
        return meta.Kind == JsonValueKind.Object
            ? (meta, end)
            : throw source.Fail(meta.Start, $"the metadata must be a JSON object, and this is of kind {meta.Kind}. {MetaRemedy}");
    }

    private ImmutableArray<Cell> Cells(int start, Languages languages)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        while (start < text.Length)
        {
            var language = languages.BeganBy(LineAt(start));
            var body = language is null ? start : NextLine(start);
            var end = body;
            while (end < text.Length && languages.BeganBy(LineAt(end)) is null)
            {
                end = NextLine(end);
            }

            cells.Add(Cell(language ?? languages.Default ?? Documents.Cell.CSharp, start, body, end));
            start = end;
        }

        return cells.ToImmutable();
    }

    private Cell Cell(string language, int start, int body, int end)
    {
        var first = Math.Min(end, SkipBlankLines(body));
        var last = SkipBlankLinesBack(first, end);
        var cell = new Cell(Languages.KindOf(language), language, text[first..last]) { FirstLine = source.Line(first) };
        return cell with { Origin = new DibCell(cell, text[start..body], text[body..first], text[last..end]) };
    }

    /// <summary>The line that begins at an index, without its end.</summary>
    private ReadOnlySpan<char> LineAt(int start) => SourceText.WithoutEnd(text.AsSpan(start..NextLine(start)));

    private int NextLine(int index) => text.IndexOf('\n', index) is >= 0 and var end ? end + 1 : text.Length;

    private int SkipBlankLines(int start)
    {
        while (start < text.Length && LineAt(start).IsEmpty)
        {
            start = NextLine(start);
        }

        return start;
    }

    /// <summary>Where the text between two indices ends, without its last line's end and the blank lines after it.</summary>
    private int SkipBlankLinesBack(int start, int end)
    {
        while (end > start && text[end - 1] == '\n')
        {
            end -= end - 1 > start && text[end - 2] == '\r' ? 2 : 1;
        }

        return end;
    }
}
