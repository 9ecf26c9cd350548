using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The beginning of every file that is a page, before its styles and scripts.</summary>
internal static class PageHead
{
    // Two classes and the line between them.
    private const string Icon =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M3 15 13 1' stroke='#888' stroke-width='1.5'/>"
        + "<circle cx='4' cy='5' r='2.6' fill='#0072b2'/><circle cx='12' cy='11' r='2.6' fill='#d55e00'/></svg>";

    /// <summary>Writes it.</summary>
    /// <param name="policy">What the page may load and run.</param>
    /// <param name="title">The title in the browser's tab.</param>
    /// <param name="summary">What the page is about, in a sentence or two: shown where somebody shares a link to it.</param>
    public static string Begin(string policy, string title, string summary) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        {PageMark.Tag}
        <title>{Attribute(title)}</title>
        <meta name="description" content="{Attribute(summary)}">
        <meta property="og:type" content="article">
        <meta property="og:title" content="{Attribute(title)}">
        <meta property="og:description" content="{Attribute(summary)}">
        <link rel="icon" href="data:image/svg+xml,{Uri.EscapeDataString(Icon)}">
        """;

    private static string Attribute(string text) => Html.Escape(ConsoleText.WithoutControls(text));
}
