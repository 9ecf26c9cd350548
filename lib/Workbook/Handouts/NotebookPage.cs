using System.Globalization;
using Documents;
using Workbook.Editions;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>The page of a notebook that ran.</summary>
internal sealed class NotebookPage
{
    private const int HeaviestCover = 100_000;

    private static readonly PageAddresses Addresses = new();

    private readonly NotebookRun _run;
    private readonly NotebookCells _cells;
    private readonly Dictionary<int, ExerciseCell> _exercises = [];
    private readonly FigureCaptions _captions = new();

    /// <summary>Writes the page's cells.</summary>
    /// <param name="run">The notebook, after it ran.</param>
    public NotebookPage(NotebookRun run)
    {
        _run = run;
        _cells = new NotebookCells(run, Addresses, SetCode);
    }

    /// <summary>The run, with the failures that came while the page was written.</summary>
    public NotebookRun Run => _cells.Run;

    /// <summary>The page's file.</summary>
    public string FileName => _run.Name + ".html";

    /// <summary>The notebook's title, as HTML without links: the heading it begins with, or its file's name.</summary>
    public string TitleHtml => _cells.TitleHtml;

    /// <summary>The notebook's first paragraph, as HTML without links; empty where there is none.</summary>
    public string SummaryHtml => _cells.SummaryHtml;

    /// <summary>The notebook's title as text.</summary>
    public string Title => _run.Notebook.Title ?? _run.Name;

    /// <summary>The number of charts and pictures.</summary>
    public int Pictures => _run.Notebook.Cells.Sum(cell => cell.Outputs.Count(OutputHtml.IsPicture));

    /// <summary>The first pictures that it shows, HTML, where they are light enough for the index; null where none are.</summary>
    public string? Cover => _run.Notebook.Cells
        .SelectMany(cell => cell.Outputs)
        .Select(output => OutputHtml.PicturesIn(output, HeaviestCover))
        .FirstOrDefault(html => html is not null);

    /// <summary>The prose and the code of the cells as the page shows them, each with its cell's number.</summary>
    public IEnumerable<(int Number, bool IsCode, string Text)> Texts() =>
        from cell in _run.Notebook.Cells.Index()
        where cell.Item.Kind is CellKind.Markdown or CellKind.Code
        select (cell.Index + 1, cell.Item.Kind == CellKind.Code, _exercises.GetValueOrDefault(cell.Index + 1)?.Stub ?? cell.Item.Text);

    /// <summary>The whole page.</summary>
    /// <param name="site">The pages that it belongs to.</param>
    public string ToHtml(Site site)
    {
        var place = site.Pages.IndexOf(this);
        var (previous, next) = (site.Pages.ElementAtOrDefault(place - 1), site.Pages.ElementAtOrDefault(place + 1));
        var contents = _cells.ContentsHtml;
        var folded = contents.Length == 0 ? "" : $"""
            <details class="contents above"><summary>Contents</summary><ol>
            {contents}</ol></details>

            """;
        var beside = $"""
            <nav class="ways" aria-label="Before and after">{Link(previous, "prev", "← previous")}{Link(next, "next", "next →")}{(site.Living is null ? "" : $"<a href=\"{Site.Address(site.Living)}#{Site.Address(_run.Name)}\">run it</a>")}</nav>
            <button type="button" class="codes">Hide code</button>

            """;
        return PageTemplate.Around(
            site,
            FileName,
            Title,
            $"""
            <div class="page">
            <nav class="contents beside" aria-label="Contents"><ol>
            {contents}</ol></nav>
            <main id="main">
            <h1>{TitleHtml}</h1>
            <p class="state{(Run.Passed ? "" : " failed")}"><span class="edition">{EditionName.Of(_run.Edition)}</span> · {State()}{string.Concat(site.Collection.Links.Select(link => " · " + link.ToHtml(_run.Name)))}</p>
            {folded}{_cells.Html}<nav class="pager" aria-label="Notebooks">{Link(previous, "prev", $"←&nbsp;{previous?.TitleHtml}")}{Link(next, "next", $"{next?.TitleHtml}&nbsp;→")}</nav>
            </main>
            </div>
            """,
            beside,
            SearchIndex.Summary(this));
    }

    /// <summary>The notebook's checks and failures in words, as HTML.</summary>
    public string State()
    {
        var checks = CheckListHtml.Summary([.. _run.Checks.Select(check => check.Check)]);
        return Run.Failures switch
        {
            [] => Html.Escape(checks),
            [{ Cell: 0 } failure, ..] => Html.Escape(failure.Message),
            var failures => Html.Escape(checks) + string.Concat(failures.Select(failure => failure.Cell).Distinct().Select(cell =>
                $" · <a href=\"{Html.Escape(Uri.EscapeDataString(FileName))}#cell-{cell}\">cell {cell} failed</a>")),
        };
    }

    /// <summary>The address of a cell for links from any page.</summary>
    public string AddressOf(int cell) =>
        Uri.EscapeDataString(FileName) + "#" + (_exercises.TryGetValue(cell, out var exercise)
            ? ExerciseHtml.Anchor(exercise)
            : string.Create(CultureInfo.InvariantCulture, $"cell-{cell}"));

    /// <summary>The name of a check in a few words: its exercise, or what it checks.</summary>
    public string NameOf(CellCheck check) => _exercises.TryGetValue(check.Cell, out var exercise) ? exercise.Id : check.Check.What;

    private static string Link(NotebookPage? page, string direction, string text) =>
        page is null ? "<span></span>" : $"<a rel=\"{direction}\" href=\"{Html.Escape(Uri.EscapeDataString(page.FileName))}\">{text}</a>";

    private string SetCode(int number, Cell cell)
    {
        var exercise = ExerciseHtml.Of(cell);
        var text = exercise?.Stub ?? cell.Text;
        var code = cell.IsCSharp ? CodeHighlighter.ToHtml(text) : Html.Escape(text);
        var failures = _run.Failures.Where(failure => failure.Cell == number).ToArray();
        // A cell that ended without an error of its own (it took too long, its process died) is explained by the report; a wrong
        // answer explains itself.
        var explained = cell.Outputs.Any(output => output is ErrorOutput)
            ? ""
            : string.Concat(failures
                .Where(failure => failure.IsEnd)
                .Select(failure => $"<div class=\"error\"><p>{Html.Escape(failure.Message)}</p></div>\n"));
        var notRun = cell.IsCSharp && cell.ExecutionCount is null ? "<p class=\"unshown\">This cell was not run.</p>\n" : "";
        var (kind, label, name, after) = ("", "", "", "");
        if (exercise is not null)
        {
            _exercises[number] = exercise;
            (kind, label) = (" exercise", $", exercise {exercise.Id}");
            (name, after) = (ExerciseHtml.Name(exercise, Addresses), ExerciseHtml.After(exercise, _run.Edition));
        }

        return $"""
            <section class="code{kind}{(failures is [] ? "" : " failed")}" id="cell-{number}" role="group" aria-label="cell {number}{label}">
            {name}<div class="source"><a class="cell-number" href="#cell-{number}" aria-label="link to cell {number}">[{number}]</a><pre><code>{code}</code></pre></div>
            {after}<div class="output">
            {OutputHtml.OfCell(_run, number, _captions)}{explained}{notRun}</div>
            </section>

            """;
    }
}
