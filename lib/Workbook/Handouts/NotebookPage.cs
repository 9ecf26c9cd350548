using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Contract;
using Documents;
using Session.Errors;
using Workbook.Editions;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>The page of a notebook that ran.</summary>
internal sealed class NotebookPage
{
    private readonly NotebookRun _run;
    private readonly string _cells;
    private readonly List<Heading> _headings = [];
    private readonly Dictionary<int, ExerciseCell> _exercises = [];
    private readonly List<CellFailure> _failures = [];
    private readonly List<CellFailure> _warnings = [];
    private readonly MarkdownRenderer _markdown;
    private int _cell;

    /// <summary>Writes the page's cells.</summary>
    /// <param name="run">The notebook, after it ran.</param>
    public NotebookPage(NotebookRun run)
    {
        _run = run;
        _markdown = new MarkdownRenderer(Path.GetDirectoryName(run.File) ?? "", WarnOfLink);
        TitleHtml = Html.Escape(run.Name);
        _cells = SetCells();
        Run = run with
        {
            Failures = [.. run.Failures.Concat(_failures).OrderBy(failure => failure.Cell)],
            Warnings = [.. run.Warnings.Concat(_warnings).OrderBy(warning => warning.Cell)],
        };
    }

    /// <summary>The run, with the failures that came while the page was written.</summary>
    public NotebookRun Run { get; }

    /// <summary>The page's file.</summary>
    public string FileName => _run.Name + ".html";

    /// <summary>The notebook's title, as HTML without links: the heading it begins with, or its file's name.</summary>
    public string TitleHtml { get; private set; }

    /// <summary>The notebook's first paragraph, as HTML without links; empty where there is none.</summary>
    public string SummaryHtml { get; private set; } = "";

    /// <summary>The whole page.</summary>
    /// <param name="collection">The folder of notebooks that it belongs to.</param>
    /// <param name="previous">The page before this one.</param>
    /// <param name="next">The page after this one.</param>
    public string ToHtml(CollectionInfo collection, NotebookPage? previous, NotebookPage? next)
    {
        var contents = string.Concat(_headings
            .Where(heading => heading.Level <= 2)
            .Select(heading => $"<li><a href=\"#{Html.Escape(heading.Id)}\">{heading.Html}</a></li>\n"));
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
            {folded}{_cells}<nav class="pager" aria-label="Notebooks">{Link(previous, "prev", $"←&nbsp;{previous?.TitleHtml}")}{Link(next, "next", $"{next?.TitleHtml}&nbsp;→")}</nav>
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

    private string SetCells()
    {
        var html = new StringBuilder();
        var cells = _run.Notebook.Cells;
        for (var i = 0; i < cells.Length;)
        {
            // How to begin is for those who have the notebook open, and folded for those who read.
            var setUp = SetUpCells.LengthAt(cells, i);
            html.Append(setUp > 0 ? "<details class=\"setup\"><summary>How this notebook begins</summary>\n" : "");
            for (var end = i + Math.Max(1, setUp); i < end; i++)
            {
                html.Append(SetCell(i + 1, cells[i]));
            }

            html.Append(setUp > 0 ? "</details>\n" : "");
        }

        return html.ToString();
    }

    private void WarnOfLink(string link) =>
        _warnings.Add(new CellFailure(_cell, null, $"the link {link} leads nowhere: there is no such file"));

    private string SetCell(int number, Cell cell)
    {
        _cell = number;
        try
        {
            return cell.Kind switch
            {
                CellKind.Markdown => SetProse(number, cell),
                CellKind.Code => SetCode(number, cell),
                _ => "",
            };
        }
        catch (RenderingException problem)
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
        var prose = _markdown.ToProse(cell.Text);
        _headings.AddRange(prose.Headings);
        TitleHtml = prose.Title ?? TitleHtml;
        SummaryHtml = SummaryHtml.Length > 0 ? SummaryHtml : prose.Summary ?? "";
        return $"<section class=\"prose\" id=\"cell-{number}\">\n{prose.Html}</section>\n";
    }

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
            (name, after) = (ExerciseHtml.Name(exercise), ExerciseHtml.After(exercise, _run.Edition));
        }

        return $"""
            <section class="code{kind}{(failures is [] ? "" : " failed")}" id="cell-{number}" aria-label="cell {number}{label}">
            {name}<div class="source"><a class="cell-number" href="#cell-{number}" aria-label="link to cell {number}">[{number}]</a><pre><code>{code}</code></pre></div>
            {after}<div class="output">
            {string.Concat(cell.Outputs.Select((output, index) => OutputHtml.ToHtml(output, ChecksOf(number, index))))}{explained}{notRun}</div>
            </section>

            """;
    }

    private ImmutableArray<CheckRecord> ChecksOf(int cell, int output) =>
        [.. _run.Checks.Where(check => check.Cell == cell && check.Output == output).Select(check => check.Check)];
}
