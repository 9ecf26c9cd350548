using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;

namespace Datasets.Digits;

/// <summary>
/// The content of an IDX file of bytes, the format that MNIST comes in: two zeros, the type of the numbers (8 for bytes),
/// how many dimensions, each dimension as a 32-bit big-endian number, then the bytes, the last dimension running fastest.
/// </summary>
/// <param name="Dimensions">How many there are of each, the slowest first: images, rows, columns.</param>
/// <param name="Bytes">As many as the dimensions' product.</param>
public sealed record Idx(ImmutableArray<int> Dimensions, ImmutableArray<byte> Bytes)
{
    private const byte UnsignedBytes = 8;
    private const string Remedy = "Give a file as it was fetched, its name ending in -ubyte or -ubyte.gz, or fetch it again.";

    /// <summary>Reads a file, gzipped or not.</summary>
    /// <param name="file">Its path.</param>
    /// <returns>Dimensions and bytes.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// It is not an IDX file of bytes, or not as long as its dimensions say; file and (unpacked) offset are named.
    /// </exception>
    public static Idx Read(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Parse(Unpacked(file), file);
    }

    private static Idx Parse(ReadOnlySpan<byte> content, string file)
    {
        if (content is not [0, 0, UnsignedBytes, > 0, ..])
        {
            throw FileError.At(
                file,
                0,
                $"an IDX file of bytes begins 00 00 08 and the number of dimensions, and this one "
                    + $"{Convert.ToHexStringLower(content[..Math.Min(4, content.Length)])}. {Remedy}");
        }

        var start = 4 + (4 * content[3]);
        if (content.Length < start)
        {
            throw FileError.At(file, content.Length, $"{content[3]} dimensions end at byte {start}, and the file ends here. {Remedy}");
        }

        var dimensions = new int[content[3]];
        var count = 1L;
        for (var d = 0; d < dimensions.Length; d++)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(content[(4 + (4 * d))..]);
            count *= size;
            if (count > Array.MaxLength)
            {
                throw FileError.At(file, 4 + (4 * d),
                    $"up to {Array.MaxLength} bytes can be read, and dimension {d} of {size} asks for more. {Remedy}");
            }

            dimensions[d] = (int)size;
        }

        return content.Length - start == count
            ? new([.. dimensions], [.. content[start..]])
            : throw FileError.At(
                file,
                Math.Min(content.Length, start + count),
                $"{string.Join('×', dimensions)} numbers end at byte {start + count}, and the file at {content.Length}. {Remedy}");
    }

    private static byte[] Unpacked(string file)
    {
        var packed = File.ReadAllBytes(file);
        if (packed is not [0x1f, 0x8b, ..])
        {
            return packed;
        }

        using var unpacked = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            gzip.CopyTo(unpacked);
        }
        catch (InvalidDataException)
        {
            throw FileError.At(file, unpacked.Length, $"up to here it unpacks, and from here on the gzip stream is damaged. {Remedy}");
        }

        return unpacked.ToArray();
    }
}
