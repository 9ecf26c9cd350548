using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Workbook.Assets;

/// <summary>The style of formulas with the fonts that a page's formulas are drawn in, and no others: all of them weigh ten times as much.</summary>
internal static partial class FormulaStyle
{
    private const string Plain = "KaTeX_Main";

    private static readonly Lazy<string> Source = new(() => EmbeddedFile.Text("vendor/katex/katex.min.css"));
    private static readonly Lazy<ImmutableArray<Rule>> Rules = new(() => [.. Faceless().Matches(Source.Value).SelectMany(RulesOf)]);

    // A rule that chooses a font: of which family, null where it keeps that of the text around; for elements with all classes of its last
    // step, within elements with all of the steps before.
    private sealed record Rule(ImmutableArray<ImmutableArray<string>> Steps, string? Family, bool IsItalic, bool IsBold);

    /// <summary>The style sheet with all fonts.</summary>
    internal static string Whole { get; } = Face().Replace(Source.Value, face => WithFont(face.Value, Inline));

    /// <summary>The names of its fonts.</summary>
    internal static ImmutableArray<string> Fonts => [.. FontSource().Matches(Source.Value).Select(source => source.Groups["name"].Value)];

    /// <summary>The style sheet with the fonts that formulas need.</summary>
    /// <param name="html">The formulas, as KaTeX set them, with whatever stands between.</param>
    internal static string For(string html) => For(html, Inline);

    /// <summary>The style sheet with the fonts that formulas need, which lie elsewhere.</summary>
    /// <param name="html">The formulas, as KaTeX set them, with whatever stands between.</param>
    /// <param name="addressOf">Gives the address of a font, by its name without an ending.</param>
    internal static string For(string html, Func<string, string> addressOf)
    {
        var elements = Classes().Matches(html)
            .Select(match => match.Groups["names"].Value).Distinct(StringComparer.Ordinal).Select(names => names.Split(' ')).ToArray();
        ImmutableArray<Rule> chosen = [.. Rules.Value.Where(rule => rule.Steps.All(step => elements.Any(element => !step.Except(element).Any())))];
        return Face().Replace(Source.Value, face => IsNeeded(face.Value, chosen) ? WithFont(face.Value, addressOf) : "");
    }

    /// <summary>A font of formulas.</summary>
    /// <param name="name">Its name without an ending.</param>
    internal static byte[] Font(string name)
    {
        using var font = EmbeddedFile.Open($"vendor/katex/fonts/{name}.woff2");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }

    private static string Inline(string font) => $"data:font/woff2;base64,{Convert.ToBase64String(Font(font))}";

    // A family's own rules say how it is used; what only slants or thickens does so to any family.
    private static bool IsNeeded(string face, ImmutableArray<Rule> chosen)
    {
        var (family, isItalic, isBold) = (Family().Match(face).Groups["name"].Value, IsItalic(face), IsBold(face));
        var slants = chosen.Any(rule => rule is { Family: null, IsItalic: true });
        var thickens = chosen.Any(rule => rule is { Family: null, IsBold: true });
        return (family == Plain && Comes(fromItalic: false, fromBold: false))
            || chosen.Any(rule => rule.Family == family && Comes(rule.IsItalic, rule.IsBold));

        bool Comes(bool fromItalic, bool fromBold) =>
            (fromItalic == isItalic || (slants && isItalic)) && (fromBold == isBold || (thickens && isBold));
    }

    private static IEnumerable<Rule> RulesOf(Match rule)
    {
        var body = rule.Groups["body"].Value;
        var family = Family().Match(body) is { Success: true } named ? named.Groups["name"].Value : null;
        return from selector in rule.Groups["selectors"].Value.Split(',')
               where family is not null || IsItalic(body) || IsBold(body)
               select new Rule(
                   [.. selector.Split(' ').Skip(1).Select(StepOf)],
                   family, IsItalic(body), IsBold(body));
    }

    // Behind .katex, around all formulas, with which every selector begins.
    private static ImmutableArray<string> StepOf(string step) => [.. ClassName().Matches(step).Select(name => name.Groups["name"].Value)];

    private static bool IsItalic(string body) => body.Contains("font-style:italic", StringComparison.Ordinal);

    private static bool IsBold(string body) => body.Contains("font-weight:700", StringComparison.Ordinal);

    // Every browser that shows the rest of the page reads woff2; the other two formats are left out.
    private static string WithFont(string face, Func<string, string> addressOf) =>
        FontSource().Replace(face, source => $"src:url({addressOf(source.Groups["name"].Value)}) format(\"woff2\")");

    [GeneratedRegex("@font-face\\{[^}]*\\}")]
    private static partial Regex Face();

    [GeneratedRegex("(?<=\\})(?<selectors>\\.katex [^{}@]*)\\{(?<body>[^}]*font-(?:family|style|weight)[^}]*)\\}")]
    private static partial Regex Faceless();

    [GeneratedRegex("font-family:\"?(?<name>[\\w-]+)")]
    private static partial Regex Family();

    [GeneratedRegex("""src:url\(fonts/(?<name>[\w-]+)\.woff2\)[^}]*?(?=[;}])""")]
    private static partial Regex FontSource();

    [GeneratedRegex("class=\"(?<names>[^\"]*)\"")]
    private static partial Regex Classes();

    [GeneratedRegex("\\.(?<name>[\\w-]+)")]
    private static partial Regex ClassName();
}
