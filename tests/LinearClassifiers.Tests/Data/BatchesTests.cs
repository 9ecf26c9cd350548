using Datasets.Photos;
using CsCheck;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Data;

public sealed class BatchesTests
{
    [Fact]
    public void Every_example_comes_once_an_epoch_with_its_label() => Law.Holds(Gen.Select(Gen.Int[1, 40], Gen.Int[1, 12], Gen.Int[0, 5]), it =>
    {
        var (count, size, epoch) = it;
        var batches = Numbered(count, size, seed: 3);

        var seen = batches.Epoch(epoch).ToArray();

        Assert.Equal(batches.Count, seen.Length);
        Assert.Equal(Enumerable.Range(0, count), seen.SelectMany(batch => batch.Labels).Order());
        Assert.All(seen, batch => Assert.Equal(batch.Labels.Select(label => 10.0 * label), batch.Inputs.Row(0)));
    });

    [Fact]
    public void The_last_smaller_batch_is_kept() =>
        Assert.Equal([4, 4, 2], Numbered(10, size: 4, seed: 1).Epoch(0).Select(batch => batch.Inputs.ColumnCount));

    [Fact]
    public void The_order_follows_the_seed_and_the_epoch_alone()
    {
        Assert.Equal(Order(seed: 1, epoch: 2), Order(seed: 1, epoch: 2));
        Assert.NotEqual(Order(seed: 1, epoch: 2), Order(seed: 1, epoch: 3));
        Assert.NotEqual(Order(seed: 1, epoch: 2), Order(seed: 2, epoch: 2));
        Assert.NotEqual(Enumerable.Range(0, 50), Order(seed: 1, epoch: 0));
    }

    [Fact]
    public void The_order_is_the_same_on_every_machine() =>
        Assert.Equal([2, 5, 0, 3, 1, 4], Numbered(6, size: 6, seed: 1).Epoch(0).Single().Labels);

    [Fact]
    public void Every_place_is_equally_likely()
    {
        const int Epochs = 6_000;
        var batches = Numbered(6, size: 6, seed: 1);
        var counts = new int[6, 6];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var (place, label) in batches.Epoch(epoch).Single().Labels.Index())
            {
                counts[place, label]++;
            }
        }

        // 1,000 each, within five standard deviations.
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, 1_000 - 144, 1_000 + 144));
    }

    [Fact]
    public void Images_come_widened_with_their_labels()
    {
        var photos = ToyPhotos.Make(perClass: 1, seed: 1);

        foreach (var (inputs, labels) in Batches.Of(photos, size: 3, seed: 1).Epoch(0))
        {
            // Each class has one photograph, so that its label names it.
            Assert.All(labels.Index(), it => Assert.Equal(photos.Vector(it.Item), inputs.Column(it.Index)));
        }
    }

    [Fact]
    public void Labels_changed_afterwards_change_no_batch()
    {
        int[] labels = [0, 1];
        var batches = Batches.Of(Rows([0.0, 10.0]), labels, size: 2, seed: 1);

        labels[0] = 7;

        Assert.Equal([0, 1], batches.Epoch(0).Single().Labels.Order());
    }

    [Fact]
    public void Other_counts_are_refused_with_both() => Assert.StartsWith(
        "Every example needs its label: 2 columns came with 1 labels. Take both from the same examples.",
        Assert.Throws<ArgumentException>(() => Batches.Of(Rows([1.0, 2.0]), [0], size: 1, seed: 1)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void No_example_no_size_and_no_epoch_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Batches.Of(ToyPhotos.Make(1, 1).Take(0), size: 1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(3, size: 0, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(3, size: 1, seed: 1).Epoch(-1));
    }

    private static Batches Numbered(int count, int size, int seed) => Batches.Of(
        Matrix<double>.Build.Dense(1, count, (_, n) => 10.0 * n), [.. Enumerable.Range(0, count)], size, seed);

    private static int[] Order(int seed, int epoch) => [.. Numbered(50, size: 7, seed).Epoch(epoch).SelectMany(batch => batch.Labels)];
}
