using System.Text.Json.Nodes;
using Documents;
using LanguageService;

namespace Workbook.Jupyter;

/// <summary>The contents of the kernel's answers.</summary>
internal static class Replies
{
    /// <summary>An answer that all is well, and what else it says.</summary>
    public static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var content = new JsonObject { ["status"] = "ok" };
        foreach (var (name, value) in members)
        {
            content[name] = value;
        }

        return content;
    }

    /// <summary>What the kernel is.</summary>
    public static JsonObject KernelInfo()
    {
        var version = typeof(Replies).Assembly.GetName().Version!.ToString(3);
        return Ok(
            ("protocol_version", Wire.ProtocolVersion),
            ("implementation", "workbook"),
            ("implementation_version", version),
            ("language_info", new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            }),
            ("banner", $"Workbook {version}: C# 14"),
            ("debugger", false),
            ("help_links", new JsonArray()));
    }

    /// <summary>How a cell ended.</summary>
    public static JsonObject Executed(int number, ErrorOutput? error)
    {
        var content = error is null ? Ok(("payload", new JsonArray())) : OutputMessages.Error(error);
        content["status"] = error is null ? "ok" : "error";
        content["execution_count"] = number;
        content["user_expressions"] = new JsonObject();
        return content;
    }

    /// <summary>A cell that had no turn because one before it failed.</summary>
    public static JsonObject Aborted() => new() { ["status"] = "aborted" };

    /// <summary>A request that could not be answered.</summary>
    public static JsonObject Failed(Exception problem)
    {
        var content = OutputMessages.Error(new ErrorOutput(problem.GetType().Name, problem.Message, []));
        content["status"] = "error";
        return content;
    }

    /// <summary>What could be written at a place of a code.</summary>
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

    /// <summary>What is known of a name; null where nothing is.</summary>
    public static JsonObject Inspected(string? markdown) => Ok(
        ("found", markdown is not null),
        ("data", markdown is null ? new JsonObject() : new JsonObject { ["text/markdown"] = markdown, ["text/plain"] = CodeAssistant.PlainText(markdown) }),
        ("metadata", new JsonObject()));

    /// <summary>Whether a code is all there.</summary>
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
