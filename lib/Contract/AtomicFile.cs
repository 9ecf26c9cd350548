namespace Contract;

/// <summary>Writes files so that nobody ever meets half of one: not who reads it meanwhile, and not who looks after a failure.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text as UTF-8, in place of what was there; behind a link, and with the rights that the file had.</summary>
    /// <exception cref="IOException">The file cannot be written; the old one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; the old one is as it was.</exception>
    internal static void Write(string path, string text)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var draft = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(draft, text);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            }

            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
