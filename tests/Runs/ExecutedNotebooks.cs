using System.Collections.Immutable;
using Documents.Files;
using Workbook.Editions;

namespace Tests;

/// <summary>The notebooks that other hosts execute, to be compared with the host's own runs, and the copies that these get.</summary>
internal static class ExecutedNotebooks
{
    private const string LearnersExample = "02-softmax";

    private static readonly string Notebooks = RepositoryRoot.Combine("notebooks");

    /// <summary>
    /// All of the teacher's edition, which has the cells of the learner's and the solutions, and one of the learner's, whose exercises
    /// are not done; in the full matrix all of both.
    /// </summary>
    public static ImmutableArray<(Edition Edition, string Name)> All { get; } =
    [
        .. from edition in Enum.GetValues<Edition>()
           from name in HostRuns.Names
           where edition == Edition.Teacher || name == LearnersExample || FullMatrix.IsAskedFor
           select (edition, name),
    ];

    /// <summary>
    /// Makes a folder anew for copies, with what their first cell imports: below the repository's root, where a notebook finds the data
    /// as it does in its own folder.
    /// </summary>
    /// <param name="host">The folder of the host, below artifacts.</param>
    /// <param name="name">The folder's own name.</param>
    public static string MakeFolder(string host, string name)
    {
        var folder = RepositoryRoot.Combine("artifacts", host, name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Notebooks, "workbook.csx"), Path.Combine(folder, "workbook.csx"));
        return folder;
    }

    /// <summary>
    /// Puts a copy into a folder, as .ipynb, and names its file: the teacher's edition as <c>convert</c> makes it of the source, the
    /// learner's as it is committed.
    /// </summary>
    public static string Put(Edition edition, string name, string folder)
    {
        var file = Path.Combine(folder, name + ".ipynb");
        var source = Path.Combine(Notebooks, name);
        if (edition == Edition.Learner)
        {
            File.Copy(source + ".ipynb", file);
        }
        else
        {
            NotebookFile.Write(NotebookFile.Read(source + ".dib"), file);
        }

        return file;
    }
}
