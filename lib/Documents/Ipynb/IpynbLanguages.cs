using System.Text.Json;
using Documents.Json;
using Documents.Metadata;

namespace Documents.Ipynb;

/// <summary>
/// The languages of an .ipynb document's cells. A cell names its language in its metadata or on its first line; the
/// notebook's metadata lists the names, and says which language a cell has that names none.
/// </summary>
internal sealed class IpynbLanguages
{
    private const string DotnetInteractive = "dotnet_interactive";

    private readonly LanguageNames _names;
    private readonly string _default;

    /// <summary>Takes a notebook's metadata.</summary>
    public IpynbLanguages(JsonElement? metadata)
    {
        _names = new LanguageNames(metadata.At(NotebookMetadata.Polyglot, NotebookMetadata.KernelInfo));
        var kernel = metadata.TextAt("kernelspec", "name");
        var named = metadata.TextAt("kernelspec", "language")
            ?? (metadata.TextAt("language_info", "name") is { } info and not "polyglot-notebook" ? info : null)
            ?? (kernel?.StartsWith(".net-", StringComparison.Ordinal) == true ? kernel[".net-".Length..] : null);
        _default = _names.Default ?? Resolve(named) ?? Cell.CSharp;
    }

    /// <summary>
    /// The language that a source's first line names as a magic, and the length of that line with its end; null and 0 for
    /// every other source.
    /// </summary>
    public (string? Language, int Length) Magic(string source)
    {
        var end = source.IndexOf('\n') is >= 0 and var newline ? newline + 1 : source.Length;
        return _names.OfMagic(DocumentText.WithoutEnd(source.AsSpan(0, end))) is { } language ? (language, end) : (null, 0);
    }

    /// <summary>
    /// The language that a cell's metadata names, or that of cells that name none. A note that an editor made beside the cell
    /// counts least.
    /// </summary>
    public string Of(JsonElement? metadata)
    {
        const string prefix = "dotnet-interactive.";
        var noted = metadata.TextAt("vscode", "languageId") is { } id and not "polyglot-notebook" ? id : null;
        return Resolve(metadata.TextAt(NotebookMetadata.Polyglot, "kernelName"))
            ?? Resolve(metadata.TextAt(DotnetInteractive, "language"))
            ?? Resolve(noted?.StartsWith(prefix, StringComparison.Ordinal) == true ? noted[prefix.Length..] : noted)
            ?? _default;
    }

    /// <summary>A cell's metadata with its language named, as .NET Interactive writes it.</summary>
    public static JsonElement Naming(JsonElement? metadata, string language)
    {
        var all = metadata.ToObject();
        all.ObjectAt(DotnetInteractive)["language"] = language;
        all.ObjectAt(NotebookMetadata.Polyglot)["kernelName"] = language;
        return all.ToElement();
    }

    private string? Resolve(string? name) =>
        string.IsNullOrEmpty(name) ? null : _names.Named(name) ?? _names.Named(name.ToLowerInvariant()) ?? name;
}
