using Contract;
using Workbook.Assets;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The frame of every page: head, header, footer, and the scripts that its content needs.</summary>
internal static class PageTemplate
{
    /// <summary>Writes a whole page.</summary>
    /// <param name="site">The pages that it belongs to.</param>
    /// <param name="file">The page's file.</param>
    /// <param name="title">Its title.</param>
    /// <param name="content">Its content, HTML.</param>
    /// <param name="navigation">Links to the pages beside this one, and what else the head of this page has, HTML.</param>
    /// <param name="summary">What it is about, in a sentence or two; null for what the collection says.</param>
    public static string Around(Site site, string file, string title, string content, string navigation = "", string? summary = null) => $"""
        {PageHead.Begin(ContentSecurityPolicy.Content, Named(site, file, title), summary ?? site.Collection.Subtitle)}
        {Formulas(site.Menu(file) + content)}
        <style>{PageAssets.Style}</style>
        <script>try {"{"} document.documentElement.className = "scripted"; document.documentElement.dataset.theme = localStorage.getItem("theme") || "auto"; if (localStorage.getItem("code") === "hidden") document.documentElement.classList.add("codeless") {"}"} catch {"{"} {"}"}</script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="site">
        {(file == IndexPage.FileName ? "<span></span>" : $"<a href=\"{IndexPage.FileName}\">{Html.Escape(site.Collection.Title)}</a>")}
        {ConsoleText.WithoutControls(site.Menu(file) + navigation)}{(file == IndexPage.FileName ? "" : $"<a href=\"{IndexPage.FileName}#search\">Search</a>\n")}<button type="button" class="theme" hidden>Theme: auto</button>
        </header>
        {ConsoleText.WithoutControls(content)}
        <footer class="site">
        {MarkdownRenderer.ToHtml(site.Collection.Credit)}
        </footer>
        {(ChartLibrary.For(content) is { } library ? $"<script type=\"text/plain\" class=\"library\">{library}</script>" : "")}
        {(content.Contains(ExplorableScript.Mark, StringComparison.Ordinal) ? $"<script>{ExplorableFiles.Script}</script>" : "")}
        <script>{PageAssets.Script}</script>
        {(file == IndexPage.FileName ? $"<script>{PageAssets.Search}</script>" : "")}
        </body>
        </html>

        """;

    private static string Formulas(string html) =>
        html.Contains("class=\"katex", StringComparison.Ordinal) ? $"<style>{FormulaStyle.For(html)}</style>" : "";

    private static string Named(Site site, string file, string title) =>
        file == IndexPage.FileName ? site.Collection.Title : $"{title} · {site.Collection.Title}";
}
