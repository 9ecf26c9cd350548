using System.Text;
using Documents;
using Session.Errors;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>The cells of a notebook as HTML: prose alike on every page, code as the page wants it.</summary>
internal sealed class NotebookCells
{
    private readonly NotebookRun _run;
    private readonly PageAddresses _addresses;
    private readonly Func<int, Cell, string> _setCode;
    private readonly string? _setUpWords;
    private readonly MarkdownRenderer _markdown;
    private readonly List<Heading> _headings = [];
    private readonly List<CellFailure> _failures = [];
    private readonly List<CellFailure> _warnings = [];
    private int _cell;

    /// <summary>Sets the cells.</summary>
    /// <param name="run">The notebook, after it ran.</param>
    /// <param name="addresses">The addresses in the page.</param>
    /// <param name="setCode">Sets a cell of code, by its number from 1.</param>
    /// <param name="setUpWords">The HTML in place of the prose that says how to begin; null to keep that.</param>
    public NotebookCells(NotebookRun run, PageAddresses addresses, Func<int, Cell, string> setCode, string? setUpWords = null)
    {
        (_run, _addresses, _setCode, _setUpWords) = (run, addresses, setCode, setUpWords);
        _markdown = new MarkdownRenderer(Path.GetDirectoryName(run.File) ?? "", WarnOfLink, addresses);
        TitleHtml = Markup.Html.Escape(run.Name);
        Html = SetAll();
        Run = run with
        {
            Failures = [.. run.Failures.Concat(_failures).OrderBy(failure => failure.Cell)],
            Warnings = [.. run.Warnings.Concat(_warnings).OrderBy(warning => warning.Cell)],
        };
    }

    /// <summary>All cells, HTML.</summary>
    public string Html { get; }

    /// <summary>The run, with the failures that came while the cells were set.</summary>
    public NotebookRun Run { get; }

    /// <summary>The notebook's title, as HTML without links: the heading it begins with, or its file's name.</summary>
    public string TitleHtml { get; private set; }

    /// <summary>The notebook's first paragraph, as HTML without links; empty where there is none.</summary>
    public string SummaryHtml { get; private set; } = "";

    /// <summary>The items of a list of sections, HTML; empty where there are none.</summary>
    public string ContentsHtml => string.Concat(_headings
        .Where(heading => heading.Level <= 2)
        .Select(heading => $"<li><a href=\"#{Markup.Html.Escape(heading.Id)}\">{heading.Html}</a></li>\n"));

    private string SetAll()
    {
        var html = new StringBuilder();
        var cells = _run.Notebook.Cells;
        for (var i = 0; i < cells.Length;)
        {
            // How to begin is for those who have the notebook open, and folded for those who read.
            var setUp = SetUpCells.LengthAt(cells, i);
            html.Append(setUp > 0 ? $"<details class=\"setup\"><summary>How this notebook begins</summary>\n{_setUpWords}" : "");
            for (var end = i + Math.Max(1, setUp); i < end; i++)
            {
                html.Append(setUp > 0 && _setUpWords is not null && cells[i].Kind == CellKind.Markdown ? "" : SetCell(i + 1, cells[i]));
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
                CellKind.Code => _setCode(number, cell),
                _ => "",
            };
        }
        catch (RenderingException problem)
        {
            _failures.Add(new CellFailure(number, null, problem.Message));
            return $"""
                <section class="prose" id="{Id(number)}">
                <div class="error"><p>{Markup.Html.Escape(problem.Message)}</p></div>
                <pre class="text">{Markup.Html.Escape(cell.Text)}</pre>
                </section>

                """;
        }
    }

    private string SetProse(int number, Cell cell)
    {
        var prose = _markdown.ToProse(cell.Text, cell.Attachments);
        _headings.AddRange(prose.Headings);
        TitleHtml = prose.Title ?? TitleHtml;
        SummaryHtml = SummaryHtml.Length > 0 ? SummaryHtml : prose.Summary ?? "";
        return $"<section class=\"prose\" id=\"{Id(number)}\">\n{prose.Html}</section>\n";
    }

    private string Id(int number) =>
        Markup.Html.Escape(_addresses.Id(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cell-{number}")));
}
