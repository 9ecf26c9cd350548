using System.Security.Cryptography;
using System.Text;
using Datasets.Cifar;

namespace Datasets.Tests.Cifar;

public sealed class Cifar10PickledBatchTests
{
    private static readonly byte[] Records = SmallCifar10.Records(file: 1);
    private static readonly byte[] Batch = PickleWriter.Batch(Records);

    [Fact]
    public void A_batch_becomes_its_records() => Assert.Equal(Records, Read(Batch));

    [Fact]
    public void An_array_that_runs_by_column_becomes_the_same_records() =>
        Assert.Equal(Records, Read(PickleWriter.Batch(Records, byColumn: true)));

    [Fact]
    public void These_tests_write_the_bytes_that_numpy_and_pickle_write()
    {
        // numpy 1.24 under Python 3.11, protocol 2, texts written as Python 2 wrote them; label i mod 10, pixel j of image i is (31 i + 7 j) mod 251.
        byte[] records = [.. Enumerable.Range(
            0, 3).SelectMany(i => Enumerable.Range(0, 3072).Select(j => (byte)(((31 * i) + (7 * j)) % 251)).Prepend((byte)i))];

        Assert.Equal(
            "53614f8a494143d69e0a936191e5c42f7edce6facc5091bbceee85e61da0d27a",
            Convert.ToHexStringLower(SHA256.HashData(PickleWriter.Batch(records))));
    }

    [Fact]
    public void Texts_and_bytes_as_Python_3_writes_them_are_read() =>
        Assert.Equal(Records, Read(InPython3()));

    [Fact]
    public void A_name_that_could_do_harm_is_refused_and_not_looked_up()
    {
        byte[] harmful = [0x80, 2, .. "cos\nsystem\nU\u0004true"u8, 0x85, .. "R."u8];

        Refused("batch, byte 2: the name 'os system' has no place in a pickled batch, and is not looked up.", harmful);
    }

    [Fact]
    public void An_array_of_other_numbers_is_refused() =>
        Refused("asks for something else", Replaced("U\u0002u1", "U\u0002i1"));

    [Fact]
    public void A_call_that_is_not_numpys_is_refused() =>
        Refused("asks for something else", Replaced("cnumpy.core.multiarray\n_reconstruct\n", "cnumpy\ndtype\n"));

    [Fact]
    public void An_unknown_instruction_is_refused_with_its_offset() =>
        Refused("batch, byte 2: the instruction 69 has no place in a pickled batch, and is not followed.", [0x80, 2, (byte)'i', (byte)'.']);

    [Fact]
    public void Another_protocol_is_refused() =>
        Refused("batch, byte 0: a pickle of protocol 2 begins 80 02, and this does not.", [0x80, 4, .. Batch[2..]]);

    [Fact]
    public void Anything_after_the_batch_is_refused() =>
        Refused("one dictionary and nothing after it", [.. Batch, (byte)'.']);

    [Fact]
    public void A_missing_or_misspelt_key_is_refused() =>
        Refused("a batch has batch_label, labels, data, filenames, and this has batch_label, labelz, data, filenames.", Replaced("labels", "labelz"));

    [Fact]
    public void A_label_above_9_is_refused_by_its_image()
    {
        byte[] wrong = [.. Records];
        wrong[3073] = 10;

        Refused("a label is 0 to 9, and image 1 has 10.", PickleWriter.Batch(wrong));
    }

    [Fact]
    public void Another_number_of_images_is_refused() => Assert.Contains(
        "labels are a list of 4 numbers, and these are not.",
        Assert.Throws<InvalidDataException>(() => Cifar10PickledBatch.ToRecords(Batch, "batch", 4)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_batch_that_is_cut_off_anywhere_is_refused() =>
        Assert.All(Enumerable.Range(0, Batch.Length).Where(length => length < 300 || length > Batch.Length - 300 || length % 97 == 0), length =>
            Assert.Throws<InvalidDataException>(() => Read(Batch[..length])));

    [Fact]
    public void An_altered_byte_is_refused_or_is_only_another_value()
    {
        // The instructions before the pixels and after them; each byte in turn becomes each byte that is an instruction or a limit.
        byte[] values = [0, 1, 127, 255, .. "}](NKMJUTXt eausRbqrhjc.\n"u8, 0x80, 0x85, 0x86, 0x87, 0x88, 0x89];
        foreach (var place in Enumerable.Range(0, Batch.Length).Where(place => place < 300 || place > Batch.Length - 120))
        {
            foreach (var value in values)
            {
                byte[] altered = [.. Batch];
                altered[place] = value;
                try
                {
                    Assert.Equal(Records.Length, Read(altered).Length);
                }
                catch (InvalidDataException refused)
                {
                    Assert.StartsWith("batch, byte ", refused.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    private static byte[] Read(byte[] pickle) => Cifar10PickledBatch.ToRecords(pickle, "batch", SmallCifar10.ImagesPerFile);

    private static void Refused(string problem, byte[] pickle) =>
        Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => Read(pickle)).Message, StringComparison.Ordinal);

    private static byte[] Replaced(string old, string with) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Batch).Replace(old, with, StringComparison.Ordinal));

    /// <summary>The same batch with texts as Unicode, and bytes as a text to be encoded.</summary>
    private static byte[] InPython3()
    {
        var pixels = Encoding.Latin1.GetString([.. Records.Chunk(3073).SelectMany(record => record[1..])]);
        var utf8 = Encoding.UTF8.GetBytes(pixels);
        var batch = Encoding.Latin1.GetString(Batch);
        foreach (var text in (string[])["batch_label", "labels", "data", "filenames", "u1", "|", "b"])
        {
            batch = batch.Replace($"U{(char)text.Length}{text}", $"X{(char)text.Length}\0\0\0{text}", StringComparison.Ordinal);
        }

        var start = batch.IndexOf(pixels, StringComparison.Ordinal) - 5;
        return
        [
            .. Encoding.Latin1.GetBytes(batch[..start]),
            .. "c_codecs\nencode\nX"u8, .. BitConverter.GetBytes(utf8.Length), .. utf8, .. "X\u0006\0\0\0latin1"u8, 0x86, (byte)'R',
            .. Encoding.Latin1.GetBytes(batch[(start + 5 + pixels.Length)..]),
        ];
    }
}
