using Documents;
using Documents.Files;

namespace Workbook.Runs;

/// <summary>A notebook's file, read once for all that look at it before it runs and while it does.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Notebook">The notebook; null where the file cannot be read.</param>
/// <param name="Problem">The reason why it cannot be read; null where it can.</param>
internal sealed record NotebookToRun(string File, Notebook? Notebook, string? Problem)
{
    /// <summary>Reads a file. One that cannot be read fails when it is to run, with the other failures.</summary>
    internal static NotebookToRun Read(string file)
    {
        try
        {
            return new NotebookToRun(file, NotebookFile.Read(file), null);
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return new NotebookToRun(file, null, problem.Message);
        }
    }
}
