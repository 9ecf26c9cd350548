using System.Text.RegularExpressions;
using Workbook.Assets;

namespace Workbook.Living.Sites;

/// <summary>The fonts that the formulas of pages ask for. Most are for letters that hardly any formula has, as Fraktur.</summary>
internal sealed partial class FormulaFonts
{
    private readonly HashSet<string> _rare;

    /// <summary>Looks through pages.</summary>
    /// <param name="html">The pages, HTML.</param>
    public FormulaFonts(string html)
    {
        var classes = Classes().Matches(html).SelectMany(one => one.Groups["names"].Value.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var families = from rule in Rule().Matches(VendoredFiles.KatexStyleWith(_ => null))
                       from selector in rule.Groups["selectors"].Value.Split(',')
                       let one = OneClass().Match(selector)
                       let isAsked = !one.Success || classes.Contains(one.Groups["name"].Value)
                       group isAsked by rule.Groups["family"].Value;
        _rare = [.. families.Where(family => !family.Contains(true)).Select(family => family.Key)];
    }

    /// <summary>Tells whether a font is needed.</summary>
    /// <param name="font">Its name, as <c>KaTeX_Fraktur-Bold</c>.</param>
    public bool Need(string font) => !_rare.Contains(font.Split('-')[0]);

    [GeneratedRegex("class=\"(?<names>[^\"]*)\"")]
    private static partial Regex Classes();

    [GeneratedRegex(@"(?<selectors>[^{}]*)\{[^{}]*?font(?:-family)?:[^;{}]*?(?<family>KaTeX_\w+)")]
    private static partial Regex Rule();

    // The rule of a letter's kind; others are for parts of formulas.
    [GeneratedRegex(@"^\.katex \.(?<name>\w+)$")]
    private static partial Regex OneClass();
}
