using System.Text;
using System.Text.Json;

namespace Workbook.Documents;

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
        ({ } old, null) => old.After,
        (_, { } now) => head?.Before + DibReader.MetaMagic + newline + newline + JsonValues.Compact(now) + newline + newline,
        _ => "",
    };

    /// <summary>Ends the last line where the file before it ended without, and sets a new cell off by a blank line.</summary>
    private void SetOff(StringBuilder text, Cell cell)
    {
        if (text.Length == 0 || text[^1] == '\uFEFF')
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
        var old = cell.Origin is DibCell { AsRead: var asRead } origin && (cell.Kind, cell.Language) == (asRead.Kind, asRead.Language)
            ? origin
            : null;
        var magic = old is { } && (old.Magic.Length > 0 || MayGoWithoutMagic(index, cell)) ? old.Magic : MagicOf(cell) + newline;
        var isLast = index == notebook.Cells.Length - 1;
        var text = cell.Text == old?.AsRead.Text
            ? cell.Text
            : WithoutBlankLines(cell.Text).Replace("\n", newline, StringComparison.Ordinal);
        var (lead, trail) = old is { } && (cell.Text == old.AsRead.Text || (text.Length > 0 && old.AsRead.Text.Length > 0))
            ? (old.Lead, old.Trail)
            : (newline, isLast ? newline : newline + newline);
        Refuse(index, cell.Language, text + trail, isLast);
        var ended = lead + text + trail is "" || magic.Length == 0 || magic.EndsWith('\n') ? magic : magic + newline;
        return ended + lead + text + trail;
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
    /// Only the first cell may begin with its text, and only in the language of cells that name none; that text must not look
    /// like metadata, nor like more of the metadata before it.
    /// </summary>
    private bool MayGoWithoutMagic(int index, Cell cell) =>
        index == 0
        && WithoutBlankLines(cell.Text).Length > 0
        && cell.Language == (languages.Default ?? Cell.CSharp)
        && (metadata is null
            ? Line(cell.Text.Split('\n')[0], ended: cell.Text.Contains('\n', StringComparison.Ordinal)) != DibReader.MetaMagic
            : cell.Text.StartsWith("#!", StringComparison.Ordinal));

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
