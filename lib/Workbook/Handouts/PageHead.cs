using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The beginning of every file that is a page, before its styles and scripts.</summary>
internal static class PageHead
{
    /// <summary>Writes it.</summary>
    /// <param name="policy">What the page may load and run.</param>
    /// <param name="title">The title in the browser's tab.</param>
    public static string Begin(string policy, string title) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        {PageMark.Tag}
        <title>{Html.Escape(ConsoleText.WithoutControls(title))}</title>
        <link rel="icon" href="data:,">
        """;
}
