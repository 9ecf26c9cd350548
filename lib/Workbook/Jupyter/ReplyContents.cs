using System.Text.Json.Nodes;
using Documents;
using LanguageService;
using Workbook.Jupyter.Protocol;

namespace Workbook.Jupyter;

/// <summary>Writes the contents of the kernel's replies.</summary>
internal static class ReplyContents
{
    /// <summary>Writes a reply that all is well, with further members.</summary>
    public static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var content = new JsonObject { ["status"] = "ok" };
        foreach (var (name, value) in members)
        {
            content[name] = value;
        }

        return content;
    }

    /// <summary>Reports how a cell ended.</summary>
    public static JsonObject Executed(int number, ErrorOutput? error)
    {
        var content = error is null ? Ok(("payload", new JsonArray())) : OutputMessages.Error(error);
        content["status"] = error is null ? "ok" : "error";
        content["execution_count"] = number;
        content["user_expressions"] = new JsonObject();
        return content;
    }

    /// <summary>Reports a cell that had no turn because one before it failed.</summary>
    public static JsonObject Aborted() => new() { ["status"] = "aborted" };

    /// <summary>Reports a request that could not be answered.</summary>
    public static JsonObject Failed(Exception problem)
    {
        var content = OutputMessages.Error(new ErrorOutput(problem.GetType().Name, problem.Message, []));
        content["status"] = "error";
        return content;
    }

    /// <summary>Lists completions.</summary>
    public static JsonObject Completed(string code, Completions completions)
    {
        var start = CodePoints.FromUnits(code, completions.Start);
        var end = CodePoints.FromUnits(code, completions.End);
        return Ok(
            ("matches", new JsonArray([.. completions.Items.Select(item => JsonValue.Create(item.Text))])),
            ("cursor_start", start),
            ("cursor_end", end),
            ("metadata", new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. completions.Items.Select(item => new JsonObject
                {
                    ["start"] = start,
                    ["end"] = end,
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Description ?? "",
                })]),
            }));
    }

    /// <summary>Shows the documentation of a name; null where there is none.</summary>
    public static JsonObject Inspected(string? markdown) => Ok(
        ("found", markdown is not null),
        ("data", markdown is null
            ? new JsonObject()
            : new JsonObject { ["text/markdown"] = markdown, ["text/plain"] = CodeAssistant.PlainText(markdown) }),
        ("metadata", new JsonObject()));

    /// <summary>Says whether a code is complete.</summary>
    public static JsonObject IsComplete(CodeState state)
    {
        var content = new JsonObject
        {
            ["status"] = state.Status switch { CodeStatus.Complete => "complete", CodeStatus.Incomplete => "incomplete", _ => "invalid" },
        };
        if (state.Status == CodeStatus.Incomplete)
        {
            content["indent"] = state.Indentation;
        }

        return content;
    }
}
