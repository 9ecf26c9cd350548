using System.Text.Json;

namespace Documents;

/// <summary>Puts an .ipynb document together: the slices it was read from, and anew what was changed or added.</summary>
internal sealed class IpynbWriter
{
    private static readonly IpynbDocument Blank = BlankDocument();

    private readonly Notebook notebook;
    private readonly IpynbDocument file;
    private readonly JsonElement? metadata;
    private readonly IpynbMembers members;
    private readonly Languages languages;
    private readonly string defaultLanguage;
    private readonly CellIds? ids;

    public IpynbWriter(Notebook notebook)
    {
        this.notebook = notebook;
        file = notebook.Origin as IpynbDocument ?? Blank;
        metadata = DocumentMetadata.ForIpynb(notebook);
        (languages, defaultLanguage) = DocumentMetadata.IpynbLanguages(metadata);
        members = new IpynbMembers(languages, file.Style);
        var minor = file.Root["nbformat_minor"]?.In(file.Text);
        ids = minor is null or "0" or "1" or "2" or "3" or "4" ? null : new CellIds(notebook.Cells);
    }

    public string Text()
    {
        var edits = new Dictionary<string, JsonTree?> { ["cells"] = new JsonText(Cells()) };
        if (!JsonValues.Same(metadata, file.AsRead.Metadata))
        {
            edits["metadata"] = metadata is { } now ? JsonTree.Of(now) : null;
        }

        return file.Text[..file.Root.Start] + JsonEdit.Apply(file.Text, file.Root, file.Style, edits) + file.Text[file.Root.End..];
    }

    /// <summary>The array of cells. Cells keep the blanks before them; new ones take those of the file's last cell.</summary>
    private string Cells()
    {
        var array = file.Root["cells"]!;
        var outer = JsonStyle.IndentAfter(file.Root.Children.First(child => child.Name == "cells").Lead(file.Text));
        var (lead, closing) = array.Children switch
        {
            [.., var last] => (last.Lead(file.Text), file.Text[array.ClosingStart..array.End]),
            [] when outer is not null && !notebook.Cells.IsEmpty =>
                (file.Style.Newline + outer + (file.Style.Unit ?? " "), file.Style.Newline + outer + "]"),
            _ => ("", file.Text[array.ClosingStart..array.End]),
        };
        return "[" + string.Join(',', notebook.Cells.Select((cell, index) => CellText(index, cell, lead))) + closing;
    }

    private string CellText(int index, Cell cell, string lead)
    {
        Refuse(index, cell);
        if (cell.Origin is not IpynbCell origin)
        {
            var indent = JsonStyle.IndentAfter(lead);
            return lead + file.Style.Print(members.NewCell(cell, ids?.Next(cell), defaultLanguage), indent);
        }

        var (before, after) = ReferenceEquals(origin.Text, file.Text)
            ? (origin.Place.Lead(origin.Text), origin.Text[origin.Place.Value.End..origin.Place.After])
            : (lead, "");
        return before + members.OldCell(cell, origin, defaultLanguage) + after;
    }

    /// <summary>Refuses a text whose first line a reader would take for the name of the cell's language.</summary>
    private void Refuse(int index, Cell cell)
    {
        var text = IpynbMembers.TextOf(cell);
        var first = SourceText.WithoutEnd(text.AsSpan(0, text.IndexOf('\n') + 1 is > 0 and var end ? end : text.Length));
        if (cell is { Kind: CellKind.Code, Origin: not IpynbCell { Magic: not "" } } && languages.BeganBy(first) is not null)
        {
            throw new NotebookFormatException($"cell {index + 1}", 1, 1,
                $"a first line that is exactly \"{first}\" names the cell's language in an .ipynb file. Remove it, or put a line before it.");
        }
    }

    private static IpynbDocument BlankDocument()
    {
        var metadata = new JsonStyle("\n", " ", ": ").Print(JsonTree.Of(DocumentMetadata.NewIpynb), " ");
        var text = $"{{\n \"cells\": [],\n \"metadata\": {metadata},\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}}\n";
        return (IpynbDocument)IpynbFormat.Read(text, "").Origin!;
    }
}
