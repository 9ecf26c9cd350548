using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Json;
using Documents.Metadata;

namespace Documents.Ipynb;

/// <summary>Writes a notebook as an .ipynb document of nbformat 4.5, laid out as Jupyter does, members in Jupyter's order.</summary>
internal sealed class IpynbWriter
{
    private readonly Notebook _notebook;
    private readonly JsonElement _metadata;
    private readonly IpynbLanguages _languages;
    private readonly CellIds _ids;

    public IpynbWriter(Notebook notebook)
    {
        _notebook = notebook;
        _metadata = NotebookMetadata.ForIpynb(notebook);
        _languages = new IpynbLanguages(_metadata);
        _ids = new CellIds(notebook.Cells);
    }

    public string Text()
    {
        var document = new JsonObject
        {
            ["cells"] = new JsonArray([.. _notebook.Cells.Select(CellNode)]),
            ["metadata"] = _metadata.ToNode(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return JsonLayout.InLines(document) + "\n";
    }

    /// <summary>A text as an array of its lines, each with its end.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var newline = text.IndexOf('\n', start);
            end = newline < 0 ? text.Length : newline + 1;
            lines.Add((JsonNode)text[start..end]);
        }

        return lines;
    }

    private JsonNode CellNode(Cell cell, int index)
    {
        // The line ends of a .dib document mean nothing.
        var text = _notebook.Source?.Format == NotebookFormat.Dib ? cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal) : cell.Text;
        var isCode = cell.Kind == CellKind.Code;
        if (isCode && _languages.Magic(text) is { Language: not null, Length: var end })
        {
            throw new NotebookFormatException($"cell {index + 1}", 1, 1,
                $"a first line that is exactly \"{DocumentText.WithoutEnd(text.AsSpan(0, end))}\" names the cell's language in an .ipynb file. "
                + "Remove it, or put a line before it.");
        }

        var node = new JsonObject();
        if (cell.Attachments is { } attachments)
        {
            node["attachments"] = attachments.ToNode();
        }

        node["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
        if (isCode)
        {
            node["execution_count"] = cell.ExecutionCount;
        }

        node["id"] = cell.Id ?? _ids.Next(cell);
        node["metadata"] = isCode && _languages.Of(cell.Metadata) != cell.Language
            ? IpynbLanguages.Naming(cell.Metadata, cell.Language).ToNode()
            : cell.Metadata.ToObject();
        if (isCode)
        {
            node["outputs"] = new JsonArray([.. cell.Outputs.Select(IpynbOutputWriter.Node)]);
        }

        node["source"] = Lines(text);
        return node;
    }
}
