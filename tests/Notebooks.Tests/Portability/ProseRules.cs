using System.Text.RegularExpressions;
using static Notebooks.Tests.Portability.PortabilityRule;

namespace Notebooks.Tests.Portability;

/// <summary>What a host does to prose before it shows it.</summary>
internal static partial class ProseRules
{
    /// <summary><c>@@name</c> shows <c>@name</c>.</summary>
    public static readonly PortabilityRule AtName = new(
        "at-name", Verso, "puts the value of a variable in its place; `@@` escapes",
        notebook => Matches(notebook, VariableName()));

    /// <summary>A formula of its own stands between two lines of <c>$$</c>.</summary>
    public static readonly PortabilityRule DisplayMaths = new(
        "display-maths", Verso, "sets a formula only between two lines that are exactly `$$`",
        notebook => notebook.Prose.SelectMany(cell =>
        {
            var marks = cell.ProseLines.Where(line => line.Text.Contains("$$", StringComparison.Ordinal)).ToArray();
            var crowded = marks.Where(line => line.Text != "$$").Select(line => new Finding(cell.Number, line.Number, Finding.Quote(line.Text))).ToArray();
            return crowded.Length > 0 || marks.Length % 2 == 0 ? crowded : [new Finding(cell.Number, marks[^1].Number, "a `$$` without its other one")];
        }));

    /// <summary>Formulas stand between dollars.</summary>
    public static readonly PortabilityRule BracketMaths = new(
        "bracket-maths", Verso, "takes the backslash away and sets no formula",
        notebook => Matches(notebook, BracketedFormula()));

    private static IEnumerable<Finding> Matches(PortableNotebook notebook, Regex pattern) =>
        from cell in notebook.Prose
        from line in cell.ProseLines
        from match in pattern.Matches(line.Text)
        select new Finding(cell.Number, line.Number, Finding.Quote(match.Value));

    [GeneratedRegex(@"(?<=(?<!@)(?:@@)*)@[\p{L}_]\w*")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\[(\[]")]
    private static partial Regex BracketedFormula();
}
