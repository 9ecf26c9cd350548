using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>Reads the outputs of an .ipynb cell.</summary>
internal sealed class OutputReader(SourceText source, IpynbValues values)
{
    private readonly string text = source.Text;

    public Output Output(JsonPart part)
    {
        values.Object(part, "an output");
        var type = values.Text(values.Required(part, "output_type", "an output"), "output_type");
        Output output = type switch
        {
            "stream" => new StreamOutput(Line(part, "name"), Lines(part, "text")),
            "display_data" => new DisplayOutput(Bundle(part)) { Metadata = values.Metadata(part) },
            "execute_result" => new ResultOutput(Bundle(part), Count(part)) { Metadata = values.Metadata(part) },
            "error" => new ErrorOutput(Line(part, "ename"), Line(part, "evalue"), Traceback(part)),
            _ => new UnknownOutput(part.ToElement(text)),
        };
        return output with { Origin = new OutputOrigin(output, text, part) };
    }

    private string Line(JsonPart output, string name) => output[name] is { } part ? values.Text(part, name) : "";

    private string Lines(JsonPart output, string name) => output[name] is { } part ? values.Lines(part, name) : "";

    private int? Count(JsonPart output) => output["execution_count"] is { } part ? values.Count(part, "execution_count") : null;

    private ImmutableArray<string> Traceback(JsonPart output) =>
        output["traceback"] is { } part
            ? [.. values.Array(part, "traceback").Children.Select(line => values.Text(line.Value, "each line of a traceback"))]
            : [];

    private MimeBundle Bundle(JsonPart output)
    {
        var contents = output["data"] is { } data ? values.Object(data, "an output's data").Children : [];
        return new(contents.ToImmutableSortedDictionary(child => child.Name!, Content, StringComparer.Ordinal));
    }

    /// <summary>JSON stays the text it is; any other representation is a text, unless an editor wrote an object there.</summary>
    private string Content(JsonChild representation) =>
        MimeBundle.IsJson(representation.Name!) || representation.Value.Kind is not (JsonValueKind.String or JsonValueKind.Array)
            ? representation.Value.In(text)
            : values.Lines(representation.Value, $"the {representation.Name} of an output");
}
