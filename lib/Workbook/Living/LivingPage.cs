using Workbook.Assets;
using Workbook.Handouts;
using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>The frame of a page of the living workbook: head, bar, articles, and the scripts.</summary>
internal sealed class LivingPage
{
    /// <summary>The style of all pages, but for formulas.</summary>
    public static string Style { get; } = PageAssets.Style + EmbeddedFile.Text("page/living.css");

    /// <summary>The page's own title; null for that of the whole.</summary>
    public string? Title { get; init; }

    /// <summary>The rule that says what a browser may load for the page.</summary>
    public required string Policy { get; init; }

    /// <summary>The elements of the head that bring style and the first script.</summary>
    public required string Head { get; init; }

    /// <summary>The articles, HTML.</summary>
    public required string Articles { get; init; }

    /// <summary>All that the scripts are told.</summary>
    public required LivingData Data { get; init; }

    /// <summary>The elements at the page's end that bring the other scripts.</summary>
    public required string End { get; init; }

    /// <summary>Writes the whole page.</summary>
    /// <param name="course">All that the workbook holds.</param>
    public string ToHtml(LivingCourse course) => $"""
        {PageHead.Begin(Policy, (Title is null ? "" : $"{Title} · ") + course.Collection.Title, course.Collection.Subtitle)}
        {Head}
        </head>
        <body class="living">
        <a class="skip" href="#main">Skip to the text</a>
        {ConsoleText.WithoutControls(Bar(course))}
        <main id="main" tabindex="-1">
        {ConsoleText.WithoutControls(Articles)}</main>
        <footer class="site">
        {MarkdownRenderer.ToHtml(course.Collection.Credit)}
        <p><a href="{course.AddressOf(LicencesArticle.Name)}">{course.Licences.Title}</a></p>
        </footer>
        <script type="application/json" id="workbook">{LivingCourse.ToJson(Data)}</script>
        {End}</body>
        </html>

        """;

    private static string Bar(LivingCourse course) => $"""
        <header class="site top">
        <div class="tools">
        <nav class="menu" aria-label="Notebooks"><details><summary><span class="where">{Html.Escape(course.Collection.Title)}</span></summary>
        <ol><li><a href="{course.AddressOf(ArticleAddresses.Front)}" data-article="{ArticleAddresses.Front}">{Html.Escape(course.Collection.Title)}</a></li>
        {string.Concat(course.Notebooks.Select(notebook => Entry(course, notebook)))}<li class="last"><a href="{course.AddressOf(LicencesArticle.Name)}" data-article="{LicencesArticle.Name}">Licences</a></li></ol></details></nav>
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

    private static string Entry(LivingCourse course, LivingNotebook notebook) => $"""
        <li><a href="{course.AddressOf(notebook.Name)}" data-article="{Html.Escape(notebook.Name)}">{notebook.TitleHtml}</a><span class="tally" data-notebook="{Html.Escape(notebook.Name)}"></span></li>

        """;
}
