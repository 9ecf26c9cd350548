using Workbook.Assets;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The frame of every page: head, header, footer, and the scripts that its content needs.</summary>
internal static class PageTemplate
{
    /// <summary>Writes a whole page.</summary>
    /// <param name="collection">The folder of notebooks that the page belongs to.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="content">Its content, HTML.</param>
    /// <param name="navigation">Links to the pages beside this one, HTML.</param>
    /// <param name="isIndex">True where this is the page that the others lead back to.</param>
    public static string Around(CollectionInfo collection, string title, string content, string navigation = "", bool isIndex = false) => $"""
        {PageHead.Begin(ContentSecurityPolicy.Content, isIndex ? collection.Title : $"{title} · {collection.Title}")}
        {(content.Contains("class=\"katex", StringComparison.Ordinal) ? $"<style>{VendoredFiles.KatexStyle}</style>" : "")}
        <style>{PageAssets.Style}</style>
        <script>try {"{"} document.documentElement.dataset.theme = localStorage.getItem("theme") || "auto" {"}"} catch {"{"} {"}"}</script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="site">
        {(isIndex ? "<span></span>" : $"<a href=\"index.html\">{Html.Escape(collection.Title)}</a>")}
        {ConsoleText.WithoutControls(navigation)}<button type="button" class="theme" hidden>Theme: auto</button>
        </header>
        {ConsoleText.WithoutControls(content)}
        <footer class="site">
        {MarkdownRenderer.ToHtml(collection.Credit)}
        </footer>
        {(content.Contains("class=\"chart\"", StringComparison.Ordinal) ? $"<script>{VendoredFiles.Plotly}</script>" : "")}
        <script>{PageAssets.Script}</script>
        </body>
        </html>

        """;
}
