using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Json;

namespace Documents.Metadata;

/// <summary>
/// Turns a notebook's metadata into that of either format. A .dib document has the object of its <c>#!meta</c> block, with
/// <c>kernelInfo</c>; an .ipynb document has that same object under <c>polyglot_notebook</c>, beside the <c>kernelspec</c>.
/// </summary>
internal static class NotebookMetadata
{
    /// <summary>The member that lists a notebook's languages.</summary>
    public const string KernelInfo = "kernelInfo";

    /// <summary>The member under which .NET Interactive keeps its own in an .ipynb document.</summary>
    public const string Polyglot = "polyglot_notebook";

    // The members that every C# notebook host needs to see, and what nbconvert colours code and names a script by.
    private static readonly JsonElement NewIpynb = JsonElement.Parse(
        """
        {"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},
        "language_info":{"file_extension":".cs","mimetype":"text/x-csharp","name":"polyglot-notebook","pygments_lexer":"csharp"}}
        """);

    private static readonly JsonElement NewDib = JsonElement.Parse(
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}""");

    /// <summary>The metadata of a notebook as an .ipynb document has it.</summary>
    public static JsonElement ForIpynb(Notebook notebook)
    {
        if (notebook.Metadata is not { } metadata)
        {
            return NewIpynb;
        }

        if (notebook.Source?.Format == NotebookFormat.Ipynb || notebook.Metadata.At("kernelspec") is not null)
        {
            return metadata;
        }

        var all = JsonObject.Create(NewIpynb)!;
        all[Polyglot] = metadata.ToNode();
        return all.ToElement();
    }

    /// <summary>The metadata of a notebook as a .dib document has it: each language of a cell is one that it knows.</summary>
    public static JsonElement? ForDib(Notebook notebook)
    {
        var metadata = notebook.Source?.Format == NotebookFormat.Dib || notebook.Metadata.At(KernelInfo) is not null
            ? notebook.Metadata
            : notebook.Metadata.At(Polyglot) ?? NewDib;
        var known = new LanguageNames(metadata.At(KernelInfo));
        var unknown = notebook.Cells
            .Where(cell => cell.Kind == CellKind.Code && known.Named(cell.Language) != cell.Language)
            .Select(cell => cell.Language)
            .Distinct()
            .ToImmutableArray();
        return unknown.IsEmpty ? metadata : WithLanguages(metadata ?? NewDib, unknown);
    }

    private static JsonElement WithLanguages(JsonElement? metadata, ImmutableArray<string> languages)
    {
        var all = metadata.ToObject();
        var info = all.ObjectAt(KernelInfo);
        if (info["items"] is not JsonArray items)
        {
            info["items"] = items = [];
        }

        foreach (var language in languages)
        {
            items.Add((JsonNode)new JsonObject { ["aliases"] = new JsonArray(), ["name"] = language });
        }

        return all.ToElement();
    }
}
