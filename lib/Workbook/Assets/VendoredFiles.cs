using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Workbook.Assets;

/// <summary>The files of others that the program brings along: KaTeX, which sets formulas, plotly.js, which draws charts, and an editor.</summary>
internal static partial class VendoredFiles
{
    private static readonly Lazy<string> KatexCss =
        new(() => FontSource().Replace(EmbeddedFile.Text("vendor/katex/katex.min.css"), InlineFont));

    /// <summary>The script that draws charts; safe inside a script element.</summary>
    internal static string Plotly => InElement(EmbeddedFile.Text("vendor/plotly/plotly-cartesian.min.js"));

    /// <summary>The module of the living workbook's editor; safe inside a script element.</summary>
    internal static string Editor => InElement(EmbeddedFile.Text("vendor/editor/editor.js"));

    /// <summary>The style of formulas, its fonts inside.</summary>
    internal static string KatexStyle => KatexCss.Value;

    /// <summary>The version of KaTeX, as its style says.</summary>
    internal static string KatexVersion => KatexVersionInStyle().Match(KatexStyle).Groups["version"].Value;

    /// <summary>The names of the fonts in the style of formulas.</summary>
    internal static ImmutableArray<string> KatexFonts =>
        [.. FontSource().Matches(EmbeddedFile.Text("vendor/katex/katex.min.css")).Select(source => source.Groups["name"].Value)];

    /// <summary>The version of plotly.js, as its first lines say.</summary>
    internal static string PlotlyVersion => PlotlyVersionInScript().Match(Plotly).Groups["version"].Value;

    /// <summary>The script that sets formulas.</summary>
    internal static string Katex => EmbeddedFile.Text("vendor/katex/katex.min.js");

    // In a script these stand only in strings and patterns, where they may be spelled so; in a page they would end or bend its element.
    private static string InElement(string script) => script
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "\\x3C!--", StringComparison.Ordinal);

    // Every browser that shows the rest of the page reads woff2; the other two formats are left out.
    private static string InlineFont(Match source)
    {
        using var font = EmbeddedFile.Open($"vendor/katex/fonts/{source.Groups["name"].Value}.woff2");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return $"src:url(data:font/woff2;base64,{Convert.ToBase64String(bytes)}) format(\"woff2\")";
    }

    [GeneratedRegex("""src:url\(fonts/(?<name>[\w-]+)\.woff2\)[^}]*?(?=[;}])""")]
    private static partial Regex FontSource();

    [GeneratedRegex("""\.katex-version:+after\{content:"(?<version>[\d.]+)""")]
    private static partial Regex KatexVersionInStyle();

    [GeneratedRegex(@"\* plotly\.js [^\n]*v(?<version>[\d.]+)\n")]
    private static partial Regex PlotlyVersionInScript();
}
