using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Datasets.Cifar;
using Datasets.Downloads;
using LinearClassifiers;

namespace Datasets.Tests.Cifar;

/// <summary>CIFAR-10 with three images a file: its files, its archives.</summary>
internal static class SmallCifar10
{
    public const int ImagesPerFile = 3;

    /// <summary>The six files, by name.</summary>
    public static Dictionary<string, byte[]> Files { get; } = Cifar10File.Names.Index().ToDictionary(file => file.Item, file => Records(file.Index));

    public static byte[] Binary { get; } = Pack(Files.Select(file => ($"cifar-10-batches-bin/{file.Key}", file.Value)));

    public static byte[] Python { get; } = Pack(Files.Select(file =>
        ($"cifar-10-batches-py/{Path.GetFileNameWithoutExtension(file.Key)}", PickleWriter.Batch(file.Value))));

    /// <summary>The label of image i of file f is (f + 3i) mod 10; its bytes are from a seed.</summary>
    public static byte[] Records(int file)
    {
        var random = new SeededRandom(file);
        return
        [
            .. Enumerable.Range(0, ImagesPerFile).SelectMany(i => (byte[])
            [
                (byte)((file + (3 * i)) % 10), .. Enumerable.Range(0, Cifar10File.ImageBytes).Select(_ => (byte)random.Below(256)),
            ]),
        ];
    }

    public static void WriteFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in Files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }

    public static byte[] Pack(IEnumerable<(string Name, byte[] Bytes)> files) => Pack(files.Select(file =>
        (TarEntry)new UstarTarEntry(TarEntryType.RegularFile, file.Name) { DataStream = new MemoryStream(file.Bytes) }));

    public static byte[] Pack(IEnumerable<TarEntry> entries)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var entry in entries)
            {
                entry.ModificationTime = DateTimeOffset.UnixEpoch;
                tar.WriteEntry(entry);
            }
        }

        return packed.ToArray();
    }

    public static KnownArchive Archive(byte[] bytes, params Uri[] sources) =>
        new("cifar-10-small.tar.gz", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), [.. sources]);

    public static void AssertUnpacked(string folder)
    {
        Assert.Equal([.. Files.Keys.Append("batches.meta.txt").Order(StringComparer.Ordinal)], Directory.GetFiles(
            folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Files, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(folder, file.Key))));
    }
}
