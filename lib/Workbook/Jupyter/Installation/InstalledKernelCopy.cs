using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Contract;

namespace Workbook.Jupyter.Installation;

/// <summary>
/// A published copy of this program, from which kernels start: <c>bin/&lt;hash of its files&gt;</c>. It is written once and never again, so
/// that a kernel that runs from it never sees it change; a process that does holds it (<see cref="HeldFolder"/>).
/// </summary>
internal static class InstalledKernelCopy
{
    /// <summary>The folder of a kernelspec that holds the copies.</summary>
    public const string FolderName = "bin";

    /// <summary>The library to start.</summary>
    public const string Library = "Workbook.dll";

    /// <summary>Holds the copy that this process runs from, if it runs from one, until the stream is closed.</summary>
    public static FileStream? HoldOwn() => HeldFolder.Hold(AppContext.BaseDirectory);

    /// <summary>Lists the copies in a folder. What begins with a dot is not whole yet.</summary>
    public static ImmutableArray<string> CopiesIn(string programs) =>
        Directory.Exists(programs)
            ? [.. Directory.GetDirectories(programs).Where(folder => !Path.GetFileName(folder).StartsWith('.'))]
            : [];

    /// <summary>Gives the files of a draft their place beside it, in one step.</summary>
    /// <returns>The copy; one of the same files that was there already is as good.</returns>
    public static string Keep(string draft)
    {
        var copy = Path.Combine(Path.GetDirectoryName(draft)!, Hash(draft)[..16]);
        HeldFolder.Mark(draft, "A kernel that runs from here holds this file open.");
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

    /// <summary>Removes a copy unless a process runs from it.</summary>
    public static void TryRemove(string copy)
    {
        if (!HeldFolder.IsHeld(copy))
        {
            // Whoever starts from it in this moment finds no program, which is better than half of one.
            File.Delete(Path.Combine(copy, Library));
            HeldFolder.TryRemove(copy);
        }
    }

    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var heading = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} {new FileInfo(file).Length}\n");
            hash.AppendData(Encoding.UTF8.GetBytes(heading));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
