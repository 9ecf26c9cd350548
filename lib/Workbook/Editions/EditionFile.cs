using System.Text;
using Documents;
using Documents.Files;
using Documents.Ipynb;

namespace Workbook.Editions;

/// <summary>The state of a learner's edition's file beside its notebook.</summary>
internal enum EditionState
{
    /// <summary>It is, to the byte, what the notebook makes of it.</summary>
    UpToDate,

    /// <summary>The notebook has moved on, or somebody ran the edition and saved what its cells showed.</summary>
    Stale,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>Somebody wrote into it, and a newer edition would take that away.</summary>
    EditedByHand,
}

/// <summary>The file of a notebook's learner's edition, which lies beside it: compared with the edition that it should be.</summary>
/// <param name="Path">The file.</param>
/// <param name="Wanted">The edition that it should be.</param>
/// <param name="State">The result of the comparison.</param>
/// <param name="Difference">The first thing in which they differ, in words; empty where they do not.</param>
internal sealed record EditionFile(string Path, Notebook Wanted, EditionState State, string Difference)
{
    /// <summary>Compares the file beside a notebook with the edition that the notebook makes.</summary>
    /// <param name="notebook">The notebook's file.</param>
    /// <param name="names">The exercises of the notebooks before it in the folder.</param>
    /// <exception cref="NotebookFormatException">The notebook cannot be read, or an exercise in it is not as it should be.</exception>
    public static EditionFile Beside(string notebook, ExerciseNames names)
    {
        var path = System.IO.Path.ChangeExtension(notebook, ".ipynb");
        var teachers = NotebookFile.Read(notebook);
        if (!File.Exists(path))
        {
            return new(path, LearnersEdition.ToHandOut(teachers, notebook, null, names), EditionState.Missing, "it is not there");
        }

        Notebook there;
        try
        {
            there = NotebookFile.Read(path);
        }
        catch (NotebookFormatException problem)
        {
            var edition = LearnersEdition.ToHandOut(teachers, notebook, null, names);
            return new(path, edition, EditionState.EditedByHand, $"it is no notebook any more ({problem.Message})");
        }

        var wanted = LearnersEdition.ToHandOut(teachers, notebook, there, names);
        if (File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(IpynbFormat.Write(wanted))))
        {
            return new(path, wanted, EditionState.UpToDate, "");
        }

        // What says the same as the new edition loses nothing by it, whatever its mark says.
        var isSafe = EditionMark.IsUntouched(there) || EditionMark.HashOf(there) == EditionMark.HashOf(wanted);
        return new(path, wanted, isSafe ? EditionState.Stale : EditionState.EditedByHand, EditionDifference.Of(there, wanted));
    }
}
