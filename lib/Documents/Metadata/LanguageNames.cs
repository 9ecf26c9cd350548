using System.Text.Json;
using Documents.Json;

namespace Documents.Metadata;

/// <summary>
/// The names and aliases of languages that a document knows: those every C# notebook knows, and the kernels its own metadata
/// lists. A magic is a line of <c>#!</c> and such a name, as in <c>#!csharp</c>, <c>#!c#</c> and <c>#!md</c>.
/// </summary>
internal sealed class LanguageNames
{
    /// <summary>The language of prose.</summary>
    public const string Markdown = "markdown";

    /// <summary>The language of cells that are neither code nor prose.</summary>
    public const string Raw = "raw";

    private const string MagicStart = "#!";

    private static readonly (string Name, string[] Aliases)[] WellKnown =
    [
        (Cell.CSharp, ["cs", "c#", "C#"]),
        ("fsharp", ["fs", "f#", "F#"]),
        ("pwsh", ["powershell"]),
        ("javascript", ["js"]),
        (Markdown, ["md"]),
        ("html", []),
        ("http", []),
        ("kql", []),
        ("mermaid", []),
        (Raw, []),
        ("sql", []),
        ("value", []),
    ];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Takes the languages of a document with that <c>kernelInfo</c>, which may be missing.</summary>
    public LanguageNames(JsonElement? kernelInfo)
    {
        foreach (var (name, aliases) in WellKnown)
        {
            Add(name, aliases);
        }

        foreach (var item in kernelInfo.At("items").Items())
        {
            if (JsonLookup.TextAt(item, "name") is { } name && CanBeNamed(name))
            {
                Add(name, JsonLookup.At(item, "aliases").Texts());
            }
        }

        if (kernelInfo.TextAt("defaultKernelName") is { } language && CanBeNamed(language))
        {
            _names.TryAdd(language, language);
            Default = _names[language];
        }
    }

    /// <summary>The language of a cell that names none, where the document says so.</summary>
    public string? Default { get; }

    /// <summary>The language that a name or alias stands for, or null.</summary>
    public string? Named(string name) => _names.GetValueOrDefault(name);

    /// <summary>The language that a line, without its end, names as a magic; null for every other line.</summary>
    public string? OfMagic(ReadOnlySpan<char> line) => line.StartsWith(MagicStart) ? Named(line[MagicStart.Length..].ToString()) : null;

    /// <summary>Checks that a language's name can stand on a line of its own, as in a magic.</summary>
    public static bool CanBeNamed(string language) => language.Length > 0 && !language.AsSpan().ContainsAny("\r\n");

    /// <summary>The magic of a language.</summary>
    public static string MagicOf(string language) => MagicStart + language;

    /// <summary>The sort of cell that a language makes, in a document that says no more about it.</summary>
    public static CellKind KindOf(string language) => language switch
    {
        Markdown => CellKind.Markdown,
        Raw => CellKind.Raw,
        _ => CellKind.Code,
    };

    private void Add(string name, IEnumerable<string> aliases)
    {
        _names[name] = name;
        foreach (var alias in aliases)
        {
            _names.TryAdd(alias, name);
        }
    }
}
