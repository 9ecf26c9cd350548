using System.Text.Json.Nodes;
using Documents;

namespace Browser;

/// <summary>Outputs as the page reads them.</summary>
internal static class OutputJson
{
    /// <summary>The JSON of an output.</summary>
    public static JsonObject Of(Output output) => output switch
    {
        StreamOutput stream => new() { ["kind"] = "stream", ["name"] = stream.Name, ["text"] = stream.Text },
        DisplayOutput display => new() { ["kind"] = "display", ["display"] = display.Id, ["data"] = Data(display.Data) },
        DisplayUpdate update => new() { ["kind"] = "update", ["display"] = update.Id, ["data"] = Data(update.Data) },
        ResultOutput result => new() { ["kind"] = "result", ["data"] = Data(result.Data) },
        ErrorOutput error => new()
        {
            ["kind"] = "error",
            ["name"] = error.Name,
            ["message"] = error.Message,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        ClearOutput clear => new() { ["kind"] = "clear", ["wait"] = clear.Wait },
        _ => throw new ArgumentException($"A cell shows no {output.GetType().Name}.", nameof(output)),
    };

    private static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (type, content) in bundle.Contents)
        {
            data[type] = content;
        }

        return data;
    }
}
