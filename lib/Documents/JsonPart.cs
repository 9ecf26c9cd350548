using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>A JSON value and where it stands in a text.</summary>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character.</param>
internal sealed record JsonPart(JsonValueKind Kind, int Start, int End)
{
    /// <summary>What a string says, its escapes resolved; empty for every other kind.</summary>
    public string Content { get; init; } = "";

    /// <summary>An object's members or an array's items, in order.</summary>
    public ImmutableArray<JsonChild> Children { get; init; } = [];

    /// <summary>The index after the last child, or after the opening bracket where there is none.</summary>
    public int ClosingStart => Children.IsEmpty ? Start + 1 : Children[^1].After;

    /// <summary>The value of that member, or null.</summary>
    public JsonPart? this[string name] => Children.FirstOrDefault(child => child.Name == name)?.Value;

    /// <summary>The part of a text that this is, to the byte.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>This value by itself.</summary>
    public JsonElement ToElement(string text) => JsonElement.Parse(text.AsSpan(Start..End), JsonParser.Limits);
}

/// <summary>A member of an object or an item of an array, with the blanks around it.</summary>
/// <param name="Name">The member's name; null for an item.</param>
/// <param name="Before">The index after the bracket or comma before it.</param>
/// <param name="Start">The index at which its name begins, or the item.</param>
/// <param name="Value">The value.</param>
/// <param name="After">The index of the comma after it; after the last child, the end of its value.</param>
internal sealed record JsonChild(string? Name, int Before, int Start, JsonPart Value, int After)
{
    /// <summary>The blanks before it, from the bracket or comma on.</summary>
    public string Lead(string text) => text[Before..Start];
}
