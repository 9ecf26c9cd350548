using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>The article that is seen first: what this is, and the list of notebooks.</summary>
internal static class LivingFront
{
    /// <summary>Writes the article.</summary>
    /// <param name="course">All that the workbook holds.</param>
    /// <param name="alive">The words that say where the notebooks are alive.</param>
    public static string ToHtml(LivingCourse course, string alive) => $"""
        <article class="front" id="{ArticleAddresses.Front}">
        <div class="page">
        <div class="column index">
        <h1 tabindex="-1">{Html.Escape(course.Collection.Title)}</h1>
        <p class="subtitle">{Html.Escape(course.Collection.Subtitle)}</p>
        <div class="prose">
        <p>All notebooks of the course, {alive}: read them, change their C#, run them, and solve the exercises.
        Everything happens in this browser; nothing is to be installed, and nothing is sent anywhere.</p>
        </div>
        <p class="lacking unscripted">Scripts are off in this browser: everything can be read here, and nothing can be run.</p>
        <p class="lacking" hidden></p>
        <h2 id="start/notebooks">Notebooks</h2>
        <ol class="notebooks">
        {string.Concat(course.Notebooks.Select(notebook => Entry(course, notebook)))}</ol>
        <h2 id="start/how">How to work with it</h2>
        <div class="prose">
        <p>Below each cell stands what it shows when it has run. Run it yourself by <kbd>Shift</kbd> <kbd>Enter</kbd> or the button below it:
        the first run starts C# in this page, which takes some seconds. An exercise leaves a place for your answer, and its check tells
        you how you did, as often as you like.</p>
        <dl class="keys">
        <div><dt><kbd>Shift</kbd> <kbd>Enter</kbd></dt><dd>run the cell and go on to the next</dd></div>
        <div><dt><kbd>Ctrl</kbd> <kbd>Enter</kbd></dt><dd>run the cell and stay</dd></div>
        <div><dt><kbd>Esc</kbd>, then <kbd>Tab</kbd></dt><dd>leave the editor by keyboard</dd></div>
        </dl>
        <p class="kept"></p>
        </div>
        </div>
        </div>
        </article>

        """;

    private static string Entry(LivingCourse course, LivingNotebook notebook) => $"""
        <li><h3><a href="{course.AddressOf(notebook.Name)}">{notebook.TitleHtml}</a></h3>
        <p>{notebook.SummaryHtml}</p>
        <p class="state"><span class="tally" data-notebook="{Html.Escape(notebook.Name)}"></span></p></li>

        """;
}
