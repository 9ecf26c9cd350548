using System.Buffers;
using System.Collections.Immutable;

namespace Datasets.Cifar;

/// <summary>One of the six files of CIFAR-10's binary version.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Count">How many images it holds.</param>
internal sealed record Cifar10File(string Path, int Count)
{
    public const int Size = 32;
    public const int Channels = 3;
    public const int ImageBytes = Size * Size * Channels;
    public const int RecordBytes = 1 + ImageBytes;

    /// <summary>The number of images in each official file.</summary>
    public const int Images = 10_000;

    // 768 KB: large enough to read fast, small enough to be in the cache still when it is copied.
    private const int RecordsAtOnce = 250;

    /// <summary>The names of the files: five to learn from, the last to test on.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin"), "test_batch.bin"];

    /// <summary>The length of the file in bytes.</summary>
    public long Bytes => (long)Count * RecordBytes;

    /// <exception cref="FileNotFoundException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It is shorter or longer than its records.</exception>
    public void ThrowUnlessThere()
    {
        var file = new FileInfo(Path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"CIFAR-10 is six files, and '{Path}' is missing. Fetch all six anew by Cifar10Download.", Path);
        }

        if (file.Length != Bytes)
        {
            throw Problem(
                Math.Min(file.Length, Bytes),
                $"{Count} images are {Bytes} bytes, and this file has {file.Length}. Move the folder away and fetch it again by Cifar10Download.");
        }
    }

    /// <summary>Reads all records, and parts labels from pixels.</summary>
    /// <exception cref="InvalidDataException">A label is above 9, or the file ends early.</exception>
    public void Read(Span<int> labels, Span<byte> pixels)
    {
        using var file = File.OpenHandle(Path, options: FileOptions.SequentialScan);
        var buffer = ArrayPool<byte>.Shared.Rent(RecordsAtOnce * RecordBytes);
        for (var first = 0; first < Count; first += RecordsAtOnce)
        {
            var records = buffer.AsSpan(0, Math.Min(RecordsAtOnce, Count - first) * RecordBytes);
            for (var filled = 0; filled < records.Length;)
            {
                var offset = ((long)first * RecordBytes) + filled;
                var read = RandomAccess.Read(file, records[filled..], offset);
                filled += read > 0 ? read : throw Problem(offset,
                    "the file was cut short while it was read. Wait for whatever writes it, then read it again.");
            }

            for (var i = first; !records.IsEmpty; i++)
            {
                labels[i] = records[0] < Cifar10.ClassNames.Length ? records[0] : throw Problem(
                    (long)i * RecordBytes,
                    $"a label is 0 to {Cifar10.ClassNames.Length - 1}, and image {i} has {records[0]}. "
                    + $"Move the folder away and fetch it again by Cifar10Download.");
                records[1..RecordBytes].CopyTo(pixels[(i * ImageBytes)..]);
                records = records[RecordBytes..];
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private InvalidDataException Problem(long offset, string problem) => FileError.At(Path, offset, problem);
}
