using System.Security.Cryptography;
using Datasets.Photos;
using LinearClassifiers.Data;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using static LinearClassifiers.Functions;

namespace Datasets.Tests.Photos;

public sealed class ToyPhotosTests
{
    private static readonly LabelledImages Photos = ToyPhotos.Make(perClass: 40, seed: 1);

    [Fact]
    public void They_have_the_shape_and_the_classes_of_CIFAR_10()
    {
        Assert.Equal((32, 32, 3, 3072), (Photos.Width, Photos.Height, Photos.Channels, Photos.Features));
        Assert.Equal(
            ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"], Photos.ClassNames);
    }

    [Fact]
    public void Each_class_comes_equally_often_and_in_turn() =>
        Assert.Equal(Enumerable.Range(0, 400).Select(i => i % 10), Photos.Labels);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_every_machine() => Assert.Equal(
        "8d43d93d3ad2ba6d8f35c93ad7f88fa1e785b345716df4d03a2084419a80d563",
        Convert.ToHexStringLower(SHA256.HashData(Bytes(ToyPhotos.Make(perClass: 3, seed: 7)))));

    [Fact]
    public void A_small_set_is_the_beginning_of_a_large_one() =>
        Assert.Equal(Bytes(Photos.Take(30)), Bytes(ToyPhotos.Make(perClass: 3, seed: 1)));

    [Fact]
    public void No_two_photographs_are_the_same() => Assert.Distinct(
        from set in (LabelledImages[])[Photos, ToyPhotos.Make(perClass: 3, seed: 2)]
        from i in Enumerable.Range(0, set.Count)
        select Convert.ToHexString(SHA256.HashData(set.Pixels(i))));

    [Fact]
    public void Their_light_is_that_of_photographs()
    {
        Assert.All(Enumerable.Range(0, Photos.Count), i =>
        {
            var x = Photos.Vector(i);
            Assert.InRange(x.Average(), 0.15, 0.85);
            Assert.True(x.Maximum() - x.Minimum() > 0.4, $"photograph {i} is flat");
        });
    }

    [Fact]
    public void Mean_images_of_the_classes_differ()
    {
        var means = Enumerable.Range(0, 10).Select(k => Photos.OfClass(k).ToMatrix().RowSums() / 40).ToArray();

        Assert.All(
            from a in Enumerable.Range(0, 10) from b in Enumerable.Range(0, a) select (a, b),
            pair => Assert.True((means[pair.a] - means[pair.b]).L2Norm() > 2, $"{pair} look alike in the mean"));
    }

    [Fact]
    public void A_linear_classifier_learns_them()
    {
        var (model, loss) = (LinearClassifier.Zero(10, Photos.Features), new CrossEntropyLoss());
        var (X, labels) = (Extend(Photos.ToMatrix()), Photos.Labels);
        for (var step = 0; step < 60; step++)
        {
            var gradient = loss.Gradient(model.Weights * X, labels) * X.Transpose();
            model.Weights.Subtract(0.02 * gradient, model.Weights);
        }

        var unseen = ToyPhotos.Make(perClass: 20, seed: 2);
        Assert.InRange(Accuracy(model.Predict(unseen.ToMatrix()), unseen.Labels), 0.8, 1);
    }

    [Fact]
    public void Fewer_than_one_a_class_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ToyPhotos.Make(perClass: 0, seed: 1));

    private static byte[] Bytes(LabelledImages images) =>
        [.. Enumerable.Range(0, images.Count).SelectMany(i => images.Pixels(i).ToArray())];
}
