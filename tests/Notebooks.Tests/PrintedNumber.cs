using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Tests;

/// <summary>
/// A number that a reader meets in prose, in a formula, in a table or in a figure's caption: one with a decimal point, or a
/// percentage. Where <c>:=</c> stands before it, as in <c>f := 0.53</c> or <c>z := (2.00, 2.78)</c>, the text declares it.
/// </summary>
/// <param name="Cell">The number of the cell, from 1; 0 outside of notebooks.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Digits">Its digits with the point: 1.8 of 1.8 · 10^308.</param>
/// <param name="Unit">What the last digit counts: 0.01 for 1.17.</param>
/// <param name="Scale">What the digits are multiplied with: a power of ten, or a hundredth for percent.</param>
/// <param name="IsDeclared">Whether the text declares it.</param>
internal sealed partial record PrintedNumber(int Cell, string Text, double Digits, double Unit, double Scale, bool IsDeclared)
{
    /// <summary>Whether a computed number would be printed so.</summary>
    public bool Shows(double x) => Math.Abs(x / Scale - Digits) <= Unit / 2 * (1 + 1e-9);

    /// <summary>Whether another printed figure is this one, in as many digits or more.</summary>
    public bool Is(double value, double unit) => Math.Abs(value / Scale - Digits) <= Unit * 1e-9 && unit <= Unit * Scale * (1 + 1e-9);

    /// <summary>The numbers of a notebook, cell by cell.</summary>
    public static ImmutableArray<PrintedNumber> In(Notebook notebook) =>
    [
        .. notebook.Cells.Index().SelectMany(numbered =>
            TextsOf(numbered.Item).SelectMany(text => In(text, numbered.Index + 1))),
    ];

    /// <summary>The numbers of a text.</summary>
    public static IEnumerable<PrintedNumber> In(string text, int cell = 0)
    {
        var printed = Address().Replace(text, "](…)");
        var declared = Declaration().Matches(printed);
        return from match in Number().Matches(printed)
               let isDeclared = declared.Any(one => one.Index <= match.Index && match.Index < one.Index + one.Length)
               select Read(match, cell, isDeclared);
    }

    private static PrintedNumber Read(Match match, int cell, bool isDeclared)
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        var decimals = digits.Split('.') is [_, var fraction] ? fraction.Length : 0;
        var power = match.Groups["power"] is { Success: true } ten ? int.Parse(ten.Value, CultureInfo.InvariantCulture) : 0;
        var scale = match.Groups["percent"].Success ? 0.01 : Math.Pow(10, power);
        return new PrintedNumber(
            cell, match.Value, double.Parse(digits, CultureInfo.InvariantCulture), Math.Pow(10, -decimals), scale, isDeclared);
    }

    private static IEnumerable<string> TextsOf(Cell cell) => cell.Kind switch
    {
        CellKind.Markdown => [cell.Text],
        CellKind.Code when cell.IsCSharp => Captions(cell.Text),
        _ => [],
    };

    // The words of a figure are the texts in a call of Draw.
    private static IEnumerable<string> Captions(string code) =>
        from call in CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Draw" } }
        from token in call.ArgumentList.DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        select token.ValueText;

    // A link shows its words, not its address.
    [GeneratedRegex(@"\]\([^)\s]*\)")]
    private static partial Regex Address();

    // A version such as 6.0.0 is no number; 1.8 · 10^308 is one.
    [GeneratedRegex("""
        (?<![\w.,])(?<digits>[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:(?:\.\d+)(?![\d.]*\.\d)|(?=\s?\\?%)))(?!\w)
        (?:\s*(?:\\cdot|·)\s*10\^\{?(?<power>-?\d+)\}?)?(?<percent>\s?\\?%)?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();

    [GeneratedRegex(@":=\s*[(\[]?\s*[-−]?[\d.]+(?:\s*,\s*[-−]?[\d.]+)*")]
    private static partial Regex Declaration();
}
