using System.Text.Json;

namespace Documents;

/// <summary>Questions asked of JSON values that a file may lack.</summary>
internal static class JsonValues
{
    /// <summary>
    /// Whether both are absent, or both say the same, token by token: blanks and escapes do not count, the order of keys and
    /// the spelling of numbers do. (<see cref="JsonElement.DeepEquals"/> throws on numbers such as 1e9999999999.)
    /// </summary>
    public static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } a && other is { } b ? Compact(a) == Compact(b) : one is null && other is null;

    /// <summary>A value on one line, without blanks.</summary>
    public static string Compact(JsonElement value) => JsonStyle.Compact.Print(JsonTree.Of(value), null);

    /// <summary>What stands below a path of keys, or null where it leads nowhere.</summary>
    public static JsonElement? At(this JsonElement? value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            value = value is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;
        }

        return value;
    }

    /// <summary>The string below a path of keys, or null where there is none.</summary>
    public static string? TextAt(this JsonElement? value, params ReadOnlySpan<string> path) =>
        value.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The strings of an array, or none where it is no array.</summary>
    public static IEnumerable<string> Texts(this JsonElement? value) =>
        from item in value.Items()
        where item.ValueKind == JsonValueKind.String
        select item.GetString();

    /// <summary>The items of an array, or none where it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}
