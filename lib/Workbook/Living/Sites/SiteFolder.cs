using Workbook.Handouts;

namespace Workbook.Living.Sites;

/// <summary>The folder of a site, which one edition leaves to the next as a whole.</summary>
internal static class SiteFolder
{
    /// <summary>Tells whether a folder may be replaced: there is none, it is empty, or it holds a site of ours.</summary>
    public static bool CanReplace(string folder) =>
        !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any() || IsSite(folder);

    /// <summary>Puts an edition in the place of the one that is there. Until all of it is written, that one stays.</summary>
    /// <exception cref="IOException">The folder holds something else, or cannot be written; what was there is as it was.</exception>
    public static void Replace(string folder, IEnumerable<SiteFile> files)
    {
        if (!CanReplace(folder))
        {
            throw new IOException($"{folder} holds files that are no site of the workbook's: nothing was written.");
        }

        // On the same disk, so that it only has to be renamed.
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var mark = Guid.NewGuid().ToString("N");
        var (draft, before) = ($"{target}.{mark}.tmp", $"{target}.{mark}.old");
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(draft, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Content);
            }

            var isThere = Directory.Exists(target);
            if (isThere)
            {
                Directory.Move(target, before);
            }

            Swap(draft, target, isThere ? before : null);
        }
        finally
        {
            Remove(draft);
        }

        Remove(before);
    }

    private static void Swap(string draft, string target, string? before)
    {
        try
        {
            Directory.Move(draft, target);
        }
        catch when (before is not null)
        {
            Directory.Move(before, target);
            throw;
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsSite(string folder) =>
        Path.Combine(folder, SiteAddresses.FileOf(ArticleAddresses.Front)) is var index
        && File.Exists(index) && PageMark.IsOn(index) && File.Exists(Path.Combine(folder, LivingSite.ServiceWorker));
}
