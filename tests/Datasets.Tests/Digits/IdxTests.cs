using System.Collections.Immutable;
using System.IO.Compression;
using CsCheck;
using LinearClassifiers.Tests;
using Datasets.Digits;
using LinearClassifiers;

namespace Datasets.Tests.Digits;

public sealed class IdxTests : IDisposable
{
    private static readonly byte[] TwoByThree = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<byte[], int, string> Damaged { get; } = new()
    {
        { [], 0, "begins 00 00 08 and the number of dimensions" },
        { [0, 0, 8], 0, "begins 00 00 08 and the number of dimensions" },
        { [0, 0, 13, 1, 0, 0, 0, 0], 0, "and this one 00000d01" },
        { [0, 0, 8, 0], 0, "and this one 00000800" },
        { [1, 0, 8, 1, 0, 0, 0, 0], 0, "and this one 01000801" },
        { TwoByThree[..7], 7, "2 dimensions end at byte 12, and the file ends here" },
        { TwoByThree[..17], 17, "2×3 numbers end at byte 18, and the file at 17" },
        { [.. TwoByThree, 7], 18, "2×3 numbers end at byte 18, and the file at 19" },
        { [0, 0, 8, 2, 0, 0, 128, 0, 0, 1, 0, 0], 8, "dimension 1 of 65536 asks for more" },
        { [0, 0, 8, 1, 255, 255, 255, 255], 4, "dimension 0 of 4294967295 asks for more" },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Dimensions_and_bytes_come_as_they_are_written()
    {
        var idx = Idx.Read(_folder.Write("a", TwoByThree));

        Assert.Equal([2, 3], idx.Dimensions);
        Assert.Equal([1, 2, 3, 4, 5, 6], idx.Bytes);
    }

    [Fact]
    public void A_gzipped_file_says_the_same() =>
        Assert.Equal([1, 2, 3, 4, 5, 6], Idx.Read(_folder.Write("a.gz", Gzip(TwoByThree))).Bytes);

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_file_is_refused_with_its_offset(byte[] content, int offset, string problem)
    {
        var file = _folder.Write("a", content);

        var error = Assert.Throws<InvalidDataException>(() => Idx.Read(file));

        Assert.StartsWith($"{file}, byte {offset}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_stream_that_is_cut_off_or_altered_is_refused()
    {
        var gzipped = Gzip([0, 0, 8, 1, 0, 0, 1, 0, .. Enumerable.Range(0, 256).Select(i => (byte)(i * i))]);
        byte[] altered = [.. gzipped[..^8], (byte)(gzipped[^8] ^ 1), .. gzipped[^7..]];

        Assert.Throws<InvalidDataException>(() => Idx.Read(_folder.Write("cut.gz", gzipped[..^30])));
        var error = Assert.Throws<InvalidDataException>(() => Idx.Read(_folder.Write("altered.gz", altered)));
        Assert.Contains("the gzip stream is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_an_error_of_its_own() =>
        Assert.Throws<FileNotFoundException>(() => Idx.Read(_folder["nothing"]));

    [Fact]
    public void Whatever_is_written_is_read_back() => Law.Holds(
        from dimensions in Gen.Int[0, 6].Array[1, 4]
        from seed in Gen.Int
        select (dimensions, seed),
        it =>
        {
            var random = new SeededRandom(it.seed);
            byte[] bytes = [.. Enumerable.Range(0, it.dimensions.Aggregate(1, (a, b) => a * b)).Select(_ => (byte)random.Below(256))];
            byte[] content = [0, 0, 8, (byte)it.dimensions.Length, .. it.dimensions.SelectMany(d => (byte[])[0, 0, 0, (byte)d]), .. bytes];

            var idx = Idx.Read(_folder.Write("a", content));

            Assert.Equal(it.dimensions, idx.Dimensions);
            Assert.Equal(bytes.ToImmutableArray(), idx.Bytes);
        });

    internal static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
