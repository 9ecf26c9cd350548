namespace Workbook.Handouts;

/// <summary>What every page has around its content.</summary>
internal static class PageFrame
{
    // No address at all may be asked for: a handout works where there is no network, and tells nobody that it is read.
    // Inline scripts and styles stay allowed, because a page is one file and a notebook's own HTML may carry both.
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

    /// <summary>A whole page.</summary>
    /// <param name="course">What the page belongs to.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="content">Its content, HTML.</param>
    /// <param name="navigation">Links to the pages beside this one, HTML.</param>
    /// <param name="isIndex">Whether this is the page that the others lead back to.</param>
    public static string Around(Course course, string title, string content, string navigation = "", bool isIndex = false) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="workbook">
        <title>{Html.Escape(isIndex ? course.Title : $"{title} · {course.Title}")}</title>
        <link rel="icon" href="data:,">
        {(content.Contains("class=\"katex", StringComparison.Ordinal) ? $"<style>{Assets.MathsStyle}</style>" : "")}
        <style>{Assets.Style}</style>
        <script>try {"{"} document.documentElement.dataset.theme = localStorage.getItem("theme") || "auto" {"}"} catch {"{"} {"}"}</script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="site">
        {(isIndex ? "<span></span>" : $"<a href=\"index.html\">{Html.Escape(course.Title)}</a>")}
        {navigation}<button type="button" class="theme" hidden>Theme: auto</button>
        </header>
        {content}
        <footer class="site">
        {Markdown.ToHtml(course.Credit)}
        </footer>
        {(content.Contains("class=\"chart\"", StringComparison.Ordinal) ? $"<script>{Assets.Plotly}</script>" : "")}
        <script>{Assets.Script}</script>
        </body>
        </html>

        """;
}
