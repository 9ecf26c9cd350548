using System.Text;
using System.Text.Json;

namespace Documents;

/// <summary>Puts a .dib document together: the slices it was read from, and anew what was changed or added.</summary>
internal sealed class DibWriter
{
    private readonly Notebook notebook;
    private readonly DibHead? head;
    private readonly string newline;
    private readonly JsonElement? metadata;
    private readonly Languages languages;

    public DibWriter(Notebook notebook)
    {
        this.notebook = notebook;
        head = notebook.Origin as DibHead;
        newline = head?.Newline ?? "\n";
        metadata = DocumentMetadata.ForDib(notebook);
        languages = new Languages(metadata.At("kernelInfo"));
    }

    public string Text()
    {
        var text = new StringBuilder(Head());
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            SetOff(text, cell);
            text.Append(Slice(index, cell));
        }

        return text.ToString();
    }

    private string Head() => (head, metadata) switch
    {
        ({ } old, var now) when JsonValues.Same(old.AsRead.Metadata, now) => old.Before + old.Meta + old.After,
        ({ Meta: not "" } old, { } now) => old.Before + JsonValues.Compact(now) + old.After,
        ({ } old, null) => Mark(old) + old.After.TrimStart('\r', '\n'),
        (_, { } now) => head?.Before + DibReader.MetaMagic + newline + newline + JsonValues.Compact(now) + newline + newline,
        _ => "",
    };

    private static string Mark(DibHead old) => old.Before.StartsWith(SourceText.ByteOrderMark) ? old.Before[..1] : "";

    /// <summary>Ends the last line where the file before it ended without, and sets a new cell off by a blank line.</summary>
    private void SetOff(StringBuilder text, Cell cell)
    {
        if (text.Length == 0 || text[^1] == SourceText.ByteOrderMark)
        {
            return;
        }

        var unended = text[^1] != '\n';
        if (unended)
        {
            text.Append(newline);
        }

        var ending = text.ToString(Math.Max(0, text.Length - 3), Math.Min(3, text.Length)).Replace("\r", "", StringComparison.Ordinal);
        if ((unended || cell.Origin is not DibCell) && !ending.EndsWith("\n\n", StringComparison.Ordinal))
        {
            text.Append(newline);
        }
    }

    private string Slice(int index, Cell cell)
    {
        var isLast = index == notebook.Cells.Length - 1;
        var old = cell.Origin is DibCell { AsRead: var asRead } origin && (cell.Kind, cell.Language) == (asRead.Kind, asRead.Language)
            ? origin
            : null;
        var magic = old is not null && MayKeep(old.Magic, index, cell) ? old.Magic : MagicOf(cell) + newline;
        var (lead, text, trail) = cell.Text == old?.AsRead.Text ? (old.Lead, cell.Text, old.Trail) : Anew(cell, old, magic, isLast);
        Refuse(index, cell.Language, text + trail, isLast);
        return magic + lead + text + trail;
    }

    /// <summary>A changed text among the blank lines it had, or among new ones if there was no text for them to set off.</summary>
    private (string Lead, string Text, string Trail) Anew(Cell cell, DibCell? old, string magic, bool isLast)
    {
        var text = WithoutBlankLines(cell.Text).Replace("\n", newline, StringComparison.Ordinal);
        return text.Length > 0 && old?.AsRead.Text.Length > 0
            ? (old.Lead, text, old.Trail)
            : (magic.EndsWith('\n') ? newline : newline + newline, text, isLast ? newline : newline + newline);
    }

    private static string WithoutBlankLines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');

    /// <summary>A line without its carriage return, which is part of its end only where a line feed follows.</summary>
    private static string Line(string line, bool ended) => ended && line.EndsWith('\r') ? line[..^1] : line;

    private static string MagicOf(Cell cell) => Languages.MagicOf(cell.Kind switch
    {
        CellKind.Markdown => Languages.Markdown,
        CellKind.Raw => Languages.Raw,
        _ => cell.Language,
    });

    /// <summary>
    /// Whether the line that began a cell where it was read begins it here. Only the first cell may go without, and only in the
    /// language of cells that name none; its text must not look like metadata, nor like more of the metadata before it.
    /// </summary>
    private bool MayKeep(string magic, int index, Cell cell)
    {
        if (magic.Length > 0)
        {
            return languages.BeganBy(SourceText.WithoutEnd(magic)) == cell.Language;
        }

        return index == 0
            && WithoutBlankLines(cell.Text).Length > 0
            && cell.Language == (languages.Default ?? Cell.CSharp)
            && (metadata is null
                ? Line(cell.Text.Split('\n')[0], ended: cell.Text.Contains('\n', StringComparison.Ordinal)) != DibReader.MetaMagic
                : cell.Text.StartsWith("#!", StringComparison.Ordinal));
    }

    /// <summary>Refuses what a reader would take for something else.</summary>
    private void Refuse(int index, string language, string text, bool isLast)
    {
        var name = $"cell {index + 1}";
        if (!Languages.CanBeNamed(language))
        {
            throw new NotebookFormatException(name, 1, 1,
                $"a language's name stands on a line of its own in a .dib file, and \"{language}\" cannot. Name the language in one word.");
        }

        DibReader.RefuseNul(new SourceText(text, name));
        var lines = text.Split('\n');
        foreach (var (line, content) in lines.Index())
        {
            var shown = Line(content, ended: !isLast || line < lines.Length - 1);
            if (languages.BeganBy(shown) is not null)
            {
                throw new NotebookFormatException(name, line + 1, 1,
                    $"a line that is exactly \"{shown}\" begins a new cell in a .dib file. Indent it, or keep the notebook as .ipynb.");
            }
        }
    }
}
