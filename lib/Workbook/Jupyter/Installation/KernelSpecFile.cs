using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Installation;

/// <summary>The file <c>kernel.json</c> of a kernelspec: written for the workbook's kernel, and read of any.</summary>
internal static class KernelSpecFile
{
    private const string Mark = "workbook";

    // Paths and C# stay readable for people who look into the file.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that makes a folder a kernelspec.</summary>
    public static string In(string folder) => Path.Combine(folder, "kernel.json");

    /// <summary>Reads a spec; one that cannot be read has a problem.</summary>
    public static KernelSpec Read(string folder)
    {
        var name = Path.GetFileName(folder);
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(In(folder)));
            ImmutableArray<string> argv = [.. json!["argv"]!.AsArray().Select(word => (string)word!)];
            var isOurs = IsMarked(json);
            return new(name, folder, (string?)json["display_name"] ?? name, argv, isOurs, KernelSpecProblem.Of(name, argv, isOurs));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NullReferenceException
            or IOException or UnauthorizedAccessException)
        {
            return new(name, folder, name, [], IsOurs: false, KernelSpecProblem.OfUnreadable(name));
        }
    }

    /// <summary>The name that people are shown of a kernel that is installed under a name.</summary>
    public static string DisplayNameOf(string name) =>
        name.Equals(KernelSpecInstallation.OwnName, StringComparison.OrdinalIgnoreCase) ? "C# (workbook)" : $"C# (workbook, as {name})";

    /// <summary>Writes its text, for a kernel that lies in a folder of its own.</summary>
    /// <param name="host">The runtime's own program, <c>dotnet</c>; with its whole path, for it need not be on the PATH of a notebook server.</param>
    /// <param name="program">The kernel's <c>Workbook.dll</c>.</param>
    /// <param name="displayName">The name that people are shown.</param>
    public static string Text(string host, string program, string displayName) => new JsonObject
    {
        ["argv"] = new JsonArray(host, "exec", program, "jupyter", "kernel", "{connection_file}"),
        ["display_name"] = displayName,
        ["language"] = "C#",
        // By message also where there are no signals.
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject
        {
            ["debugger"] = false,
            [Mark] = new JsonObject { ["version"] = typeof(KernelSpecFile).Assembly.GetName().Version!.ToString(3) },
        },
    }.ToJsonString(Readable) + "\n";

    /// <summary>Tells whether this program wrote a file.</summary>
    public static bool IsMarked(JsonNode kernel) => kernel["metadata"] is JsonObject metadata && metadata[Mark] is JsonObject;
}
