using Documents;
using Documents.Ipynb;

namespace Workbook.Editions;

/// <summary>
/// A notebook for those who are to find its solutions: each exercise has a place to fill in where the solution was, and no cell
/// has run. As a file it carries a mark, so that whoever meets it can tell whether it still says what was handed out: <see cref="EditionMark"/>.
/// </summary>
internal static class LearnersEdition
{
    /// <summary>The learner's edition of a notebook, to run. Its cells are in their old places.</summary>
    /// <param name="teachers">The notebook with the solutions.</param>
    /// <param name="file">Its file as the user named it, for errors.</param>
    /// <param name="names">The exercises of the notebooks that belong to it, where there are some.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public static Notebook Of(Notebook teachers, string file, ExerciseNames? names = null)
    {
        var exercises = (names ?? new ExerciseNames()).Of(teachers, file);
        return teachers with
        {
            Cells =
            [
                .. teachers.Cells.Select((cell, index) => cell with
                {
                    Text = exercises.TryGetValue(index + 1, out var exercise) ? exercise.Learner : cell.Text,
                    Outputs = [],
                    ExecutionCount = null,
                }),
            ],
        };
    }

    /// <summary>The learner's edition of a notebook, to hand out as an .ipynb file. Its links lead to other such files.</summary>
    /// <param name="teachers">The notebook with the solutions.</param>
    /// <param name="file">Its file as the user named it, for errors.</param>
    /// <param name="before">The edition that was handed out before: a cell whose text it has already keeps its id.</param>
    /// <param name="names">The exercises of the notebooks that belong to it, where there are some.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public static Notebook ToHandOut(Notebook teachers, string file, Notebook? before = null, ExerciseNames? names = null)
    {
        var cells = Of(teachers, file, names).Cells.Select(cell => new Cell(cell.Kind, cell.Language, TextOf(cell)));
        var edition = new Notebook([.. EditionCellIds.Keep(before?.Cells ?? [], cells)]);
        return edition with { Metadata = EditionMark.Put(IpynbFormat.MetadataOf(teachers), EditionMark.HashOf(edition)) };
    }

    /// <summary>Finds the cells that say something else in the learner's edition: exercises.</summary>
    public static bool Differs(Cell cell)
    {
        try
        {
            return cell.IsCSharp && ExerciseCell.In(cell.Text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string TextOf(Cell cell)
    {
        var text = cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return cell.Kind == CellKind.Markdown ? EditionLinks.ToEditions(text) : text;
    }
}
