using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Editions;

/// <summary>
/// The mark in the metadata of a learner's edition: <c>"workbook": {"edition": "learner", "sha256": "…"}</c>, with the hash of
/// the cells as they were handed out.
/// </summary>
internal static class EditionMark
{
    private const string Workbook = "workbook";
    private const string Edition = "edition";
    private const string Learner = "learner";
    private const string Hash = "sha256";

    /// <summary>A notebook's metadata with the mark.</summary>
    public static JsonElement Put(JsonElement metadata, string hash)
    {
        var all = JsonObject.Create(metadata)!;
        all[Workbook] = new JsonObject { [Edition] = Learner, [Hash] = hash };
        return JsonElement.Parse(all.ToJsonString(), new JsonDocumentOptions { MaxDepth = 128 });
    }

    /// <summary>The hash in the mark; null where the metadata has no such mark.</summary>
    public static string? HashIn(JsonElement? metadata) =>
        metadata is { } all && Member(all, Workbook) is { } mark && Text(mark, Edition) == Learner ? Text(mark, Hash) : null;

    private static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;
}
