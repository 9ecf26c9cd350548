using System.Collections.Immutable;
using LinearClassifiers.Data;

namespace LinearClassifiers.Tests.Data;

public sealed class LabelledImagesTests
{
    // Three images of 2×1 RGB pixels: six bytes each.
    private static readonly LabelledImages Images = Make([.. Enumerable.Range(0, 18).Select(i => (byte)(i * 15))], [1, 0, 1]);

    [Fact]
    public void The_sizes_say_how_many_numbers_an_image_is() =>
        Assert.Equal((3, 2, 1, 3, 6), (Images.Count, Images.Width, Images.Height, Images.Channels, Images.Features));

    [Fact]
    public void The_planes_of_an_image_lie_one_after_the_other()
    {
        // The first pixel of an image is red 10, green 20, blue 30.
        var images = new LabelledImages([10, 11, 20, 21, 30, 31], [0], ["one"], 2, 1, 3);

        var pixels = images.Pixels(0);

        Assert.Equal([10, 20, 30], [pixels[0], pixels[2], pixels[4]]);
    }

    [Fact]
    public void Each_image_has_its_bytes_and_its_label()
    {
        Assert.Equal([90, 105, 120, 135, 150, 165], Images.Pixels(1).ToArray());
        Assert.Equal([1, 0, 1], Images.Labels);
        Assert.Equal([1, 0, 1], Enumerable.Range(0, 3).Select(Images.Label));
    }

    [Fact]
    public void A_vector_is_the_bytes_over_255() =>
        Assert.Equal([.. Images.Pixels(2).ToArray().Select(b => b / 255.0)], Images.Vector(2).ToArray());

    [Fact]
    public void Black_is_0_and_white_is_1() =>
        Assert.Equal([0, 1], new LabelledImages([0, 255], [0], ["grey"], 2, 1, 1).Vector(0).ToArray());

    [Fact]
    public void The_matrix_has_a_column_an_image()
    {
        var X = Images.ToMatrix();

        Assert.Equal((6, 3), (X.RowCount, X.ColumnCount));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(Images.Vector(i), X.Column(i)));
    }

    [Fact]
    public void The_labels_given_out_are_a_copy()
    {
        Images.Labels[0] = 0;

        Assert.Equal(1, Images.Label(0));
    }

    [Fact]
    public void A_class_is_picked_out_in_order()
    {
        var ones = Images.OfClass(1);

        Assert.Equal([1, 1], ones.Labels);
        Assert.Equal(Images.Pixels(2).ToArray(), ones.Pixels(1).ToArray());
        Assert.Equal(Images.ClassNames, ones.ClassNames);
    }

    [Fact]
    public void A_subset_keeps_the_order_it_was_asked_for()
    {
        var subset = Images.Subset([1, 2, 1]);

        Assert.Equal([0, 1, 0], subset.Labels);
        Assert.Equal(Images.Pixels(1).ToArray(), subset.Pixels(0).ToArray());
        Assert.Equal(Images.Pixels(2).ToArray(), subset.Pixels(1).ToArray());
        Assert.Equal(Images.Pixels(1).ToArray(), subset.Pixels(2).ToArray());
    }

    [Fact]
    public void The_first_images_are_taken() => Assert.Equal([1, 0], Images.Take(2).Labels);

    [Fact]
    public void A_selection_may_be_empty_and_then_is_no_batch()
    {
        var none = Images.Take(0);

        Assert.Equal(0, none.Count);
        Assert.Throws<InvalidOperationException>(none.ToMatrix);
    }

    [Fact]
    public void Too_few_bytes_are_refused_with_the_sum() => Assert.StartsWith(
        "3 images of 2×1×3 are 18 bytes; 17 came. Check the sizes, and that every image has its label.",
        Assert.Throws<ArgumentException>(() => Make(new byte[17], [0, 0, 0])).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_label_out_of_range_is_refused_with_its_image(int label) => Assert.StartsWith(
        $"Labels of 2 classes are 0 to 1, and image 2 is labelled {label}. Number the classes from 0.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(new byte[18], [0, 1, label])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new LabelledImages(default, [], ["one"], 1, 1, 1));
        Assert.Throws<ArgumentException>(() => new LabelledImages([], default, ["one"], 1, 1, 1));
        Assert.Throws<ArgumentException>(() => new LabelledImages([], [], [], 1, 1, 1));
        Assert.Throws<ArgumentException>(() => new LabelledImages([], [], [" "], 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LabelledImages([], [], ["one"], 0, 1, 1));
    }

    [Fact]
    public void Images_and_classes_that_are_not_there_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Images.Vector(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Images.Label(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Images.Take(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Images.OfClass(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Images.Subset([3]));
    }

    private static LabelledImages Make(byte[] pixels, int[] labels) =>
        new(ImmutableArray.Create(pixels), [.. labels], ["none", "some"], width: 2, height: 1, channels: 3);
}
