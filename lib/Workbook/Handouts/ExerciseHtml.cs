using Documents;
using Workbook.Editions;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>
/// The HTML around an exercise's code: its name, its solution or room for one. Marks are for those who write notebooks; a page shows none.
/// </summary>
internal static class ExerciseHtml
{
    // On paper one writes larger than one types, and not everybody finds the shortest way.
    private const int LinesMore = 2;
    private const int FewestLines = 3;

    /// <summary>Reads the exercise of a cell; null where it leaves nothing to the learner.</summary>
    /// <exception cref="RenderingException">The cell's marks do not go together.</exception>
    public static ExerciseCell? Of(Cell cell)
    {
        try
        {
            return cell.IsCSharp ? ExerciseCell.In(cell.Text) : null;
        }
        catch (FormatException problem)
        {
            throw new RenderingException(problem.Message);
        }
    }

    /// <summary>The id of an exercise in its page.</summary>
    public static string Anchor(ExerciseCell exercise) => "exercise-" + exercise.Id;

    /// <summary>The line above the code, which names the exercise.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="addresses">The addresses in its page.</param>
    public static string Name(ExerciseCell exercise, PageAddresses addresses) => $"""
        <p class="exercise-name" id="{Html.Escape(addresses.Id(Anchor(exercise)))}"><a href="{Html.Escape(addresses.Place(Anchor(exercise)))}">Exercise: {exercise.Id}</a></p>

        """;

    /// <summary>The part below the code: the solution, folded, or room to write one.</summary>
    public static string After(ExerciseCell exercise, Edition edition) => edition == Edition.Learner ? Room(exercise) : Solution(exercise);

    private static string Solution(ExerciseCell exercise) => $"""
        <details class="solution"><summary>Solution</summary>
        <div class="source"><pre><code>{CodeHighlighter.ToHtml(exercise.Solution)}</code></pre></div>
        </details>

        """;

    private static string Room(ExerciseCell exercise)
    {
        var lines = Math.Max(FewestLines, exercise.Solution.Split('\n').Length + LinesMore);
        return $"<div class=\"room\" aria-hidden=\"true\">{string.Concat(Enumerable.Repeat("<span></span>", lines))}</div>\n";
    }
}
