using System.Text.Json;
using static Notebooks.Tests.Portability.PortabilityRule;

namespace Notebooks.Tests.Portability;

/// <summary>What an .ipynb file says about itself and its cells.</summary>
internal static class IpynbRules
{
    /// <summary>The line that names the language of a cell.</summary>
    public const string CSharpMagic = "#!csharp";

    /// <summary>The kernel's name is .NET Interactive's; its language decides for Verso.</summary>
    public static readonly PortabilityRule KernelSpec = new(
        "kernelspec", ".NET Interactive or Verso", "opens a notebook only with a name that begins with `.net-`, a display name, and the language `C#`",
        notebook => Document(notebook, "the kernelspec", json => Text(json, "kernelspec", "name")?.StartsWith(".net-", StringComparison.Ordinal) == true
            && Text(json, "kernelspec", "display_name") is { Length: > 0 }
            && Text(json, "kernelspec", "language") == "C#"));

    /// <summary>The language's name is the one that Polyglot Notebooks writes.</summary>
    public static readonly PortabilityRule LanguageInfo = new(
        "language-info", Interactive, "knows its notebooks for sure only by the name `polyglot-notebook`",
        notebook => Document(notebook, "the language_info", json => Text(json, "language_info", "name") == "polyglot-notebook"));

    /// <summary>What a notebook shows comes from running it.</summary>
    public static readonly PortabilityRule StoredOutput = new(
        "stored-output", EveryHost, "shows it as if somebody had just run the cell",
        notebook => Cells(notebook, "an output in the file", cell => cell.TryGetProperty("outputs", out var outputs) && outputs.GetArrayLength() > 0));

    /// <inheritdoc cref="StoredOutput"/>
    public static readonly PortabilityRule ExecutionCount = new(
        "execution-count", EveryHost, "shows the number as if somebody had just run the cell",
        notebook => Cells(notebook, "an execution count", cell => cell.TryGetProperty("execution_count", out var count) && count.ValueKind != JsonValueKind.Null));

    /// <summary>The format asks for an id a cell, and no two the same.</summary>
    public static readonly PortabilityRule CellId = new(
        "cell-id", Jupyter, "makes up another id at each opening where a cell has none of its own",
        notebook =>
        {
            var seen = new HashSet<string>();
            return Cells(notebook, "a cell without an id of its own", cell => !(cell.TryGetProperty("id", out var id) && seen.Add(id.GetString()!)));
        });

    /// <summary>In an .ipynb the cells are cut already.</summary>
    public static readonly PortabilityRule CSharpLine = new(
        "csharp-line", Verso, "takes the line for C# and fails",
        notebook =>
            from cell in notebook.Cells
            where !notebook.IsDib && cell.Lines.First().Text == CSharpMagic
            select new Finding(cell.Number, 1, Finding.Quote(CSharpMagic)));

    private static IEnumerable<Finding> Document(PortableNotebook notebook, string what, Func<JsonElement, bool> holds) =>
        notebook.Json is { } json && !holds(json) ? [new(null, null, what)] : [];

    private static IEnumerable<Finding> Cells(PortableNotebook notebook, string what, Func<JsonElement, bool> isWrong) =>
        notebook.JsonCells.Where(cell => isWrong(cell.Json)).Select(cell => new Finding(cell.Number, null, what));

    private static string? Text(JsonElement json, string group, string name) =>
        json.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty(group, out var members) && members.TryGetProperty(name, out var value)
            ? value.GetString()
            : null;
}
