using System.Collections.Immutable;
using Documents;
using Documents.Files;
using Documents.Ipynb;
using Workbook.Editions;

namespace Workbook.Living;

/// <summary>The cells of a notebook's learner's edition, each with the id that it has in the file that is handed out.</summary>
internal static class LearnersCells
{
    /// <summary>Makes the cells, in the places that they have in the notebook.</summary>
    /// <param name="teachers">The notebook with the solutions.</param>
    /// <param name="file">Its file; where the edition lies beside it, its cells keep their ids.</param>
    /// <param name="names">The exercises of the notebooks before it.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public static ImmutableArray<Cell> Of(Notebook teachers, string file, ExerciseNames names)
    {
        var edition = LearnersEdition.ToHandOut(teachers, file, Before(file), names);
        // Cells are given their ids when the edition is written.
        return IpynbFormat.Read(IpynbFormat.Write(edition), file).Cells;
    }

    private static Notebook? Before(string file)
    {
        try
        {
            var edition = Path.ChangeExtension(file, ".ipynb");
            return File.Exists(edition) ? NotebookFile.Read(edition) : null;
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
