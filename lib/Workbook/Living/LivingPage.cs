using System.Collections.Immutable;
using Workbook.Assets;
using Workbook.Handouts;
using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>The frame of the living workbook: head, bar, the article that is seen first, and the scripts.</summary>
internal static class LivingPage
{
    /// <summary>Writes the whole file. What a reader sees stands first, the engine last.</summary>
    /// <param name="collection">The folder of notebooks.</param>
    /// <param name="notebooks">The notebooks, in order.</param>
    /// <param name="articles">The articles, HTML.</param>
    /// <param name="data">What the scripts are told, JSON that is safe in a script element.</param>
    /// <param name="engine">The elements that hold the engine's files.</param>
    public static string Around(
        CollectionInfo collection, ImmutableArray<LivingNotebook> notebooks, string articles, string data, IEnumerable<string> engine)
    {
        var (first, last) = (LivingScripts.First, LivingScripts.Last);
        return $"""
            {PageHead.Begin(PolicyOf([first, .. last]), collection.Title, collection.Subtitle)}
            <style>{VendoredFiles.KatexStyle}</style>
            <style>{PageAssets.Style}{EmbeddedFile.Text("page/living.css")}</style>
            <script>{first}</script>
            </head>
            <body class="living">
            <a class="skip" href="#main">Skip to the text</a>
            {ConsoleText.WithoutControls(Bar(collection, notebooks))}
            <main id="main" tabindex="-1">
            {ConsoleText.WithoutControls(LivingFront.ToHtml(collection, notebooks) + articles)}</main>
            <footer class="site">
            {MarkdownRenderer.ToHtml(collection.Credit)}
            <p><a href="#{LicencesArticle.Name}">Licences of what is in this file</a></p>
            </footer>
            <script type="application/json" id="workbook">{data}</script>
            {LivingScripts.Elements()}{string.Concat(last.Select(script => $"<script>{script}</script>\n"))}{string.Concat(engine)}</body>
            </html>

            """;
    }

    // Scripts are those of this file, by their content, and those that they make themselves (blob:): nothing that a cell shows runs.
    // No address may be asked for, and nothing is sent anywhere.
    private static string PolicyOf(ImmutableArray<string> scripts) =>
        $"default-src 'none'; script-src {string.Join(' ', scripts.Select(LivingScripts.Source))} blob: 'wasm-unsafe-eval'; worker-src blob:; "
        + "connect-src 'none'; form-action 'none'; base-uri 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

    private static string Bar(CollectionInfo collection, ImmutableArray<LivingNotebook> notebooks) => $"""
        <header class="site top">
        <div class="tools">
        <nav class="menu" aria-label="Notebooks"><details><summary><span class="where">{Html.Escape(collection.Title)}</span></summary>
        <ol><li><a href="#start">{Html.Escape(collection.Title)}</a></li>
        {string.Concat(notebooks.Select(Entry))}<li class="last"><a href="#{LicencesArticle.Name}">Licences</a></li></ol></details></nav>
        <span class="tally here"></span>
        <div class="acts" hidden>
        <button type="button" class="start">Start C#</button>
        <button type="button" class="run-all" title="Run all cells of this notebook">Run all</button>
        <button type="button" class="stop" disabled>Stop</button>
        <details class="more"><summary aria-label="More">⋯</summary><div>
        <button type="button" class="restart">Restart C# <small>ends what runs, and forgets all variables</small></button>
        <div class="carrying">
        <button type="button" class="save-copy">Save my copy <small>this notebook, for Jupyter, VS Code or Verso</small></button>
        <button type="button" class="save-progress">Save my progress <small>what you solved, as progress.json</small></button>
        <button type="button" class="save-all">Save all my work <small>every notebook and your progress, in one file</small></button>
        <button type="button" class="open-copies">Open … <small>notebooks or progress that were saved, here or in Jupyter</small></button>
        <button type="button" class="start-over">Start over … <small>forgets what you wrote and solved in this workbook</small></button>
        </div>
        <button type="button" class="theme" hidden>Theme: auto</button>
        </div></details>
        </div>
        </div>
        <div class="strip" hidden><span class="words" role="status"></span><button type="button" class="again" hidden></button></div>
        <div class="track" role="progressbar" aria-label="Start of C#" aria-valuemin="0" aria-valuemax="100" hidden><div></div></div>
        </header>
        """;

    private static string Entry(LivingNotebook notebook) => $"""
        <li><a href="#{Html.Escape(Uri.EscapeDataString(notebook.Name))}">{notebook.TitleHtml}</a><span class="tally" data-notebook="{Html.Escape(notebook.Name)}"></span></li>

        """;
}
