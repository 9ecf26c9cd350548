using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Workbook.Assets;

/// <summary>The files of others that the program brings along: KaTeX, which sets formulas, plotly.js, which draws charts, and an editor.</summary>
internal static partial class VendoredFiles
{
    private static readonly Lazy<string> KatexCss =
        new(() => KatexStyleWith(name => $"data:font/woff2;base64,{Convert.ToBase64String(Font(name))}"));

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

    /// <summary>The style of formulas, in which each font is an address.</summary>
    /// <param name="addressOf">Gives the address of a font, by its name without an ending; null to leave it out.</param>
    internal static string KatexStyleWith(Func<string, string?> addressOf) => FontFace().Replace(
        EmbeddedFile.Text("vendor/katex/katex.min.css"),
        face =>
        {
            var source = FontSource().Match(face.Value);
            return addressOf(source.Groups["name"].Value) is { } address
                ? face.Value.Replace(source.Value, $"src:url({address}) format(\"woff2\")", StringComparison.Ordinal)
                : "";
        });

    /// <summary>A font of formulas.</summary>
    /// <param name="name">Its name without an ending.</param>
    internal static byte[] Font(string name)
    {
        using var font = EmbeddedFile.Open($"vendor/katex/fonts/{name}.woff2");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }

    // In a script these stand only in strings and patterns, where they may be spelled so; in a page they would end or bend its element.
    private static string InElement(string script) => script
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "\\x3C!--", StringComparison.Ordinal);

    [GeneratedRegex(@"@font-face\{[^}]*\}")]
    private static partial Regex FontFace();

    // Every browser that shows the rest of the page reads woff2; the other two formats are left out.
    [GeneratedRegex("""src:url\(fonts/(?<name>[\w-]+)\.woff2\)[^}]*?(?=[;}])""")]
    private static partial Regex FontSource();

    [GeneratedRegex("""\.katex-version:+after\{content:"(?<version>[\d.]+)""")]
    private static partial Regex KatexVersionInStyle();

    [GeneratedRegex(@"\* plotly\.js [^\n]*v(?<version>[\d.]+)\n")]
    private static partial Regex PlotlyVersionInScript();
}
