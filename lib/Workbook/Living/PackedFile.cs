using System.IO.Compression;
using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>A file that the page carries: gzip, in letters that a page may hold.</summary>
internal static class PackedFile
{
    /// <summary>Writes the element that holds a file of the engine.</summary>
    public static string ToHtml(EngineFile file) => ToHtml("file", $"data-path=\"{Html.Escape(file.Path)}\"", file.Content);

    /// <summary>Writes the element that holds a library of the page's own.</summary>
    /// <param name="name">The name under which the page finds it.</param>
    /// <param name="content">Its bytes.</param>
    public static string LibraryToHtml(string name, byte[] content) => ToHtml("library", $"data-name=\"{Html.Escape(name)}\"", content);

    /// <summary>Packs a file's bytes.</summary>
    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static string ToHtml(string kind, string name, byte[] content)
    {
        var letters = Convert.ToBase64String(Gzip(content));
        return $"<script type=\"application/octet-stream\" class=\"{kind}\" {name}>{letters}</script>\n";
    }
}
