using System.Text.RegularExpressions;

namespace Workbook.Assets;

/// <summary>The files of others that the program brings along: KaTeX, which sets formulas, plotly.js, which draws charts, and an editor.</summary>
internal static partial class VendoredFiles
{
    /// <summary>The script that draws charts; safe inside a script element.</summary>
    internal static string Plotly => InElement(EmbeddedFile.Text("vendor/plotly/plotly-cartesian.min.js"));

    /// <summary>The part of it that draws the kinds of charts that handouts mostly hold, under the same name; safe inside a script element.</summary>
    internal static string Charts => InElement(EmbeddedFile.Text("vendor/charts/charts.js"));

    /// <summary>The module of the living workbook's editor; safe inside a script element.</summary>
    internal static string Editor => InElement(EmbeddedFile.Text("vendor/editor/editor.js"));

    /// <summary>The style of formulas, its fonts inside.</summary>
    internal static string KatexStyle => FormulaStyle.Whole;

    /// <summary>The version of KaTeX, as its style says.</summary>
    internal static string KatexVersion => KatexVersionInStyle().Match(KatexStyle).Groups["version"].Value;

    /// <summary>The version of plotly.js, as its first lines say.</summary>
    internal static string PlotlyVersion => PlotlyVersionInScript().Match(Plotly).Groups["version"].Value;

    /// <summary>The script that sets formulas.</summary>
    internal static string Katex => EmbeddedFile.Text("vendor/katex/katex.min.js");

    // In a script these stand only in strings and patterns, where they may be spelled so; in a page they would end or bend its element.
    private static string InElement(string script) => script
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "\\x3C!--", StringComparison.Ordinal);

    [GeneratedRegex("""\.katex-version:+after\{content:"(?<version>[\d.]+)""")]
    private static partial Regex KatexVersionInStyle();

    [GeneratedRegex(@"\* plotly\.js [^\n]*v(?<version>[\d.]+)\n")]
    private static partial Regex PlotlyVersionInScript();
}
