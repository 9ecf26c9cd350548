using Datasets.Digits;

namespace Datasets.Tests.Digits;

public sealed class MnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Digits_have_28_by_28_grey_pixels_and_the_names_0_to_9()
    {
        var digits = Mnist.Read(Images(2), Labels(7, 0));

        Assert.Equal((2, 28, 28, 1), (digits.Count, digits.Width, digits.Height, digits.Channels));
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], digits.ClassNames);
        Assert.Equal([7, 0], digits.Labels);
        Assert.Equal(Enumerable.Range(784, 784).Select(i => (byte)i), digits.Pixels(1).ToArray());
    }

    [Fact]
    public void The_two_files_in_the_wrong_order_are_refused() => Refused(
        "images are N×28×28, and this is 2. Give the file of the images first.", Labels(1, 2), Images(2));

    [Fact]
    public void Two_files_of_images_are_refused() => Refused(
        "labels have one dimension, and this is 2×28×28. Give the file of the labels second.", Images(2), Images(2));

    [Fact]
    public void As_many_labels_as_images_are_needed() => Refused(
        "byte 4: each of 2 images has a label, and there are 3. Give two files of one set.", Images(2), Labels(1, 2, 3));

    [Fact]
    public void A_label_above_9_is_refused_by_its_place() => Refused(
        "byte 9: a digit is 0 to 9, and this label is 10.", Images(3), Labels(1, 10, 11));

    private static void Refused(string problem, string images, string labels) => Assert.Contains(
        problem, Assert.Throws<InvalidDataException>(() => Mnist.Read(images, labels)).Message, StringComparison.Ordinal);

    private string Images(byte count) => _folder.Write(
        "images.gz", IdxTests.Gzip([0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28, .. Enumerable.Range(0, count * 784).Select(i => (byte)i)]));

    private string Labels(params byte[] labels) => _folder.Write("labels", [0, 0, 8, 1, 0, 0, 0, (byte)labels.Length, .. labels]);
}
