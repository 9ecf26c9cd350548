using System.Globalization;
using Documents;
using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Living;

/// <summary>An article of the living workbook: a learner's notebook, with what its solved run showed where that gives nothing away.</summary>
internal sealed class LivingNotebook
{
    private const string SetUpWords =
        "<p>This cell brings in the course’s library. It runs by itself before the first cell of this notebook that you run.</p>\n";

    private readonly NotebookRun _solved;
    private readonly ArticleAddresses _addresses;
    private readonly List<LivingCell> _code = [];
    private readonly NotebookCells _cells;

    /// <summary>Sets the article's cells.</summary>
    /// <param name="solved">The notebook with the solutions, after it ran.</param>
    /// <param name="learners">Its learner's edition, whose cells have the same places.</param>
    /// <param name="addresses">The addresses in the article.</param>
    public LivingNotebook(NotebookRun solved, Notebook learners, ArticleAddresses addresses)
    {
        (_solved, Learners, _addresses) = (solved, learners, addresses);
        _cells = new NotebookCells(solved, _addresses, SetCode, SetUpWords);
    }

    /// <summary>The notebook's name, which is the article's id.</summary>
    public string Name => _solved.Name;

    /// <summary>The notebook's learner's edition.</summary>
    public Notebook Learners { get; }

    /// <summary>The notebook's title, as HTML without links.</summary>
    public string TitleHtml => _cells.TitleHtml;

    /// <summary>The notebook's first paragraph, as HTML without links.</summary>
    public string SummaryHtml => _cells.SummaryHtml;

    /// <summary>What the page's scripts are told of the notebook.</summary>
    public LivingNotebookData Data => new(Name, _solved.Notebook.Title ?? Name, [.. _code]);

    /// <summary>The whole article.</summary>
    /// <param name="previous">The article before this one.</param>
    /// <param name="next">The article after this one.</param>
    public string ToHtml(LivingNotebook? previous, LivingNotebook? next)
    {
        var contents = _cells.ContentsHtml;
        return $"""
            <article class="notebook" id="{Html.Escape(Name)}" aria-label="{Html.Escape(_solved.Notebook.Title ?? Name)}">
            <div class="page">
            <nav class="contents beside" aria-label="Contents"><ol>
            {contents}</ol></nav>
            <div class="column">
            <h1 tabindex="-1">{TitleHtml}</h1>
            <p class="state"><span class="edition">{EditionName.Of(Edition.Learner)}</span><span class="tally" data-notebook="{Html.Escape(Name)}"></span></p>
            {(contents.Length == 0 ? "" : $"<details class=\"contents above\"><summary>Contents</summary><ol>\n{contents}</ol></details>\n")}{_cells.Html}<nav class="pager" aria-label="Before and after">{Link(previous, "prev", $"←&nbsp;{previous?.TitleHtml}")}{Link(next, "next", $"{next?.TitleHtml}&nbsp;→")}</nav>
            </div>
            </div>
            </article>

            """;
    }

    private string Link(LivingNotebook? other, string direction, string text) =>
        other is null ? "<span></span>" : $"<a rel=\"{direction}\" href=\"{Html.Escape(_addresses.Article(other.Name))}\">{text}</a>";

    private string SetCode(int number, Cell cell)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"cell-{number}");
        var learners = Learners.Cells[number - 1];
        var exercise = ExerciseHtml.Of(cell);
        if (cell.IsCSharp)
        {
            _code.Add(new LivingCell(learners.Id ?? place, number, learners.Text, exercise?.Id));
        }

        var code = cell.IsCSharp ? CodeHighlighter.ToHtml(learners.Text) : Html.Escape(learners.Text);
        return $"""
            <section class="code{(exercise is null ? "" : " exercise")}" id="{Html.Escape(_addresses.Id(place))}" aria-label="cell {number}{(exercise is null ? "" : $", exercise {exercise.Id}")}">
            {(exercise is null ? "" : ExerciseHtml.Name(exercise, _addresses))}<div class="source"><a class="cell-number" href="{Html.Escape(_addresses.Place(place))}" aria-label="link to cell {number}">[{number}]</a><pre><code>{code}</code></pre></div>
            {(exercise is null ? Recorded(number) : "")}</section>

            """;
    }

    // What an exercise shows in the solved run would answer it.
    private string Recorded(int number)
    {
        var shown = OutputHtml.OfCell(_solved, number);
        return shown.Length == 0 ? "" : $"""
            <div class="output recorded">
            <p class="recorded-words">What this cell shows when it has run:</p>
            {shown}</div>

            """;
    }
}
