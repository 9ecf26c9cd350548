using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Jupyter;

/// <summary>A message of a front end, as it came.</summary>
/// <param name="Identities">Who sent it, as the socket says.</param>
/// <param name="Header">Its header: a JSON object with a type and an id.</param>
/// <param name="Content">Its content: a JSON object.</param>
internal sealed record Message(ImmutableArray<byte[]> Identities, JsonElement Header, JsonElement Content)
{
    /// <summary>What it asks for.</summary>
    public string Type { get; } = Header.GetProperty("msg_type").GetString()!;

    /// <summary>A text of its content, or another where it has none of that name.</summary>
    public string Text(string name, string otherwise = "") =>
        Content.TryGetProperty(name, out var value) && Wire.TextOf(value) is { } text ? text : otherwise;

    /// <summary>A yes or no of its content.</summary>
    public bool Flag(string name, bool otherwise) => Content.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => otherwise }
        : otherwise;

    /// <summary>A whole number of its content; null where it has none of that name.</summary>
    public int? Number(string name) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
