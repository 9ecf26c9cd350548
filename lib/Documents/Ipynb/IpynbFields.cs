using System.Globalization;
using System.Text.Json;
using Documents.Json;

namespace Documents.Ipynb;

/// <summary>Reads the fields of an .ipynb document by the types that nbformat gives them, and refuses each that has another.</summary>
internal sealed class IpynbFields(DocumentText document)
{
    public JsonSpan Object(JsonSpan value, string what) => Expect(value, JsonValueKind.Object, what);

    public JsonSpan Array(JsonSpan value, string what) => Expect(value, JsonValueKind.Array, what);

    public string Text(JsonSpan value, string what) => Expect(value, JsonValueKind.String, what).Content;

    /// <summary>The member of an object that the format does not let go without.</summary>
    public JsonSpan Required(JsonSpan parent, string name, string what) =>
        parent[name] ?? throw document.Fail(parent.Start, $"{what} must have \"{name}\", and this one has none.");

    /// <summary>An object's <c>metadata</c>, or null where it has none.</summary>
    public JsonElement? Metadata(JsonSpan parent) =>
        parent["metadata"] is { } value ? Object(value, "metadata").ToElement(document.Text) : null;

    /// <summary>A text, which may be an array of pieces: lines as a rule, but split anywhere.</summary>
    public string Lines(JsonSpan value, string what) => value.Kind switch
    {
        JsonValueKind.String => value.Content,
        JsonValueKind.Array => string.Concat(value.Children.Select(child => Text(child.Value, $"each line of {what}"))),
        _ => throw Fail(value, what, "a string or an array of strings"),
    };

    /// <summary>A whole number, however spelled (<c>3</c>, <c>3.0</c>, <c>3e0</c>), or null for JSON's null.</summary>
    public int? WholeNumber(JsonSpan value, string what)
    {
        if (value.Kind == JsonValueKind.Null)
        {
            return null;
        }

        return value.Kind == JsonValueKind.Number
            && decimal.TryParse(value.In(document.Text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number)
            && number is >= int.MinValue and <= int.MaxValue
                ? (int)number
                : throw Fail(value, what, "a whole number");
    }

    private JsonSpan Expect(JsonSpan value, JsonValueKind kind, string what) =>
        value.Kind == kind ? value : throw Fail(value, what, Name(kind));

    private NotebookFormatException Fail(JsonSpan value, string what, string wanted) =>
        document.Fail(
            value.Start,
            $"{what} must be {wanted}, and here it is {(value.Kind == JsonValueKind.Number ? value.In(document.Text) : Name(value.Kind))}.");

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
