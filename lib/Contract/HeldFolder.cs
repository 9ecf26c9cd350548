namespace Contract;

/// <summary>
/// A folder that is not removed while a process works from it. The file <c>in-use</c> in it is its mark, the last file to arrive;
/// whoever works from the folder holds the mark open.
/// </summary>
internal static class HeldFolder
{
    private const string MarkName = "in-use";

    /// <summary>Tells whether a folder has its mark; one without is still being written, or no such folder.</summary>
    internal static bool IsMarked(string folder) => File.Exists(MarkOf(folder));

    /// <summary>Writes the mark of a folder that is complete.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="text">A line for people who look into the file.</param>
    internal static void Mark(string folder, string text) => File.WriteAllText(MarkOf(folder), text + "\n");

    /// <summary>Holds a folder until the stream is closed, as it is when the process ends; null where it cannot be held.</summary>
    internal static FileStream? Hold(string folder)
    {
        try
        {
            return IsMarked(folder) ? new FileStream(MarkOf(folder), FileMode.Open, FileAccess.Read, FileShare.Read) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Tells whether a process holds a folder.</summary>
    internal static bool IsHeld(string folder)
    {
        try
        {
            using var mark = new FileStream(MarkOf(folder), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Removes a folder, marked or not, unless a process holds it.</summary>
    /// <returns>Whether the folder is gone.</returns>
    /// <exception cref="IOException">A file in it cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file in it may not be removed.</exception>
    internal static bool TryRemove(string folder)
    {
        try
        {
            // The mark goes first: nobody can begin to hold a folder without one.
            using var mark = new FileStream(
                MarkOf(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return false;
        }

        Directory.Delete(folder, recursive: true);
        return true;
    }

    private static string MarkOf(string folder) => Path.Combine(folder, MarkName);
}
