using System.Globalization;
using System.Text.Unicode;
using Contract;
using Documents.Dib;
using Documents.Ipynb;

namespace Documents.Files;

/// <summary>Reads and writes notebooks as files. The extension tells the format: <c>.dib</c> or <c>.ipynb</c>.</summary>
public static class NotebookFile
{
    /// <summary>Reads a notebook from a UTF-8 file, with or without a byte order mark.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is no notebook, or not UTF-8.</exception>
    public static Notebook Read(string path)
    {
        var isDib = IsDib(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"{path}: there is no such file (looked for {Path.GetFullPath(path)}). Check its name and the folder you are in.", path);
        }

        var text = Decode(File.ReadAllBytes(path), path);
        return isDib ? DibFormat.Read(text, path) : IpynbFormat.Read(text, path);
    }

    /// <summary>
    /// Writes a notebook as UTF-8. The new file takes the old one's place in one step, so that whoever reads it meanwhile, or
    /// after a failure, finds a whole one.
    /// </summary>
    /// <exception cref="NotebookFormatException">The format cannot hold the notebook.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; the old one is as it was.</exception>
    public static void Write(Notebook notebook, string path) =>
        AtomicFile.Write(path, IsDib(path) ? DibFormat.Write(notebook) : IpynbFormat.Write(notebook));

    private static bool IsDib(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".dib" => true,
        ".ipynb" => false,
        ".verso" => throw new NotebookFormatException(path, 1, 1,
            "this is Verso's own format, which only Verso reads. It makes an .ipynb of it: verso convert, with this file and --to ipynb."),
        var other => throw new NotebookFormatException(path, 1, 1,
            $"a notebook's name must end in .dib or .ipynb, and this one ends in \"{other}\". Rename the file, or name another."),
    };

    private static string Decode(byte[] bytes, string path)
    {
        var characters = new char[bytes.Length];
        Utf8.ToUtf16(bytes, characters, out var valid, out var count, replaceInvalidSequences: false);
        var text = new string(characters, 0, count);
        return valid == bytes.Length
            ? text
            : throw new DocumentText(text, path).Fail(text.Length, string.Create(CultureInfo.InvariantCulture,
                $"the byte 0x{bytes[valid]:X2} (number {valid} of the file, from 0) is not UTF-8. Save the file as UTF-8."));
    }
}
