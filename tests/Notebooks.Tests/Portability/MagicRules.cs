using System.Text.RegularExpressions;
using Documents;
using Markdig.Syntax;
using static Notebooks.Tests.Portability.PortabilityRule;

namespace Notebooks.Tests.Portability;

/// <summary>Where cells begin, and which lines are commands.</summary>
internal static partial class MagicRules
{
    /// <summary>
    /// Hosts cut a cell at such a line before anyone looks at its strings. In a .dib the line is gone by then, and what is left
    /// to see is a cell that ends inside of a string, a comment or a code block.
    /// </summary>
    public static readonly PortabilityRule MagicLine = new(
        "magic-line", EveryHost, "begins another cell at such a line, inside of a string too",
        notebook => notebook.IsDib
            ? notebook.Cells.SkipLast(1).Where(IsCutOff).Select(cell => new Finding(cell.Number, null, "the line that ends the cell"))
            : from cell in notebook.Cells
              from line in cell.Lines
              where MagicWord().IsMatch(line.Text) && !(line is { Number: 1, Text: IpynbRules.CSharpMagic } && cell.IsCSharp)
              select new Finding(cell.Number, line.Number, Finding.Quote(line.Text)));

    /// <summary>The one command that all hosts have in common is the import.</summary>
    public static readonly PortabilityRule OtherMagic = new(
        "other-magic", EveryHost, "has commands of its own and only `#!import` in common with the others",
        notebook =>
            from cell in notebook.Code
            from line in cell.Lines
            where Magic().Match(line.Text) is { Success: true } magic && magic.Groups["name"].Value != "import"
            where notebook.IsDib || !MagicWord().IsMatch(line.Text)
            select new Finding(cell.Number, line.Number, Finding.Quote(line.Text)));

    /// <summary>A line that begins a cell is that and nothing more.</summary>
    public static readonly PortabilityRule BoundarySpace = new(
        "boundary-space", Verso, "begins no cell at a line with a space before or after the magic word",
        notebook =>
            from cell in notebook.Cells
            where notebook.IsDib
            from line in cell.Lines
            where line.Text != line.Text.Trim() && MagicWord().IsMatch(line.Text.Trim())
            select new Finding(cell.Number, line.Number, Finding.Quote(line.Text)));

    /// <summary>A cell that is neither code nor prose.</summary>
    public static readonly PortabilityRule RawCell = new(
        "raw-cell", Verso, "runs it as C#",
        notebook => notebook.Cells.Where(cell => cell.Kind == CellKind.Raw).Select(cell => new Finding(cell.Number, null, "a raw cell")));

    /// <summary>The workbook's cells are C# and Markdown.</summary>
    public static readonly PortabilityRule OtherLanguage = new(
        "other-language", Jupyter, "runs every cell of code as C#",
        notebook =>
            from cell in notebook.Cells
            where cell.Kind == CellKind.Code && !cell.IsCSharp
            select new Finding(cell.Number, null, $"a cell in the language `{cell.Language}`"));

    // CS1035: a comment without its end; CS1039: a string without its end, over several lines; CS8997: the same, raw.
    private static bool IsCutOff(PortableCell cell) => cell.IsCSharp
        ? cell.Syntax.GetDiagnostics().Any(diagnostic => diagnostic.Id is "CS1035" or "CS1039" or "CS8997")
        : cell.Kind == CellKind.Markdown && cell.Markup.OfType<FencedCodeBlock>().Any(block => block.ClosingFencedCharCount == 0);

    [GeneratedRegex(@"^#![\w.#+-]+$")]
    private static partial Regex MagicWord();

    [GeneratedRegex(@"^#!(?<name>[\w.#+-]+)")]
    private static partial Regex Magic();
}
