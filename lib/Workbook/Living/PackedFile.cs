using System.IO.Compression;
using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>A file that the page carries for its engine: gzip, in letters that a page may hold.</summary>
internal static class PackedFile
{
    /// <summary>Writes the element that holds a file.</summary>
    public static string ToHtml(EngineFile file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(file.Content);
        }

        var letters = Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
        return $"<script type=\"application/octet-stream\" class=\"file\" data-path=\"{Html.Escape(file.Path)}\">{letters}</script>\n";
    }
}
