using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>What a cell and an output are in an .ipynb file, member by member, in Jupyter's order.</summary>
internal sealed class IpynbMembers(Languages languages, JsonStyle style)
{
    /// <summary>A cell that the file does not have yet.</summary>
    public JsonMap NewCell(Cell cell, string? id, string defaultLanguage) =>
        new(OfCell(cell with { Id = cell.Id ?? id, Text = TextOf(cell) }, null, defaultLanguage));

    /// <summary>What a cell says in JSON, where the line ends of the .dib file it came from mean nothing.</summary>
    public static string TextOf(Cell cell) =>
        cell.Origin is DibCell ? cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal) : cell.Text;

    /// <summary>A cell that was read, as text: its slice, with what was changed since.</summary>
    public string OldCell(Cell cell, IpynbCell origin, string defaultLanguage) =>
        cell.Equals(origin.AsRead) && defaultLanguage == origin.DefaultLanguage
            ? origin.Place.Value.In(origin.Text)
            : Changed(
                origin.Text,
                origin.Place.Value,
                OfCell(origin.AsRead, origin, origin.DefaultLanguage),
                OfCell(cell, origin, defaultLanguage));

    private ImmutableArray<(string, JsonTree)> OfCell(Cell cell, IpynbCell? origin, string defaultLanguage)
    {
        var magic = origin is not null && (cell.Kind, cell.Language) == (origin.AsRead.Kind, origin.AsRead.Language) ? origin.Magic : "";
        var said = magic.Length == 0 || magic.EndsWith('\n') || cell.Text.Length == 0 ? magic + cell.Text : $"{magic}\n{cell.Text}";
        var isCode = cell.Kind == CellKind.Code;
        var source = origin?.Place.Value["source"] is { Kind: JsonValueKind.String } ? JsonTree.Of(said) : (JsonTree)JsonTree.Lines(said);
        var metadata = isCode && magic.Length == 0 ? WithLanguage(cell, defaultLanguage) : cell.Metadata;
        (string, JsonTree)?[] members =
        [
            ("cell_type", JsonTree.Of(cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" })),
            isCode ? ("execution_count", JsonTree.Of(cell.ExecutionCount)) : null,
            cell.Id is { } id ? ("id", JsonTree.Of(id)) : null,
            ("metadata", Object(metadata)),
            isCode ? ("outputs", new JsonList([.. cell.Outputs.Select(Of)])) : null,
            ("source", source),
        ];
        return [.. members.OfType<(string, JsonTree)>()];
    }

    /// <summary>The metadata from which a reader learns the cell's language.</summary>
    private JsonElement? WithLanguage(Cell cell, string defaultLanguage)
    {
        var read = DocumentMetadata.CellLanguage(cell.Metadata, languages) ?? defaultLanguage;
        return read == cell.Language ? cell.Metadata : DocumentMetadata.NameLanguage(cell.Metadata, cell.Language);
    }

    private JsonTree Of(Output output) => output.Origin switch
    {
        null => new JsonMap(OfOutput(output)),
        { } origin when output.Equals(origin.AsRead) => new JsonText(origin.Part.In(origin.Text)),
        { } origin => new JsonText(Changed(origin.Text, origin.Part, OfOutput(origin.AsRead), OfOutput(output))),
    };

    private static ImmutableArray<(string, JsonTree)> OfOutput(Output output) => output switch
    {
        StreamOutput stream =>
            [("name", JsonTree.Of(stream.Name)), ("output_type", JsonTree.Of("stream")), ("text", JsonTree.Lines(stream.Text))],
        DisplayOutput display =>
            [("data", Data(display.Data)), ("metadata", Object(display.Metadata)), ("output_type", JsonTree.Of("display_data"))],
        ResultOutput result =>
        [
            ("data", Data(result.Data)),
            ("execution_count", JsonTree.Of(result.ExecutionCount)),
            ("metadata", Object(result.Metadata)),
            ("output_type", JsonTree.Of("execute_result")),
        ],
        ErrorOutput error =>
        [
            ("ename", JsonTree.Of(error.Name)),
            ("evalue", JsonTree.Of(error.Message)),
            ("output_type", JsonTree.Of("error")),
            ("traceback", new JsonList([.. error.Traceback.Select(JsonTree.Of)])),
        ],
        UnknownOutput { Json: var json } => ((JsonMap)JsonTree.Of(json)).Members,
        _ => throw new NotSupportedException($"{output.GetType().Name} has no place in an .ipynb file."),
    };

    private static JsonMap Data(MimeBundle bundle) => new(
    [
        .. from pair in bundle.Contents
           select (pair.Key, MimeBundle.IsJson(pair.Key) ? Json(pair.Key, pair.Value) : JsonTree.Lines(pair.Value)),
    ]);

    private static JsonTree Json(string mimeType, string content)
    {
        try
        {
            return JsonTree.Of(JsonElement.Parse(content, new JsonDocumentOptions { AllowDuplicateProperties = false }));
        }
        catch (JsonException broken)
        {
            throw new JsonException($"An output's {mimeType} must be JSON, and is not: {broken.Message}", broken);
        }
    }

    private static JsonTree Object(JsonElement? metadata) => metadata is { } element ? JsonTree.Of(element) : new JsonMap([]);

    /// <summary>An object's slice in which the members that differ between two lists are changed, and no other character.</summary>
    private string Changed(
        string text, JsonPart part, ImmutableArray<(string Name, JsonTree Value)> old, ImmutableArray<(string Name, JsonTree Value)> now)
    {
        var edits = old.ToDictionary(member => member.Name, JsonTree? (_) => null);
        foreach (var (name, value) in now)
        {
            var was = old.FirstOrDefault(member => member.Name == name).Value;
            if (was is not null && JsonStyle.Compact.Print(was, null) == JsonStyle.Compact.Print(value, null))
            {
                edits.Remove(name);
            }
            else
            {
                edits[name] = value;
            }
        }

        return JsonEdit.Apply(text, part, style, edits);
    }
}
