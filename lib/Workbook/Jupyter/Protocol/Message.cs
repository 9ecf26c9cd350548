using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Jupyter.Protocol;

/// <summary>A message of a front end, as it came.</summary>
/// <param name="Identities">The addresses of the sender, as the socket says.</param>
/// <param name="Header">Its header: a JSON object with a type and an id.</param>
/// <param name="Content">Its content: a JSON object.</param>
internal sealed record Message(ImmutableArray<byte[]> Identities, JsonElement Header, JsonElement Content)
{
    /// <summary>The message's type, as in <c>execute_request</c>.</summary>
    public string Type { get; } = Header.GetProperty("msg_type").GetString()!;

    /// <summary>Reads a text of the content, or another where it has none of that name.</summary>
    public string Text(string name, string otherwise = "") =>
        Content.TryGetProperty(name, out var value) && MessageCodec.TextOf(value) is { } text ? text : otherwise;

    /// <summary>Reads a yes or no of the content.</summary>
    public bool Flag(string name, bool otherwise) => Content.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => otherwise }
        : otherwise;

    /// <summary>Reads a whole number of the content; null where it has none of that name.</summary>
    public int? Number(string name) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
