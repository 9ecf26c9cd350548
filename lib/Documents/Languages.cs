using System.Text.Json;

namespace Documents;

/// <summary>
/// The languages that a document knows by name: those every C# notebook knows, and the kernels its own metadata lists.
/// A name may have aliases, as <c>#!c#</c> and <c>#!md</c> show.
/// </summary>
internal sealed class Languages
{
    /// <summary>The language of prose.</summary>
    public const string Markdown = "markdown";

    /// <summary>The language of cells that are neither code nor prose.</summary>
    public const string Raw = "raw";

    private const string Magic = "#!";

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

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>The languages of a document with that <c>kernelInfo</c>, which may be missing.</summary>
    public Languages(JsonElement? kernelInfo)
    {
        foreach (var (name, aliases) in WellKnown)
        {
            Add(name, aliases);
        }

        foreach (var item in kernelInfo.At("items").Items())
        {
            if (JsonValues.TextAt(item, "name") is { } name && CanBeNamed(name))
            {
                Add(name, JsonValues.At(item, "aliases").Texts());
            }
        }

        if (kernelInfo.TextAt("defaultKernelName") is { } language && CanBeNamed(language))
        {
            names.TryAdd(language, language);
            Default = names[language];
        }
    }

    /// <summary>The language of a cell that names none, where the document says so.</summary>
    public string? Default { get; }

    /// <summary>The language that a name or alias stands for, or null.</summary>
    public string? Named(string name) => names.GetValueOrDefault(name);

    /// <summary>The language that a line, without its end, begins a cell of; null for every other line.</summary>
    public string? BeganBy(ReadOnlySpan<char> line) => line.StartsWith(Magic) ? Named(line[Magic.Length..].ToString()) : null;

    /// <summary>Whether a language's name can stand on a line of its own, as a cell's first line.</summary>
    public static bool CanBeNamed(string language) => language.Length > 0 && !language.AsSpan().ContainsAny("\r\n");

    /// <summary>The line that begins a cell of that language.</summary>
    public static string MagicOf(string language) => Magic + language;

    /// <summary>What a cell in that language is for, in a document that says no more about it.</summary>
    public static CellKind KindOf(string language) => language switch
    {
        Markdown => CellKind.Markdown,
        Raw => CellKind.Raw,
        _ => CellKind.Code,
    };

    private void Add(string name, IEnumerable<string> aliases)
    {
        names[name] = name;
        foreach (var alias in aliases)
        {
            names.TryAdd(alias, name);
        }
    }
}
