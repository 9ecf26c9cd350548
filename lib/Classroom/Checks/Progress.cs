namespace Classroom.Checks;

/// <summary>
/// How far a learner has come. It is kept beside the learner's copies of the notebooks, in <c>my/progress.json</c>; where no
/// folder was named, as for the notebooks themselves, nothing is kept.
/// </summary>
public static class Progress
{
    private static ProgressFile? file;

    /// <summary>Keeps what exercises find in a folder, from now on and with what is there already.</summary>
    /// <param name="folder">The folder of the learner's copies; it need not be there yet.</param>
    public static void KeepIn(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        file = new ProgressFile(Path.Combine(folder, "progress.json"), TimeProvider.System);
    }

    /// <summary>What is done, wrong and not tried, a bar a competency, and where to go on.</summary>
    public static ProgressReport Show() => new(Exercises.All, file?.Read());

    /// <summary>Writes a line an exercise as CSV, for whoever hands it in.</summary>
    /// <param name="path">The file to write; one that is there is written over.</param>
    /// <returns>What was written, in a sentence.</returns>
    /// <exception cref="InvalidOperationException">No progress is kept for this notebook.</exception>
    public static string Export(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var kept = file?.Read() ?? throw new InvalidOperationException(
            "No progress is kept for this notebook. Work in a copy: `dotnet run --project lib/Workbook -c Release -- start` makes them in my/.");
        WholeFile.Write(path, ProgressCsv.Of(Exercises.All, kept));
        return $"{Path.GetFullPath(path)}: {Numbers.Text(Exercises.All.Length)} exercises, {Numbers.Text(kept.Values.Count(entry => entry.Status == CheckStatus.Passed))} done";
    }

    /// <summary>Notes what an exercise found; an answer that nobody has given yet is no progress.</summary>
    internal static void Note(Exercise exercise, CheckStatus status)
    {
        if (status != CheckStatus.NotDone)
        {
            file?.Note(exercise.Id, status);
        }
    }
}
