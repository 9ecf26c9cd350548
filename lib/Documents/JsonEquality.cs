using System.Text.Json;

namespace Documents;

/// <summary>Compares the JSON values that cells, outputs and notebooks carry.</summary>
internal static class JsonEquality
{
    /// <summary>
    /// Compares token by token: blanks and escapes do not count, the order of keys and the spelling of numbers do. Two absent
    /// values are equal. (<see cref="JsonElement.DeepEquals"/> throws on numbers such as 1e9999999999.)
    /// </summary>
    public static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } a && other is { } b ? Same(a, b) : one is null && other is null;

    private static bool Same(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind && one.ValueKind switch
    {
        JsonValueKind.Object => one.GetPropertyCount() == other.GetPropertyCount()
            && one.EnumerateObject().Zip(other.EnumerateObject())
                .All(pair => pair.First.Name == pair.Second.Name && Same(pair.First.Value, pair.Second.Value)),
        JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength()
            && one.EnumerateArray().Zip(other.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        JsonValueKind.String => one.GetString() == other.GetString(),
        _ => one.GetRawText() == other.GetRawText(),
    };
}
