namespace Workbook.Handouts;

/// <summary>The mark in the head of every page, by which a page of ours is told from files of others.</summary>
internal static class PageMark
{
    /// <summary>The mark, a line of its own.</summary>
    public const string Tag = "<meta name=\"generator\" content=\"workbook\">";

    /// <summary>Tells whether a file is a page of ours.</summary>
    public static bool IsOn(string file) => File.ReadLines(file).Take(20).Contains(Tag);
}
