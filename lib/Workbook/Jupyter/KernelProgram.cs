using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Workbook.Jupyter;

/// <summary>
/// A published copy of this program, from which kernels start: <c>bin/&lt;hash of its files&gt;</c>. It is written once and never again, so
/// that a kernel that runs from it never sees it change; a process that does holds the file <c>in-use</c> in it open.
/// </summary>
internal static class KernelProgram
{
    /// <summary>The folder of a kernelspec that holds the copies.</summary>
    public const string FolderName = "bin";

    /// <summary>The library to start.</summary>
    public const string Library = "Workbook.dll";

    private const string MarkName = "in-use";

    /// <summary>Holds the copy that this process runs from, if it runs from one, until the stream is closed.</summary>
    public static FileStream? HoldOwn() => Hold(AppContext.BaseDirectory);

    /// <summary>Holds a copy; null where there is none, or it cannot be held.</summary>
    public static FileStream? Hold(string copy)
    {
        try
        {
            var mark = Path.Combine(copy, MarkName);
            return File.Exists(mark) ? new FileStream(mark, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The copies in a folder. What begins with a dot is not whole yet.</summary>
    public static ImmutableArray<string> CopiesIn(string programs) =>
        Directory.Exists(programs)
            ? [.. Directory.GetDirectories(programs).Where(folder => !Path.GetFileName(folder).StartsWith('.'))]
            : [];

    /// <summary>Gives the files of a draft their place beside it, in one step.</summary>
    /// <returns>The copy; one of the same files that was there already is as good.</returns>
    public static string Keep(string draft)
    {
        var copy = Path.Combine(Path.GetDirectoryName(draft)!, Hash(draft)[..16]);
        File.WriteAllText(Path.Combine(draft, MarkName), "A kernel that runs from here holds this file open.\n");
        if (Directory.Exists(copy))
        {
            Directory.Delete(draft, recursive: true);
        }
        else
        {
            Directory.Move(draft, copy);
        }

        return copy;
    }

    /// <summary>Whether a process runs from a copy.</summary>
    public static bool IsHeld(string copy)
    {
        try
        {
            using var mark = new FileStream(Path.Combine(copy, MarkName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Removes a copy unless a process runs from it.</summary>
    public static void TryRemove(string copy)
    {
        if (!IsHeld(copy))
        {
            // Whoever starts from it in this moment finds no program, which is better than half of one.
            File.Delete(Path.Combine(copy, Library));
            Directory.Delete(copy, recursive: true);
        }
    }

    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} {new FileInfo(file).Length}\n")));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
