using Datasets.Cifar;
using LinearClassifiers.Data;

namespace Datasets.Tests.Cifar;

public sealed class Cifar10Tests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Cifar10Tests() => SmallCifar10.WriteFiles(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Five_files_are_learned_from_and_one_is_tested_on()
    {
        var (train, test) = Read();

        Assert.Equal((15, 3), (train.Count, test.Count));
        Assert.Equal((32, 32, 3), (train.Width, train.Height, train.Channels));
        Assert.Equal("airplane", train.ClassNames[0]);
        Assert.Equal("truck", test.ClassNames[9]);
    }

    [Fact]
    public void Labels_and_pixels_come_in_the_order_of_the_files()
    {
        var (train, test) = Read();

        Assert.Equal([0, 3, 6, 1, 4, 7, 2, 5, 8, 3, 6, 9, 4, 7, 0], train.Labels);
        Assert.Equal([5, 8, 1], test.Labels);
        Assert.Equal(SmallCifar10.Files["data_batch_2.bin"][(3073 + 1)..(2 * 3073)], train.Pixels(4).ToArray());
        Assert.Equal(SmallCifar10.Files["test_batch.bin"][1..3073], test.Pixels(0).ToArray());
    }

    [Fact]
    public void A_file_of_many_reads_comes_whole()
    {
        // 600 images are two and a half of the pieces that are read at once.
        foreach (var (f, name) in Cifar10File.Names.Index())
        {
            File.WriteAllBytes(_folder[name], [.. Enumerable.Range(0, 600).SelectMany(i => Enumerable.Repeat((byte)(i % 10),
                1).Concat(Enumerable.Repeat((byte)(i + f), 3072)))]);
        }

        var (train, _) = Cifar10.Read(_folder.Path, 600);

        Assert.Equal(Enumerable.Range(0, 3000).Select(i => i % 600 % 10), train.Labels);
        Assert.All(Enumerable.Range(0, 3000), i => Assert.False(train.Pixels(i).ContainsAnyExcept((byte)((i % 600) + (i / 600)))));
    }

    [Fact]
    public void A_missing_file_is_named_with_the_command_that_fetches_it()
    {
        File.Delete(_folder["data_batch_4.bin"]);

        var error = Assert.Throws<FileNotFoundException>(() => Read());

        Assert.Equal(
            $"CIFAR-10 is six files, and '{_folder["data_batch_4.bin"]}' is missing. Fetch all six anew by Cifar10Download.", error.Message);
    }

    [Theory]
    [InlineData(9218, 9218)]
    [InlineData(9220, 9219)]
    [InlineData(0, 0)]
    public void A_file_of_another_length_is_refused_where_it_differs(int length, int offset)
    {
        _folder.Write("test_batch.bin", new byte[length]);

        var error = Assert.Throws<InvalidDataException>(() => Read());

        Assert.StartsWith(
            $"{_folder["test_batch.bin"]}, byte {offset}: 3 images are 9219 bytes, and this file has {length}. "
            + $"Move the folder away", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_above_9_is_refused_by_its_place()
    {
        byte[] records = [.. SmallCifar10.Files["data_batch_5.bin"]];
        records[2 * 3073] = 10;
        _folder.Write("data_batch_5.bin", records);

        var error = Assert.Throws<InvalidDataException>(() => Read());

        Assert.StartsWith(
            $"{_folder["data_batch_5.bin"]}, byte 6146: a label is 0 to 9, and image 2 has 10.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folder_is_found_from_below()
    {
        var below = Directory.CreateDirectory(_folder["a", "b"]).FullName;
        var data = Directory.CreateDirectory(_folder["data", Cifar10.FolderName]).FullName;

        Assert.Equal(data, DataFolder.Find([below], Cifar10.FolderName, instead: null));
    }

    [Fact]
    public void The_nearest_data_folder_that_has_it_is_taken()
    {
        var far = Directory.CreateDirectory(_folder["data", "images"]).FullName;
        Directory.CreateDirectory(_folder["a", "data"]);

        Assert.Equal(far, DataFolder.Above(_folder["a"], "images"));

        var near = Directory.CreateDirectory(_folder["a", "data", "images"]).FullName;
        Assert.Equal(near, DataFolder.Above(_folder["a"], "images"));
    }

    [Fact]
    public void The_first_folder_with_one_above_it_is_taken()
    {
        Directory.CreateDirectory(_folder["a", "data", "images"]);
        var second = Directory.CreateDirectory(_folder["b", "data", "images"]).FullName;

        Assert.Equal(second, DataFolder.Above([_folder["none"], _folder["b"], _folder["a"]], "images"));
    }

    [Fact]
    public void It_is_looked_for_from_the_librarys_own_folder_first() =>
        Assert.Equal(
            [Path.GetDirectoryName(typeof(DataFolder).Assembly.Location)!, Environment.CurrentDirectory], DataFolder.Starts);

    [Fact]
    public void A_folder_that_is_named_is_the_only_one_looked_into()
    {
        Directory.CreateDirectory(_folder["data", "images"]);
        var named = Directory.CreateDirectory(_folder["elsewhere", "images"]).FullName;

        Assert.Equal(named, DataFolder.Find([_folder.Path], "images", _folder["elsewhere"]));
        Assert.Null(DataFolder.Find([_folder.Path], "images", _folder["nowhere"]));
    }

    [Fact]
    public void Where_there_is_none_nothing_is_found() =>
        Assert.Null(DataFolder.Above(_folder.Path, "no such folder 6f1d"));

    private (LabelledImages Train, LabelledImages Test) Read() => Cifar10.Read(_folder.Path, SmallCifar10.ImagesPerFile);
}
