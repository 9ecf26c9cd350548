using Classroom.Grading;
using Contract;

namespace Classroom.Lecture;

/// <summary>
/// A learner's progress in this lecture. It is kept beside the learner's copies of the notebooks, in <c>my/progress.json</c>;
/// where no folder was named, as for the notebooks themselves, nothing is kept.
/// </summary>
public static class Progress
{
    /// <summary>Keeps the results of exercises in a folder, from now on and with what is there already.</summary>
    /// <param name="folder">The folder of the learner's copies; it need not be there yet.</param>
    public static void KeepIn(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ProgressFile.Kept = new ProgressFile(Path.Combine(folder, "progress.json"), TimeProvider.System);
    }

    /// <summary>Shows what is done, wrong and not tried, a bar a competency, and where to go on.</summary>
    public static ProgressReport Show() => new(Exercises.All, ProgressFile.Kept?.Read());

    /// <summary>Writes a line an exercise as CSV, for whoever hands it in.</summary>
    /// <param name="path">The file to write; one that is there is written over.</param>
    /// <returns>A sentence that says what was written.</returns>
    /// <exception cref="InvalidOperationException">No progress is kept for this notebook.</exception>
    public static string Export(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var kept = ProgressFile.Kept?.Read() ?? throw new InvalidOperationException(
            "No progress is kept for this notebook. Work in a copy of your own, in the folder my/: the README tells how to make one.");
        AtomicFile.Write(path, ProgressCsv.Of(Exercises.All, kept));
        var done = kept.Values.Count(entry => entry.Status == CheckStatus.Passed);
        return $"{Path.GetFullPath(path)}: {NumberFormat.Text(Exercises.All.Length)} exercises, {NumberFormat.Text(done)} done";
    }
}
