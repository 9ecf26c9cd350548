using System.Text.Json.Nodes;
using Workbook.Jupyter.Protocol;

namespace Workbook.Jupyter;

/// <summary>The kernel as it describes itself: the protocol, the program and the language.</summary>
internal static class KernelInfo
{
    /// <summary>Writes the content of the reply to who asks for it.</summary>
    public static JsonObject Content()
    {
        var version = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);
        return ReplyContents.Ok(
            ("protocol_version", MessageCodec.ProtocolVersion),
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
}
