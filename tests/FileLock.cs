namespace Tests;

/// <summary>
/// Something that one process at a time has. The system takes it from a process that dies, so that nothing is left behind.
/// Every test project compiles this file.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Waits until the lock is free, for as long as that takes, and takes it.</summary>
    /// <param name="path">The file that stands for it; made if need be, and left.</param>
    /// <param name="waits">Called once if another has it.</param>
    public static async Task<FileLock> TakeAsync(string path, Action? waits = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException problem) when (IsTaken(problem))
            {
                if (tries == 0) waits?.Invoke();
                await Task.Delay(Pause);
            }
        }
    }

    public void Dispose() => file.Dispose();

    // Windows says that the file is shared; Linux and macOS that one would have to wait.
    private static bool IsTaken(IOException problem) => problem.HResult is unchecked((int)0x80070020) or 11 or 35;
}
