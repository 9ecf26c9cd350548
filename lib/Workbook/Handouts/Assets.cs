using System.Text.RegularExpressions;

namespace Workbook.Handouts;

/// <summary>The files that every page carries inside itself.</summary>
internal static partial class Assets
{
    private static readonly Lazy<string> KatexCss = new(() => FontSource().Replace(Text("vendor/katex/katex.min.css"), InlineFont));

    /// <summary>The pages' own style.</summary>
    public static string Style { get; } = Text("handout.css");

    /// <summary>The pages' own script.</summary>
    public static string Script { get; } = Text("handout.js");

    /// <summary>The script that draws charts; safe inside a script element.</summary>
    public static string Plotly => Text("vendor/plotly/plotly-cartesian.min.js").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    /// <summary>The style of formulas, its fonts inside.</summary>
    public static string MathsStyle => KatexCss.Value;

    /// <summary>The program that sets formulas, run while a page is written.</summary>
    public static string Katex => Text("vendor/katex/katex.min.js");

    // Every browser that shows the rest of the page reads woff2; the other two formats are left out.
    private static string InlineFont(Match source)
    {
        using var font = Open($"vendor/katex/fonts/{source.Groups["name"].Value}.woff2");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return $"src:url(data:font/woff2;base64,{Convert.ToBase64String(bytes)}) format(\"woff2\")";
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        typeof(Assets).Assembly.GetManifestResourceStream($"assets/{name}")
        ?? throw new InvalidOperationException($"assets/{name} is not embedded in this build.");

    [GeneratedRegex("""src:url\(fonts/(?<name>[\w-]+)\.woff2\)[^}]*?(?=[;}])""")]
    private static partial Regex FontSource();
}
