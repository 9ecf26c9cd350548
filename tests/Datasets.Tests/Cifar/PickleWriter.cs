using System.Buffers.Binary;
using System.Text;
using Datasets.Cifar;

namespace Datasets.Tests.Cifar;

/// <summary>Writes a batch of CIFAR-10's Python version byte for byte as Python 2's pickle writes texts and numpy writes arrays.</summary>
internal static class PickleWriter
{
    public static byte[] Batch(byte[] records, bool byColumn = false)
    {
        var images = records.Chunk(Cifar10File.RecordBytes).ToArray();
        byte[] pixels = byColumn
            ? [.. Enumerable.Range(1, Cifar10File.ImageBytes).SelectMany(column => images.Select(image => image[column]))]
            : [.. images.SelectMany(image => image[1..])];
        var to = new Bytes();
        to.Add(0x80, 2).Add("}").Keep().Add("(");
        to.Text("batch_label").Keep().Text("training batch 1 of 5").Keep();
        to.Text("labels").Keep().Add("]").Keep().Add("(");
        foreach (var image in images)
        {
            to.Add("K").Add(image[0]);
        }

        to.Add("e");
        to.Text("data").Keep();
        to.Add("cnumpy.core.multiarray\n_reconstruct\n").Keep().Add("cnumpy\nndarray\n").Keep();
        to.Add("K").Add(0).Add(0x85).Keep().Text("b").Keep().Add(0x87).Keep().Add("R").Keep();
        to.Add("(K").Add(1, (byte)'K', (byte)images.Length, (byte)'M', 0, 12, 0x86).Keep();
        to.Add("cnumpy\ndtype\n").Keep().Text("u1").Keep().Add(0x89, 0x88, 0x87).Keep().Add("R").Keep();
        to.Add("(K").Add(3).Text("|").Keep().Add(
            "NNNJ").Add(0xff, 0xff, 0xff, 0xff).Add("J").Add(0xff, 0xff, 0xff, 0xff).Add("K").Add(0).Add("t").Keep().Add("b");
        to.Add(byColumn ? (byte)0x88 : (byte)0x89).Long(pixels).Keep().Add("t").Keep().Add("b");
        to.Text("filenames").Keep().Add("]").Keep().Add("(");
        for (var i = 0; i < images.Length; i++)
        {
            to.Text($"a_{i:000000}.png").Keep();
        }

        return to.Add("eu.").ToArray();
    }

    private sealed class Bytes
    {
        private readonly List<byte> _bytes = [];
        private byte _kept;

        public Bytes Add(params byte[] more)
        {
            _bytes.AddRange(more);
            return this;
        }

        public Bytes Add(string code) => Add(Encoding.Latin1.GetBytes(code));

        public Bytes Keep() => Add((byte)'q', _kept++);

        public Bytes Text(string text) => Add("U").Add((byte)text.Length).Add(text);

        public Bytes Long(byte[] content)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
            return Add("T").Add(length).Add(content);
        }

        public byte[] ToArray() => [.. _bytes];
    }
}
