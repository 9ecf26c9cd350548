using System.Text.Json;
using System.Text.Json.Nodes;

namespace Documents.Json;

/// <summary>Turns JSON that was read into JSON that can be changed, and back. Keys keep their order and numbers their spelling.</summary>
internal static class JsonNodes
{
    /// <summary>The value as a node; null for JSON's null.</summary>
    public static JsonNode? ToNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    /// <summary>The value as an object of its own; an empty one where it is no object.</summary>
    public static JsonObject ToObject(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } value ? JsonObject.Create(value)! : [];

    /// <summary>The value of a member that is to be an object; it becomes an empty one where it is none.</summary>
    public static JsonObject ObjectAt(this JsonObject parent, string name)
    {
        if (parent[name] is JsonObject child)
        {
            return child;
        }

        JsonObject added = [];
        parent[name] = added;
        return added;
    }

    /// <summary>The node as a value that nobody changes any more.</summary>
    public static JsonElement ToElement(this JsonNode node) => JsonElement.Parse(JsonLayout.OnOneLine(node), JsonParser.Limits);
}
