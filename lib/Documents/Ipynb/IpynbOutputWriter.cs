using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Json;

namespace Documents.Ipynb;

/// <summary>Writes the outputs of an .ipynb cell, members in Jupyter's order.</summary>
internal static class IpynbOutputWriter
{
    public static JsonNode Node(Output output) => output switch
    {
        StreamOutput stream => new JsonObject
        {
            ["name"] = stream.Name,
            ["output_type"] = "stream",
            ["text"] = IpynbWriter.Lines(stream.Text),
        },
        DisplayOutput display => new JsonObject
        {
            ["data"] = Data(display.Data),
            ["metadata"] = display.Metadata.ToObject(),
            ["output_type"] = "display_data",
        },
        ResultOutput result => new JsonObject
        {
            ["data"] = Data(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = result.Metadata.ToObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(JsonNode? (line) => line)]),
        },
        UnknownOutput unknown => unknown.Json.ToNode()!,
        _ => throw new NotSupportedException($"{output.GetType().Name} has no place in an .ipynb document."),
    };

    private static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, content) in bundle.Contents)
        {
            data[mimeType] = MimeBundle.IsJson(mimeType) ? Json(mimeType, content) : IpynbWriter.Lines(content);
        }

        return data;
    }

    private static JsonNode? Json(string mimeType, string content)
    {
        try
        {
            return JsonElement.Parse(content, new JsonDocumentOptions { AllowDuplicateProperties = false }).ToNode();
        }
        catch (JsonException broken)
        {
            throw new JsonException($"An output's {mimeType} must be JSON, and is not: {broken.Message}", broken);
        }
    }
}
