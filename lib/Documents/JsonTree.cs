using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Documents;

/// <summary>A JSON value to be written, not yet laid out in lines.</summary>
internal abstract record JsonTree
{
    /// <summary>A member's value, or null where this is no object or has no such member.</summary>
    public JsonTree? this[string name] =>
        (this as JsonMap)?.Members.FirstOrDefault(member => member.Name == name).Value;

    /// <summary>A string. Half of a surrogate pair, which no file can hold, becomes U+FFFD.</summary>
    public static JsonText Of(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => json.Append(rune),
            };
        }

        return new(json.Append('"').ToString());
    }

    /// <summary>A whole number, or null.</summary>
    public static JsonText Of(int? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "null");

    /// <summary>A text as an array of its lines, each with its end.</summary>
    public static JsonList Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<JsonTree>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var newline = text.IndexOf('\n', start);
            end = newline < 0 ? text.Length : newline + 1;
            lines.Add(Of(text[start..end]));
        }

        return new(lines.ToImmutable());
    }

    /// <summary>A value that was read: its keys keep their order and its numbers their spelling.</summary>
    public static JsonTree Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonMap([.. element.EnumerateObject().Select(member => (member.Name, Of(member.Value)))]),
        JsonValueKind.Array => new JsonList([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.String => Of(element.GetString()!),
        _ => new JsonText(element.GetRawText()),
    };
}

/// <summary>A value that is already text: a number, a string, or something kept as it came.</summary>
internal sealed record JsonText(string Json) : JsonTree;

/// <summary>An array.</summary>
internal sealed record JsonList(ImmutableArray<JsonTree> Items) : JsonTree;

/// <summary>An object.</summary>
internal sealed record JsonMap(ImmutableArray<(string Name, JsonTree Value)> Members) : JsonTree
{
    /// <summary>This object with one member set, in its old place or at the end.</summary>
    public JsonMap With(string name, JsonTree value)
    {
        var old = Members.Select(member => member.Name).ToImmutableArray().IndexOf(name);
        return new(old < 0 ? Members.Add((name, value)) : Members.SetItem(old, (name, value)));
    }
}
