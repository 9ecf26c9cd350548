using System.Collections.Immutable;
using System.Text.Json;

namespace Documents.Json;

/// <summary>A JSON value and the part of a text that it is.</summary>
/// <param name="Kind">The sort of value.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character.</param>
internal sealed record JsonSpan(JsonValueKind Kind, int Start, int End)
{
    /// <summary>The content of a string, its escapes resolved; empty for every other kind.</summary>
    public string Content { get; init; } = "";

    /// <summary>An object's members or an array's items, in order. Items have no name.</summary>
    public ImmutableArray<(string? Name, JsonSpan Value)> Children { get; init; } = [];

    /// <summary>The value of an object's member; null where there is no such member.</summary>
    public JsonSpan? this[string name] => Children.FirstOrDefault(child => child.Name == name).Value;

    /// <summary>The value's own text, out of the text in which it stands.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The value by itself.</summary>
    public JsonElement ToElement(string text) => JsonElement.Parse(text.AsSpan(Start..End), JsonParser.Limits);
}
