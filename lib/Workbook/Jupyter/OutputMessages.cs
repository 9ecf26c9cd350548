using System.Text.Json;
using System.Text.Json.Nodes;
using Documents;

namespace Workbook.Jupyter;

/// <summary>Turns the outputs of cells into messages. Remembers which displays were shown, so that an update finds its own.</summary>
internal sealed class OutputMessages
{
    private readonly Lock _gate = new();
    private readonly PlotlyLoader _scripts = new();
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>Writes an output as a message's type and content.</summary>
    public (string Type, JsonObject Content) Of(Output output)
    {
        lock (_gate)
        {
            return output switch
            {
                StreamOutput stream => ("stream", new JsonObject { ["name"] = stream.Name, ["text"] = stream.Text }),
                DisplayOutput display => ("display_data", Shown(display.Data, display.Id)),
                DisplayUpdate update => (_shown.Contains(update.Id) ? "update_display_data" : "display_data", Shown(update.Data, update.Id)),
                ResultOutput result => ("execute_result", Result(result)),
                ErrorOutput error => ("error", Error(error)),
                ClearOutput clear => ("clear_output", new JsonObject { ["wait"] = clear.Wait }),
                _ => throw new NotSupportedException($"{output.GetType().Name} has no message."),
            };
        }
    }

    /// <summary>Writes an error as messages tell it. Front ends show the traceback alone, so it begins with what went wrong.</summary>
    public static JsonObject Error(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([$"{error.Name}: {error.Message}", .. error.Traceback]),
    };

    private JsonObject Shown(MimeBundle bundle, string? id)
    {
        var transient = new JsonObject();
        if (id is not null)
        {
            _shown.Add(id);
            transient["display_id"] = id;
        }

        return new JsonObject { ["data"] = Data(bundle), ["metadata"] = new JsonObject(), ["transient"] = transient };
    }

    private JsonObject Result(ResultOutput result) => new()
    {
        ["execution_count"] = result.ExecutionCount,
        ["data"] = Data(result.Data),
        ["metadata"] = new JsonObject(),
    };

    private JsonObject Data(MimeBundle bundle) =>
        new(ValueStyle.Prepare(_scripts.Prepare(bundle)).Contents
            .Select(content => KeyValuePair.Create(content.Key, Value(content.Key, content.Value))));

    // What says it is JSON and is not stays a text: a front end can still show it.
    private static JsonNode? Value(string mimeType, string content)
    {
        try
        {
            return MimeBundle.IsJson(mimeType) ? JsonNode.Parse(content) : content;
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
