namespace Datasets;

/// <summary>Finds what lies in the project's <c>data</c> folder, from wherever a notebook runs.</summary>
internal static class DataFolder
{
    /// <summary>The variable that names a folder to look in instead.</summary>
    public const string Variable = "WORKBOOK_DATA";

    /// <summary>
    /// The folders from which a notebook's data is looked for, upwards: this library's own, which lies in the project wherever the host was
    /// started, and the current one, for a library that lies elsewhere.
    /// </summary>
    public static IEnumerable<string> Starts =>
        Path.GetDirectoryName(typeof(DataFolder).Assembly.Location) is { Length: > 0 } own
            ? [own, Environment.CurrentDirectory]
            : [Environment.CurrentDirectory];

    /// <summary>The folder <c>data/name</c> in the first of several folders, or above it, that has one; null where there is none.</summary>
    public static string? Above(IEnumerable<string> starts, string name) =>
        starts.Select(start => Above(start, name)).FirstOrDefault(found => found is not null);

    /// <summary>
    /// The folder <c>data/name</c> in <paramref name="start"/> or the nearest folder above it that has one; null where there is
    /// none.
    /// </summary>
    public static string? Above(string start, string name)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "data", name);
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The same, unless <paramref name="instead"/> names a folder to look in.</summary>
    public static string? Find(IEnumerable<string> starts, string name, string? instead)
    {
        if (string.IsNullOrWhiteSpace(instead))
        {
            return Above(starts, name);
        }

        var path = Path.Combine(instead, name);
        return Directory.Exists(path) ? path : null;
    }
}
