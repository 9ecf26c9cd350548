using Datasets.Pickling;

namespace Datasets.Cifar;

/// <summary>A file of CIFAR-10's Python version: a dictionary of batch_label, labels, data and filenames.</summary>
internal static class Cifar10PickledBatch
{
    private static readonly HashSet<string> Keys = ["batch_label", "labels", "data", "filenames"];

    /// <summary>Turns it into the records of the binary version.</summary>
    /// <param name="pickle">The file's bytes.</param>
    /// <param name="where">What to call it in an error.</param>
    /// <param name="images">How many images it holds.</param>
    /// <returns>A label and 3,072 bytes for each.</returns>
    /// <exception cref="InvalidDataException">It is not such a file; the message lacks a remedy.</exception>
    public static byte[] ToRecords(byte[] pickle, string where, int images)
    {
        var batch = new PickleReader(pickle, where).Read();
        if (!Keys.SetEquals(batch.Keys))
        {
            throw FileError.At(where, 0, $"a batch has {string.Join(", ", Keys)}, and this has {string.Join(", ", batch.Keys)}.");
        }

        if (batch["labels"] is not List<object?> labels || labels.Count != images)
        {
            throw FileError.At(where, 0, $"labels are a list of {images} numbers, and these are not.");
        }

        if (batch["data"] is not PickledMatrix { Columns: Cifar10File.ImageBytes } data || data.Rows != images)
        {
            throw FileError.At(where, 0, $"data are {images}×{Cifar10File.ImageBytes} bytes, and these are not.");
        }

        var records = new byte[images * Cifar10File.RecordBytes];
        for (var i = 0; i < images; i++)
        {
            var record = records.AsSpan(i * Cifar10File.RecordBytes, Cifar10File.RecordBytes);
            record[0] = labels[i] is int label && label >= 0 && label < Cifar10.ClassNames.Length
                ? (byte)label
                : throw FileError.At(where, 0, $"a label is 0 to {Cifar10.ClassNames.Length - 1}, and image {i} has {labels[i]}.");
            CopyRow(data, i, record[1..]);
        }

        return records;
    }

    private static void CopyRow(PickledMatrix data, int row, Span<byte> pixels)
    {
        var content = data.Content.Span;
        if (!data.ByColumn)
        {
            content.Slice(row * data.Columns, data.Columns).CopyTo(pixels);
            return;
        }

        for (var column = 0; column < data.Columns; column++)
        {
            pixels[column] = content[(column * data.Rows) + row];
        }
    }
}
