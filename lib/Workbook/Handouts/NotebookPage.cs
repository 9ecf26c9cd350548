using System.Collections.Immutable;
using System.Text;
using Workbook.Documents;
using Workbook.Execution;

namespace Workbook.Handouts;

/// <summary>A notebook as a page.</summary>
internal sealed class NotebookPage
{
    private readonly NotebookRun _run;
    private readonly string _cells;
    private readonly List<Heading> _headings = [];
    private readonly List<CellFailure> _failures = [];

    /// <summary>Sets the page's cells.</summary>
    /// <param name="run">The notebook, after it ran.</param>
    public NotebookPage(NotebookRun run)
    {
        _run = run;
        _cells = SetCells();
        Run = run with { Failures = run.Failures.AddRange(_failures) };
    }

    /// <summary>The run, with what went wrong while the page was set.</summary>
    public NotebookRun Run { get; }

    /// <summary>The page's file.</summary>
    public string FileName => _run.Name + ".html";

    /// <summary>What the notebook is called: by its first heading, or its file.</summary>
    public string TitleHtml => _headings.FirstOrDefault(heading => heading.Level == 1)?.Html ?? Html.Escape(_run.Name);

    /// <summary>The first paragraph, HTML; empty where there is none.</summary>
    public string SummaryHtml => _run.Notebook.Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .Select(cell => Markdown.FirstParagraph(cell.Text))
        .FirstOrDefault(paragraph => paragraph is not null) ?? "";

    /// <summary>The whole page.</summary>
    /// <param name="course">What it belongs to.</param>
    /// <param name="previous">The page before this one.</param>
    /// <param name="next">The page after this one.</param>
    public string ToHtml(Course course, NotebookPage? previous, NotebookPage? next)
    {
        var contents = string.Concat(_headings
            .Where(heading => heading.Level == 2)
            .Select(heading => $"<li><a href=\"#{Html.Escape(heading.Id)}\">{heading.Html}</a></li>\n"));
        var title = _run.Notebook.Title ?? _run.Name;
        return PageFrame.Around(course, title, $"""
            <div class="page">
            <nav class="contents beside" aria-label="Contents"><ol>
            {contents}</ol></nav>
            <main id="main">
            <p class="state{(Run.Passed ? "" : " failed")}">{State()}</p>
            <details class="contents above"><summary>Contents</summary><ol>
            {contents}</ol></details>
            {_cells}<nav class="pager" aria-label="Notebooks">{Link(previous, "previous", "←&nbsp;", "")}{Link(next, "next", "", "&nbsp;→")}</nav>
            </main>
            </div>
            """);
    }

    /// <summary>What became of the notebook, in words.</summary>
    public string State()
    {
        var checks = CheckList.Summary([.. _run.Checks.Select(check => check.Check)]);
        return Run.Failures switch
        {
            [] => Html.Escape(checks),
            [{ Cell: 0 } failure, ..] => Html.Escape(failure.Message),
            [var failure, ..] => $"{Html.Escape(checks)} · <a href=\"{FileName}#cell-{failure.Cell}\">cell {failure.Cell} failed</a>",
        };
    }

    private static string Link(NotebookPage? page, string direction, string before, string after) =>
        page is null ? "<span></span>" : $"<a rel=\"{direction}\" href=\"{Html.Escape(page.FileName)}\">{before}{page.TitleHtml}{after}</a>";

    private string SetCells()
    {
        var html = new StringBuilder();
        var cells = _run.Notebook.Cells;
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsSetUp(cells, i))
            {
                // How to begin is for those who have the notebook open, and folded for those who read.
                html.Append("<details class=\"setup\"><summary>How this notebook begins</summary>\n")
                    .Append(SetCell(i + 1, cells[i]))
                    .Append(SetCell(i + 2, cells[++i]))
                    .Append("</details>\n");
            }
            else
            {
                html.Append(SetCell(i + 1, cells[i]));
            }
        }

        return html.ToString();
    }

    // Prose that has no heading, and the import below it.
    private static bool IsSetUp(ImmutableArray<Cell> cells, int i) =>
        i + 1 < cells.Length
        && cells[i].Kind == CellKind.Markdown && !cells[i].Text.StartsWith('#')
        && cells[i + 1].IsCSharp && cells[i + 1].Text.StartsWith("#!import ", StringComparison.Ordinal);

    private string SetCell(int number, Cell cell)
    {
        try
        {
            return cell.Kind switch
            {
                CellKind.Markdown => SetProse(number, cell),
                CellKind.Code => SetCode(number, cell),
                _ => "",
            };
        }
        catch (FormulaException problem)
        {
            _failures.Add(new CellFailure(number, null, problem.Message));
            return $"""
                <section class="prose" id="cell-{number}">
                <div class="error"><p>{Html.Escape(problem.Message)}</p></div>
                <pre class="text">{Html.Escape(cell.Text)}</pre>
                </section>

                """;
        }
    }

    private string SetProse(int number, Cell cell)
    {
        var prose = Markdown.ToProse(cell.Text);
        _headings.AddRange(prose.Headings);
        return $"<section class=\"prose\" id=\"cell-{number}\">\n{prose.Html}</section>\n";
    }

    private string SetCode(int number, Cell cell)
    {
        var code = cell.IsCSharp ? CodeHighlighter.ToHtml(cell.Text) : Html.Escape(cell.Text);
        var failed = HasFailed(number);
        var notRun = cell.IsCSharp && cell.ExecutionCount is null ? "<p class=\"unshown\">This cell was not run.</p>\n" : "";
        return $"""
            <section class="code{(failed ? " failed" : "")}" id="cell-{number}" aria-label="cell {number}">
            <div class="source"><a class="cell-number" href="#cell-{number}" aria-label="link to cell {number}">{number}</a><pre tabindex="0"><code>{code}</code></pre></div>
            <div class="output">
            {string.Concat(cell.Outputs.Select(OutputHtml.ToHtml))}{notRun}</div>
            </section>

            """;
    }

    private bool HasFailed(int number) => _run.Failures.Any(failure => failure.Cell == number);
}
