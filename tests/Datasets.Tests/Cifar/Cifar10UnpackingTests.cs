using System.Formats.Tar;
using Datasets.Cifar;

namespace Datasets.Tests.Cifar;

public sealed class Cifar10UnpackingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static IEnumerable<(string Name, byte[] Bytes)> Files =>
        SmallCifar10.Files.Select(file => ($"cifar-10-batches-bin/{file.Key}", file.Value));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_binary_version_is_taken_as_it_is()
    {
        Unpack(SmallCifar10.Binary);

        SmallCifar10.AssertUnpacked(_folder["to"]);
    }

    [Fact]
    public void The_Python_version_becomes_the_same_files()
    {
        Unpack(SmallCifar10.Python);

        SmallCifar10.AssertUnpacked(_folder["to"]);
    }

    [Fact]
    public void Names_may_begin_with_the_folder_they_are_in()
    {
        Unpack(SmallCifar10.Pack(Files.Select(file => ("./" + file.Name, file.Bytes))));

        SmallCifar10.AssertUnpacked(_folder["to"]);
    }

    [Fact]
    public void Only_the_expected_names_are_written()
    {
        Unpack(SmallCifar10.Pack(
        [
            ("../escaped", [1]), ("/tmp/escaped-6f1d", [1]), ("cifar-10-batches-bin/../../escaped", [1]), ("cifar-10-batches-bin/readme.html", [1]),
            ("data_batch_1.bin", [1]), .. Files,
        ]));

        SmallCifar10.AssertUnpacked(_folder["to"]);
        Assert.Equal(["archive", "to"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(File.Exists("/tmp/escaped-6f1d"));
    }

    [Fact]
    public void A_link_does_not_stand_for_a_file() => Refused(
        "it ends without test_batch.bin.",
        SmallCifar10.Pack(
        [
            new UstarTarEntry(TarEntryType.SymbolicLink, "cifar-10-batches-bin/test_batch.bin") { LinkName = "/etc/passwd" },
            .. Files.SkipLast(1).Select(file => new UstarTarEntry(TarEntryType.RegularFile, file.Name) { DataStream = new MemoryStream(file.Bytes) }),
        ]));

    [Fact]
    public void Missing_files_are_named() => Refused("it ends without data_batch_1.bin, data_batch_2.bin.", SmallCifar10.Pack(Files.Skip(2)));

    [Fact]
    public void A_file_that_comes_twice_is_refused() => Refused("data_batch_1.bin comes twice.", SmallCifar10.Pack(Files.Append(Files.First())));

    [Fact]
    public void A_file_of_another_length_is_refused() => Refused(
        "archive, cifar-10-batches-bin/data_batch_3.bin, byte 0: 9219 bytes belong here, and there are 9218.",
        SmallCifar10.Pack(Files.Select(file => (file.Name, file.Name.Contains('3', StringComparison.Ordinal) ? file.Bytes[..^1] : file.Bytes))));

    [Fact]
    public void A_label_above_9_is_refused_by_its_place() => Refused(
        "archive, cifar-10-batches-bin/data_batch_2.bin, byte 3073: a label is 0 to 9, and this is 99.",
        SmallCifar10.Pack(Files.Select(file => (file.Name, file.Name.Contains('2', StringComparison.Ordinal) ? [.. file.Bytes[..3073], 99,
            .. file.Bytes[3074..]] : file.Bytes))));

    [Fact]
    public void A_damaged_pickle_is_refused_by_its_place() => Refused(
        "archive, cifar-10-batches-py/data_batch_1, byte 0: a pickle of protocol 2 begins 80 02",
        SmallCifar10.Pack([("cifar-10-batches-py/data_batch_1", new byte[10_000])]));

    [Fact]
    public void An_archive_that_is_cut_off_or_altered_is_refused()
    {
        Refused("archive", SmallCifar10.Binary[..(SmallCifar10.Binary.Length / 2)]);
        byte[] altered = [.. SmallCifar10.Binary];
        altered[^6] ^= 1;
        Refused("the archive is damaged or cut off", altered);
    }

    [Fact]
    public void What_is_no_archive_is_refused() => Refused("the archive is damaged or cut off", [.. "<html>sign in</html>"u8]);

    [Fact]
    public void What_an_interrupted_unpacking_left_is_replaced()
    {
        Directory.CreateDirectory(_folder["to.part"]);
        _folder.Write(Path.Combine("to.part", "old"), [1]);

        Unpack(SmallCifar10.Binary);

        SmallCifar10.AssertUnpacked(_folder["to"]);
    }

    private void Unpack(byte[] archive) =>
        new Cifar10Unpacking(_folder.Write("archive", archive), SmallCifar10.ImagesPerFile).To(_folder["to"], TestContext.Current.CancellationToken);

    private void Refused(string problem, byte[] archive)
    {
        var error = Assert.Throws<InvalidDataException>(() => Unpack(archive));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(["archive"], _folder.Names);
    }
}
