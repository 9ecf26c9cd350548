using System.IO.Compression;
using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>A file that the page carries for its engine: gzip, in letters that a page may hold.</summary>
internal static class PackedFile
{
    /// <summary>Writes the element that holds a file.</summary>
    /// <param name="path">The path under which the engine finds it.</param>
    /// <param name="content">Its bytes.</param>
    public static string ToHtml(string path, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        var letters = Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
        return $"<script type=\"application/octet-stream\" class=\"file\" data-path=\"{Html.Escape(path)}\">{letters}</script>\n";
    }
}
