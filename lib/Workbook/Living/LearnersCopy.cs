using Documents;
using Documents.Files;
using Documents.Ipynb;
using Workbook.Editions;

namespace Workbook.Living;

/// <summary>The learner's edition of a notebook as the file that is handed out has it: each cell with its id.</summary>
internal static class LearnersCopy
{
    /// <summary>Makes the edition. Its cells have the places that they have in the notebook.</summary>
    /// <param name="teachers">The notebook with the solutions.</param>
    /// <param name="file">Its file; where the edition lies beside it, its cells keep their ids.</param>
    /// <param name="names">The exercises of the notebooks before it.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public static Notebook Of(Notebook teachers, string file, ExerciseNames names)
    {
        var edition = LearnersEdition.ToHandOut(teachers, file, Before(file), names);
        // Cells are given their ids when the edition is written.
        return IpynbFormat.Read(IpynbFormat.Write(edition), file);
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
