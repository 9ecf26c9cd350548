using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Workbook.Jupyter.Protocol;

/// <summary>
/// Reads and writes messages as the frames that travel: identities, a delimiter, a signature, and four JSON objects (header, parent's header,
/// metadata, content). A message that is not signed with the key, came before, or is malformed is dropped.
/// </summary>
internal sealed class MessageCodec(byte[] key)
{
    /// <summary>The version of the protocol.</summary>
    public const string ProtocolVersion = "5.4";

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly string _session = Guid.NewGuid().ToString();
    private readonly MessageSignatures _signatures = new(key);

    /// <summary>Reads a message from its frames; null where it is to be dropped. Not for two threads at once.</summary>
    public Message? Decode(IReadOnlyList<byte[]> frames)
    {
        var delimiter = frames.Index().FirstOrDefault(frame => frame.Item.AsSpan().SequenceEqual(Delimiter), (Index: -1, Item: [])).Index;
        if (delimiter < 0 || frames.Count < delimiter + 6 || !_signatures.IsGenuine(frames[delimiter + 1], frames.Skip(delimiter + 2).Take(4)))
        {
            return null;
        }

        return Object(frames[delimiter + 2]) is { } header
            && IsHeader(header)
            && Object(frames[delimiter + 3]) is not null
            && Object(frames[delimiter + 4]) is not null
            && Object(frames[delimiter + 5]) is { } content
            ? new Message([.. frames.Take(delimiter)], header, content)
            : null;
    }

    /// <summary>Writes a message as frames.</summary>
    /// <param name="identities">For whom it is; for what is published, its topic.</param>
    /// <param name="type">Its type.</param>
    /// <param name="content">Its content.</param>
    /// <param name="parent">The header of the message that it answers; null where it answers none.</param>
    public ImmutableArray<byte[]> Encode(IEnumerable<byte[]> identities, string type, JsonObject content, JsonElement? parent)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString(),
            ["msg_type"] = type,
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        };
        byte[][] parts =
        [
            JsonSerializer.SerializeToUtf8Bytes(header, Json),
            parent is { } element ? JsonSerializer.SerializeToUtf8Bytes(element, Json) : "{}"u8.ToArray(),
            "{}"u8.ToArray(),
            JsonSerializer.SerializeToUtf8Bytes(content, Json),
        ];
        return [.. identities, Delimiter, _signatures.Of(parts), .. parts];
    }

    /// <summary>Reads an element's text; null where it is none, or holds half of a surrogate pair, which is none either.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Object(byte[] frame)
    {
        try
        {
            return Utf8.IsValid(frame) && JsonElement.Parse(frame, Strict) is { ValueKind: JsonValueKind.Object } element ? element : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The second where a name is half of a surrogate pair.
            return null;
        }
    }

    // A header goes back as it came, with every answer: all of it has to be text.
    private static bool IsHeader(JsonElement header) =>
        header.TryGetProperty("msg_id", out var id) && TextOf(id) is not null
        && header.TryGetProperty("msg_type", out var type) && TextOf(type) is not null
        && IsText(header);

    private static bool IsText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(member => IsText(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsText),
        JsonValueKind.String => TextOf(element) is not null,
        _ => true,
    };
}
