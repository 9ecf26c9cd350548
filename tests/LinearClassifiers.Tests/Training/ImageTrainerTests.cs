using Datasets.Photos;
using LinearClassifiers.Data;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Training;

public sealed class ImageTrainerTests
{
    private static readonly LabelledImages Photos = ToyPhotos.Make(perClass: 4, seed: 1);

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    public void It_agrees_with_the_readable_loop(double decay)
    {
        var images = ToyPhotos.Make(perClass: 250, seed: 5);
        var options = new TrainOptions { Epochs = 2, BatchSize = 100, Rate = 0.01, WeightDecay = decay, Seed = 3 };

        var (model, losses) = ReadableLoop(images, options);
        var fast = Train(images, options);

        Assert.Equal(50, losses.Count);
        Assert.Equal(losses.Count, fast.Losses.Length);
        Assert.All(losses.Zip(fast.Losses), pair => Assert.InRange(pair.Second / pair.First, 1 - 1e-5, 1 + 1e-5));
        var largest = model.Weights.Enumerate().Max(Math.Abs);
        Assert.InRange((fast.Model.Weights - model.Weights).Enumerate().Max(Math.Abs), 0, 1e-4 * largest);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.9, 0.01)]
    public void It_computes_what_its_twin_says(double momentum, double decay)
    {
        var images = ToyPhotos.Make(perClass: 100, seed: 7);
        var options = new TrainOptions { Epochs = 1, BatchSize = 256, Rate = 0.01, Momentum = momentum, WeightDecay = decay, Seed = 4 };
        var (W, V) = (new double[10, 3073], new double[10, 3073]);

        double[] twin =
        [
            .. SeededRandom.For(options.Seed, 0).Order(images.Count).Chunk(options.BatchSize)
                .Select(batch => ImageTrainerTwin.Step(images, batch, options, W, V)),
        ];
        var fast = Train(images, options);

        Assert.All(twin.Zip(fast.Losses, (slow, quick) => quick / slow), ratio => Assert.InRange(ratio, 1 - 1e-4, 1 + 1e-4));
        Law.Close(Matrix<double>.Build.DenseOfArray(W), fast.Model.Weights, 1e-5);
    }

    // Sizes that fill no vector, no tile, no block and no part, and a batch of all at once.
    [Theory]
    [InlineData(2, 7, 1, 1, 3, 66)]
    [InlineData(3, 5, 9, 1, 19, 66)]
    [InlineData(6, 8, 8, 3, 65, 66)]
    [InlineData(11, 3, 2, 3, 130, 66)]
    [InlineData(2, 2, 2, 1, 1100, 2000)]
    public void It_agrees_on_images_of_any_size_and_number(int classes, int width, int height, int channels, int count, int batch)
    {
        var images = Scatter(classes, width, height, channels, count);
        var options = new TrainOptions { Epochs = 3, BatchSize = batch, Rate = 0.1, Seed = 1 };

        var (model, losses) = ReadableLoop(images, options);
        var fast = Train(images, options);

        Assert.All(losses.Zip(fast.Losses, (slow, quick) => quick / slow), ratio => Assert.InRange(ratio, 1 - 1e-5, 1 + 1e-5));
        Law.Close(model.Weights, fast.Model.Weights, 1e-5);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var images = Scatter(classes: 10, width: 6, height: 6, channels: 3, count: 700);
        var options = new TrainOptions { Epochs = 2, BatchSize = 300, Rate = 0.1 };

        var one = Train(images, options with { Threads = 1 });
        var four = Train(images, options with { Threads = 4 });

        Assert.Equal(one.Losses, four.Losses);
        Assert.Equal(one.Model.Weights, four.Model.Weights);
    }

    [Fact]
    public void Momentum_goes_down_faster()
    {
        var options = new TrainOptions { Epochs = 3, BatchSize = 10, Rate = 0.001 };

        Assert.InRange(Train(Photos, options with { Momentum = 0.9 }).Losses[^1], 0, Train(Photos, options).Losses[^1]);
    }

    [Fact]
    public void Images_held_out_end_the_training_where_their_loss_was_lowest()
    {
        List<TrainProgress> told = [];
        var images = Scatter(classes: 3, width: 6, height: 6, channels: 3, count: 90);
        var options = new TrainOptions { Epochs = 1000, BatchSize = 10, Rate = 0.1, HeldOut = 0.2, Patience = 4 };

        var done = Train(images, options, told.Add);

        var best = told.MinBy(one => one.HeldOutLoss)!;
        Assert.Equal(best.Epoch + 4, told.Count);
        Assert.Equal(best.Model.Weights, done.Model.Weights);
        Assert.Equal(told.Count * 8, done.Losses.Length);
    }

    [Fact]
    public void The_loss_of_images_held_out_is_that_of_the_model()
    {
        TrainProgress? last = null;
        var options = new TrainOptions { Epochs = 2, BatchSize = 7, HeldOut = 0.25, Seed = 5 };
        Train(Photos, options, progress => last = progress);

        var heldOut = Photos.Subset(SeededRandom.For(5, int.MaxValue).Order(Photos.Count)[..10]);
        var expected = new CrossEntropyLoss().Value(last!.Model.Logits(heldOut.ToMatrix()), heldOut.Labels);

        Law.Close(expected, last.HeldOutLoss!.Value, 1e-6);
    }

    [Fact]
    public void Nothing_is_held_out_unless_asked_for()
    {
        List<TrainProgress> told = [];
        Train(Photos, new() { Epochs = 6, Patience = 1 }, told.Add);

        Assert.Equal(6, told.Count);
        Assert.All(told, one => Assert.Null(one.HeldOutLoss));
    }

    [Fact]
    public void The_time_left_is_that_of_the_other_epochs_at_this_speed() => Train(Photos, new() { Epochs = 4 }, told =>
        Law.Close((4 - told.Epoch) * Photos.Count / told.ImagesPerSecond, told.TimeLeft.TotalSeconds, 1e-4));

    [Fact]
    public void The_first_loss_is_log_K() =>
        Law.Close(Math.Log(10), Train(Photos, new() { Epochs = 1 }).Losses[0], 1e-12);

    [Fact]
    public void The_seed_deals_the_batches()
    {
        var options = new TrainOptions { Epochs = 1, BatchSize = 8 };

        Assert.NotEqual(
            Train(Photos, options with { Seed = 1 }).Losses,
            Train(Photos, options with { Seed = 2 }).Losses);
    }

    [Fact]
    public void Progress_tells_of_every_epoch()
    {
        List<TrainProgress> told = [];
        var done = Train(Photos, new() { Epochs = 3, BatchSize = 20 }, told.Add);

        Assert.Equal([(1, 3), (2, 3), (3, 3)], told.Select(one => (one.Epoch, one.Epochs)));
        Assert.Equal(done.Losses.Chunk(2).Select(epoch => epoch.Average()), told.Select(one => one.Loss));
        Assert.Equal(done.Model.Weights, told[^1].Model.Weights);
        Assert.NotEqual(told[0].Model.Weights, told[1].Model.Weights);
    }

    [Fact]
    public void It_stops_when_told_to()
    {
        using var source = new CancellationTokenSource();
        var epochs = 0;

        Assert.Throws<OperationCanceledException>(() => ImageTrainer.Train(
            Photos,
            new() { Epochs = 100 },
            _ =>
            {
                epochs++;
                source.Cancel();
            },
            source.Token));
        Assert.Equal(1, epochs);
    }

    [Fact]
    public void A_rate_that_blows_up_is_named() => Assert.Contains(
        "Try a tenth of it",
        Assert.Throws<ArithmeticException>(() => Train(Photos, new() { Epochs = 50, Rate = 1e37 })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void No_images_are_refused() =>
        Assert.Throws<ArgumentException>(() => Train(Photos.Take(0), new()));

    [Fact]
    public void Options_out_of_range_are_refused() => Assert.All(
        (TrainOptions[])
        [
            new() { Epochs = 0 }, new() { BatchSize = 0 }, new() { Threads = 0 },
            new() { Rate = 0 }, new() { Rate = double.NaN }, new() { WeightDecay = -1 }, new() { WeightDecay = double.PositiveInfinity },
            new() { Momentum = -0.1 }, new() { Momentum = 1 }, new() { HeldOut = -0.1 }, new() { HeldOut = 1 }, new() { Patience = 0 },
        ],
        options => Assert.Throws<ArgumentOutOfRangeException>(() => Train(Photos, options)));

    private static TrainingResult Train(LabelledImages images, TrainOptions options, Action<TrainProgress>? progress = null) =>
        ImageTrainer.Train(images, options, progress, TestContext.Current.CancellationToken);

    private static (LinearClassifier Model, List<double> Losses) ReadableLoop(LabelledImages images, TrainOptions options)
    {
        var (model, loss) = (LinearClassifier.Zero(images.ClassNames.Length, images.Features), new CrossEntropyLoss());
        List<double> losses = [];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            foreach (var batch in SeededRandom.For(options.Seed, epoch).Order(images.Count).Chunk(options.BatchSize))
            {
                var chosen = images.Subset(batch);
                var X = Extend(chosen.ToMatrix());
                var Z = model.Weights * X;
                losses.Add(loss.Value(Z, chosen.Labels));
                var gradient = loss.Gradient(Z, chosen.Labels).TransposeAndMultiply(X) + (options.WeightDecay * model.Weights);
                model.Weights.Subtract(options.Rate * gradient, model.Weights);
            }
        }

        return (model, losses);
    }

    private static LabelledImages Scatter(int classes, int width, int height, int channels, int count)
    {
        var random = new SeededRandom(9);
        return new(
            [.. Enumerable.Range(0, count * width * height * channels).Select(_ => (byte)random.Below(256))],
            [.. Enumerable.Range(0, count).Select(_ => random.Below(classes))],
            [.. Enumerable.Range(0, classes).Select(k => FormattableString.Invariant($"class {k}"))],
            width,
            height,
            channels);
    }
}
