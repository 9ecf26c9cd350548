using System.Collections.Immutable;
using System.Text.Json;
using Documents.Json;

namespace Documents.Ipynb;

/// <summary>Reads the outputs of an .ipynb cell.</summary>
internal sealed class IpynbOutputReader(string text, IpynbFields fields)
{
    public Output Output(JsonSpan value)
    {
        fields.Object(value, "an output");
        var type = fields.Text(fields.Required(value, "output_type", "an output"), "output_type");
        return type switch
        {
            "stream" => new StreamOutput(Line(value, "name"), Lines(value, "text")),
            "display_data" => new DisplayOutput(Bundle(value)) { Metadata = fields.Metadata(value) },
            "execute_result" => new ResultOutput(Bundle(value), Count(value)) { Metadata = fields.Metadata(value) },
            "error" => new ErrorOutput(Line(value, "ename"), Line(value, "evalue"), Traceback(value)),
            _ => new UnknownOutput(value.ToElement(text)),
        };
    }

    private string Line(JsonSpan output, string name) => output[name] is { } field ? fields.Text(field, name) : "";

    private string Lines(JsonSpan output, string name) => output[name] is { } field ? fields.Lines(field, name) : "";

    private int? Count(JsonSpan output) => output["execution_count"] is { } field ? fields.WholeNumber(field, "execution_count") : null;

    private ImmutableArray<string> Traceback(JsonSpan output) =>
        output["traceback"] is { } field
            ? [.. fields.Array(field, "traceback").Children.Select(line => fields.Text(line.Value, "each line of a traceback"))]
            : [];

    private MimeBundle Bundle(JsonSpan output)
    {
        var contents = output["data"] is { } data ? fields.Object(data, "an output's data").Children : [];
        return new(contents.ToImmutableSortedDictionary(child => child.Name!, Content, StringComparer.Ordinal));
    }

    /// <summary>JSON stays the text it is; any other representation is a text, unless an editor wrote an object there.</summary>
    private string Content((string? Name, JsonSpan Value) representation) =>
        MimeBundle.IsJson(representation.Name!) || representation.Value.Kind is not (JsonValueKind.String or JsonValueKind.Array)
            ? representation.Value.In(text)
            : fields.Lines(representation.Value, $"the {representation.Name} of an output");
}
