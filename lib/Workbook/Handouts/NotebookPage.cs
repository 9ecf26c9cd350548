using System.Globalization;
using Documents;
using Workbook.Editions;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>The page of a notebook that ran.</summary>
internal sealed class NotebookPage
{
    private static readonly PageAddresses Addresses = new();

    private readonly NotebookRun _run;
    private readonly NotebookCells _cells;
    private readonly Dictionary<int, ExerciseCell> _exercises = [];

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

    /// <summary>The whole page.</summary>
    /// <param name="collection">The folder of notebooks that it belongs to.</param>
    /// <param name="previous">The page before this one.</param>
    /// <param name="next">The page after this one.</param>
    public string ToHtml(CollectionInfo collection, NotebookPage? previous, NotebookPage? next)
    {
        var contents = _cells.ContentsHtml;
        var folded = contents.Length == 0 ? "" : $"""
            <details class="contents above"><summary>Contents</summary><ol>
            {contents}</ol></details>

            """;
        var beside = $"""
            <nav class="ways" aria-label="Before and after">{Link(previous, "prev", "← previous")}{Link(next, "next", "next →")}</nav>

            """;
        return PageTemplate.Around(
            collection,
            _run.Notebook.Title ?? _run.Name,
            $"""
            <div class="page">
            <nav class="contents beside" aria-label="Contents"><ol>
            {contents}</ol></nav>
            <main id="main">
            <h1>{TitleHtml}</h1>
            <p class="state{(Run.Passed ? "" : " failed")}"><span class="edition">{EditionName.Of(_run.Edition)}</span> · {State()}</p>
            {folded}{_cells.Html}<nav class="pager" aria-label="Notebooks">{Link(previous, "prev", $"←&nbsp;{previous?.TitleHtml}")}{Link(next, "next", $"{next?.TitleHtml}&nbsp;→")}</nav>
            </main>
            </div>
            """,
            beside);
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
            <section class="code{kind}{(failures is [] ? "" : " failed")}" id="cell-{number}" aria-label="cell {number}{label}">
            {name}<div class="source"><a class="cell-number" href="#cell-{number}" aria-label="link to cell {number}">[{number}]</a><pre><code>{code}</code></pre></div>
            {after}<div class="output">
            {OutputHtml.OfCell(_run, number)}{explained}{notRun}</div>
            </section>

            """;
    }
}
