using System.Text.Json;

namespace Documents.Json;

/// <summary>Finds values inside of JSON that may lack them.</summary>
internal static class JsonLookup
{
    /// <summary>The value below a path of keys, or null where it leads nowhere.</summary>
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
