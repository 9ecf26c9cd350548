using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>
/// A document's metadata in the shape of either format. A .dib file has the object of its <c>#!meta</c> block, with
/// <c>kernelInfo</c>; an .ipynb file has that same object under <c>polyglot_notebook</c>, beside the <c>kernelspec</c>.
/// </summary>
public static class DocumentMetadata
{
    private const string KernelInfo = "kernelInfo";
    private const string Polyglot = "polyglot_notebook";
    private const string Workbook = "workbook";
    private const string Learner = "learner";

    /// <summary>What every C# notebook host needs to see in an .ipynb file.</summary>
    public static readonly JsonElement NewIpynb = JsonElement.Parse(
        """{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"language_info":{"name":"polyglot-notebook"}}""");

    private static readonly JsonElement NewDib = JsonElement.Parse(
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}""");

    /// <summary>The metadata of a notebook as an .ipynb file has it.</summary>
    public static JsonElement? ForIpynb(Notebook notebook)
    {
        if (notebook.Origin is IpynbDocument || notebook.Metadata.At("kernelspec") is not null)
        {
            return notebook.Metadata;
        }

        return notebook.Metadata is { } meta ? Element(Map(NewIpynb).With(Polyglot, JsonTree.Of(meta))) : NewIpynb;
    }

    /// <summary>An .ipynb file's metadata with the mark of a learner's edition.</summary>
    public static JsonElement WithMark(JsonElement? metadata, string hash)
    {
        var mark = new JsonMap([("edition", JsonTree.Of(Learner)), ("sha256", JsonTree.Of(hash))]);
        return Element(Map(metadata ?? NewIpynb).With(Workbook, mark));
    }

    /// <summary>The hash in the mark of a learner's edition; null where there is no such mark.</summary>
    public static string? MarkOf(JsonElement? metadata) =>
        metadata.TextAt(Workbook, "edition") == Learner ? metadata.TextAt(Workbook, "sha256") : null;

    /// <summary>The metadata of a notebook as a .dib file has it: every language of a cell is one that it knows.</summary>
    public static JsonElement? ForDib(Notebook notebook)
    {
        var meta = notebook.Origin is DibHead || notebook.Metadata.At(KernelInfo) is not null
            ? notebook.Metadata
            : notebook.Metadata.At(Polyglot) ?? NewDib;
        var known = new Languages(meta.At(KernelInfo));
        var unknown = notebook.Cells
            .Where(cell => cell.Kind == CellKind.Code && known.Named(cell.Language) != cell.Language)
            .Select(cell => cell.Language)
            .Distinct()
            .ToImmutableArray();
        return unknown.IsEmpty ? meta : WithLanguages(meta, unknown);
    }

    /// <summary>The languages that a cell of an .ipynb file may name, and the one it has when it names none.</summary>
    internal static (Languages Known, string Default) IpynbLanguages(JsonElement? metadata)
    {
        var known = new Languages(metadata.At(Polyglot, KernelInfo));
        var kernel = metadata.TextAt("kernelspec", "name");
        var named = metadata.TextAt("kernelspec", "language")
            ?? (metadata.TextAt("language_info", "name") is { } info and not "polyglot-notebook" ? info : null)
            ?? (kernel?.StartsWith(".net-", StringComparison.Ordinal) == true ? kernel[".net-".Length..] : null);
        return (known, known.Default ?? Resolve(known, named) ?? Cell.CSharp);
    }

    /// <summary>
    /// The language that a cell's metadata in an .ipynb file names, or null. What an editor noted beside the cell counts least.
    /// </summary>
    internal static string? CellLanguage(JsonElement? metadata, Languages known)
    {
        const string prefix = "dotnet-interactive.";
        var noted = metadata.TextAt("vscode", "languageId") is { } id and not "polyglot-notebook" ? id : null;
        return Resolve(known, metadata.TextAt(Polyglot, "kernelName"))
            ?? Resolve(known, metadata.TextAt("dotnet_interactive", "language"))
            ?? Resolve(known, noted?.StartsWith(prefix, StringComparison.Ordinal) == true ? noted[prefix.Length..] : noted);
    }

    /// <summary>A cell's metadata with its language named, as .NET Interactive writes it.</summary>
    public static JsonElement NameLanguage(JsonElement? metadata, string language)
    {
        var all = metadata is { } old ? Map(old) : new JsonMap([]);
        return Element(all
            .With("dotnet_interactive", Member(all, "dotnet_interactive").With("language", JsonTree.Of(language)))
            .With(Polyglot, Member(all, Polyglot).With("kernelName", JsonTree.Of(language))));
    }

    private static string? Resolve(Languages known, string? name) =>
        string.IsNullOrEmpty(name) ? null : known.Named(name) ?? known.Named(name.ToLowerInvariant()) ?? name;

    private static JsonElement WithLanguages(JsonElement? meta, ImmutableArray<string> languages)
    {
        var all = Map(meta ?? NewDib);
        var info = Member(all, KernelInfo);
        var items = info["items"] is JsonList old ? old.Items : [];
        var more = languages.Select(JsonTree (name) => new JsonMap([("aliases", new JsonList([])), ("name", JsonTree.Of(name))]));
        return Element(all.With(KernelInfo, info.With("items", new JsonList([.. items, .. more]))));
    }

    private static JsonMap Map(JsonElement element) => JsonTree.Of(element) as JsonMap ?? new JsonMap([]);

    private static JsonMap Member(JsonMap map, string name) => map[name] as JsonMap ?? new JsonMap([]);

    private static JsonElement Element(JsonTree tree) => JsonElement.Parse(JsonStyle.Compact.Print(tree, null), JsonParser.Limits);
}
