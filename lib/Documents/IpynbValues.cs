using System.Globalization;
using System.Text.Json;

namespace Documents;

/// <summary>The few sorts of values that nbformat has, each refused in its place when it is another.</summary>
internal sealed class IpynbValues(SourceText source)
{
    public JsonPart Object(JsonPart part, string what) => Expect(part, JsonValueKind.Object, what);

    public JsonPart Array(JsonPart part, string what) => Expect(part, JsonValueKind.Array, what);

    public string Text(JsonPart part, string what) => Expect(part, JsonValueKind.String, what).Content;

    /// <summary>The member of an object that the format does not let go without.</summary>
    public JsonPart Required(JsonPart parent, string name, string what) =>
        parent[name] ?? throw source.Fail(parent.Start, $"{what} must have \"{name}\", and this one has none.");

    /// <summary>An object's <c>metadata</c>, or null where it has none.</summary>
    public JsonElement? Metadata(JsonPart parent) =>
        parent["metadata"] is { } part ? Object(part, "metadata").ToElement(source.Text) : null;

    /// <summary>A text, which may be an array of pieces: lines as a rule, but split anywhere.</summary>
    public string Lines(JsonPart part, string what) => part.Kind switch
    {
        JsonValueKind.String => part.Content,
        JsonValueKind.Array => string.Concat(part.Children.Select(child => Text(child.Value, $"each line of {what}"))),
        _ => throw Fail(part, what, "a string or an array of strings"),
    };

    /// <summary>A whole number, however spelled (<c>3</c>, <c>3.0</c>, <c>3e0</c>), or null for JSON's null.</summary>
    public int? Count(JsonPart part, string what)
    {
        if (part.Kind == JsonValueKind.Null)
        {
            return null;
        }

        return part.Kind == JsonValueKind.Number
            && decimal.TryParse(part.In(source.Text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number)
            && number is >= int.MinValue and <= int.MaxValue
                ? (int)number
                : throw Fail(part, what, "a whole number");
    }

    private JsonPart Expect(JsonPart part, JsonValueKind kind, string what) =>
        part.Kind == kind ? part : throw Fail(part, what, Name(kind));

    private NotebookFormatException Fail(JsonPart part, string what, string wanted) =>
        source.Fail(part.Start, $"{what} must be {wanted}, and here it is {(part.Kind == JsonValueKind.Number ? part.In(source.Text) : Name(part.Kind))}.");

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
