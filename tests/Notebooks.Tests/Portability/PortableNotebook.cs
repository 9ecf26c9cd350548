using System.Collections.Immutable;
using System.Text.Json;
using Documents;
using Documents.Files;

namespace Notebooks.Tests.Portability;

/// <summary>A notebook's file as the rules look at it.</summary>
internal sealed class PortableNotebook
{
    private PortableNotebook(string name, JsonElement? json, ImmutableArray<PortableCell> cells) => (Name, Json, Cells) = (name, json, cells);

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The document, where the file is an .ipynb.</summary>
    public JsonElement? Json { get; }

    /// <summary>Whether the file is a .dib.</summary>
    public bool IsDib => Json is null;

    /// <summary>The cells, top to bottom.</summary>
    public ImmutableArray<PortableCell> Cells { get; }

    /// <summary>The cells that a session runs.</summary>
    public IEnumerable<PortableCell> Code => Cells.Where(cell => cell.IsCSharp);

    /// <summary>The cells of prose.</summary>
    public IEnumerable<PortableCell> Prose => Cells.Where(cell => cell.Kind == CellKind.Markdown);

    /// <summary>The cells of an .ipynb as its JSON has them, each with its number; none of a .dib.</summary>
    public IEnumerable<(int Number, JsonElement Json)> JsonCells =>
        Json is { } json ? json.GetProperty("cells").EnumerateArray().Index().Select(cell => (cell.Index + 1, cell.Item)) : [];

    /// <summary>Reads a notebook.</summary>
    public static PortableNotebook Read(string file)
    {
        var cells = NotebookFile.Read(file).Cells;
        var name = Path.GetFileName(file);
        if (Path.GetExtension(file) == ".dib")
        {
            return new(name, null, [.. cells.Select((cell, index) => Portable(index, cell, cell.Text))]);
        }

        // The reader takes the first line of a cell for no part of it where it names a language; other hosts run it.
        var json = JsonElement.Parse(File.ReadAllText(file));
        var sources = json.GetProperty("cells").EnumerateArray().Select(cell => TextOf(cell.GetProperty("source")));
        return new(name, json, [.. cells.Zip(sources).Select((cell, index) => Portable(index, cell.First, cell.Second))]);
    }

    private static PortableCell Portable(int index, Cell cell, string text) => new(index + 1, cell.Kind, cell.Language, text);

    private static string TextOf(JsonElement source) => source.ValueKind == JsonValueKind.Array
        ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
        : source.GetString()!;
}
