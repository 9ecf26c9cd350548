using System.Formats.Tar;
using System.IO.Compression;

namespace Datasets.Cifar;

/// <summary>
/// Unpacks either archive of CIFAR-10 into the six files of the binary version. Only the six expected names are taken, and
/// they are written under names of our own, so no entry can reach outside the folder.
/// </summary>
/// <param name="archive">A .tar.gz.</param>
/// <param name="imagesPerFile">How many images each file holds.</param>
internal sealed class Cifar10Unpacking(string archive, int imagesPerFile)
{
    private const string PythonFolder = "cifar-10-batches-py";
    private const string MetaFile = "batches.meta.txt";

    private readonly long _bytesPerFile = (long)imagesPerFile * Cifar10File.RecordBytes;

    /// <summary>Unpacks into a folder that appears only when everything in it is right.</summary>
    /// <param name="target">The folder, which is not there yet.</param>
    /// <param name="cancellation">Looked at before every file.</param>
    /// <exception cref="InvalidDataException">The archive is damaged, or not CIFAR-10; the message lacks a remedy.</exception>
    /// <exception cref="IOException">The files cannot be written.</exception>
    public void To(string target, CancellationToken cancellation)
    {
        var unfinished = target + ".part";
        RemoveFolder(unfinished);
        Directory.CreateDirectory(unfinished);
        try
        {
            var missing = Cifar10File.Names.ToHashSet();
            foreach (var (name, records) in Batches())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!missing.Remove(name))
                {
                    throw new InvalidDataException($"{archive}: {name} comes twice.");
                }

                File.WriteAllBytes(Path.Combine(unfinished, name), records);
            }

            if (missing.Count > 0)
            {
                throw new InvalidDataException($"{archive}: it ends without {string.Join(", ", missing.Order(StringComparer.Ordinal))}.");
            }

            File.WriteAllText(Path.Combine(unfinished, MetaFile), string.Join('\n', Cifar10.ClassNames) + "\n\n");
            Directory.Move(unfinished, target);
        }
        finally
        {
            RemoveFolder(unfinished);
        }
    }

    private IEnumerable<(string Name, byte[] Records)> Batches()
    {
        using var file = File.OpenRead(archive);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (Undamaged(file, () => tar.GetNextEntry()) is { } entry)
        {
            var path = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
            foreach (var name in Cifar10File.Names.Where(_ => isFile))
            {
                var where = $"{archive}, {path}";
                if (path == $"{Cifar10.FolderName}/{name}")
                {
                    ThrowUnlessLength(entry, where, _bytesPerFile, _bytesPerFile);
                    var records = Undamaged(file, () => Content(entry));
                    ThrowUnlessLabels(records, where);
                    yield return (name, records);
                }
                else if (path == $"{PythonFolder}/{Path.GetFileNameWithoutExtension(name)}")
                {
                    // Labels and file names take 30 to 80 bytes an image; numpy under Python 3 writes half of the pixels as two bytes.
                    ThrowUnlessLength(entry, where, _bytesPerFile, (2 * _bytesPerFile) + 4096);
                    var pickle = Undamaged(file, () => Content(entry));
                    yield return (name, Cifar10PickledBatch.ToRecords(pickle, where, imagesPerFile));
                }
            }
        }

        // The checksum stands at the very end, behind what a reader of tar needs.
        Undamaged(file, () =>
        {
            unzipped.CopyTo(Stream.Null);
            return true;
        });
    }

    private static void ThrowUnlessLength(TarEntry entry, string where, long least, long most)
    {
        if (entry.Length < least || entry.Length > most)
        {
            throw FileError.At(where, 0, $"{(least == most ? $"{least}" : $"{least} to {most}")} bytes belong here, and there are {entry.Length}.");
        }
    }

    private static byte[] Content(TarEntry entry)
    {
        var content = new byte[entry.Length];
        entry.DataStream!.ReadExactly(content);
        return content;
    }

    private T Undamaged<T>(FileStream file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is EndOfStreamException or FormatException or InvalidDataException)
        {
            throw new InvalidDataException(FileError.At(archive, file.Position,
                "the archive is damaged or cut off, here or a little before.").Message, problem);
        }
    }

    private static void ThrowUnlessLabels(byte[] records, string where)
    {
        for (var offset = 0; offset < records.Length; offset += Cifar10File.RecordBytes)
        {
            if (records[offset] >= Cifar10.ClassNames.Length)
            {
                throw FileError.At(where, offset, $"a label is 0 to {Cifar10.ClassNames.Length - 1}, and this is {records[offset]}.");
            }
        }
    }

    private static void RemoveFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
