using Classroom.Live;
using Datasets.Photos;
using LinearClassifiers.Models;
using LinearClassifiers.Training;

namespace Classroom.Tests.Live;

[Collection(LiveTests.Name)]
public sealed class TrainingBarTests
{
    private static readonly LinearClassifier Model = LinearClassifier.Zero(2, 3);
    private readonly HandClock _clock = new();

    [Fact]
    public void It_says_epoch_loss_and_time_left()
    {
        using var host = new LiveHost();
        var bar = Bar();

        Train(bar, 1, of: 30, loss: 2.3, takes: 500);
        Train(bar, 2, of: 30, loss: 1.234567, takes: 500);

        Assert.Equal(
            ["toy photos: epoch 1 of 30, loss 2.3, 15 s left", "toy photos: epoch 2 of 30, loss 1.23, 14 s left"],
            host.Texts);
    }

    [Fact]
    public void At_the_end_it_names_no_time()
    {
        using var host = new LiveHost();
        var bar = Bar();

        Train(bar, 1, of: 2, loss: 2.3, takes: 5000);
        Train(bar, 2, of: 2, loss: 0.42, takes: 5000);

        Assert.Equal("toy photos: 2 epochs, loss 0.42", host.Texts[^1]);
        Assert.Contains("aria-valuenow=\"2\"", host.Shown[^1].Bundle["text/html"], StringComparison.Ordinal);
        Assert.Contains("width:100.0%", host.Shown[^1].Bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void It_stays_in_its_first_place()
    {
        using var host = new LiveHost();
        var bar = Bar();

        Train(bar, 1, of: 2, loss: 2.3, takes: 500);
        Train(bar, 2, of: 2, loss: 0.42, takes: 500);

        Assert.Single(host.Shown.Select(one => one.Id).Distinct());
        Assert.Equal([false, true], host.Shown.Select(one => one.Updates));
    }

    [Fact]
    public void A_fast_training_changes_it_ten_times_a_second_and_at_the_end()
    {
        using var host = new LiveHost();
        var bar = Bar();

        for (var epoch = 1; epoch <= 1000; epoch++)
        {
            Train(bar, epoch, of: 1000, loss: 1, takes: 1);
        }

        Assert.Equal(11, host.Shown.Count);
        Assert.Equal("toy photos: 1000 epochs, loss 1", host.Texts[^1]);
    }

    [Fact]
    public void A_second_training_with_it_begins_anew()
    {
        using var host = new LiveHost();
        var bar = Bar();

        Train(bar, 1, of: 1, loss: 2.3, takes: 5000);
        Train(bar, 1, of: 2, loss: 2.3, takes: 5000);

        Assert.Equal(["toy photos: 1 epoch, loss 2.3", "toy photos: epoch 1 of 2, loss 2.3"], host.Texts);
    }

    [Fact]
    public void Elsewhere_it_is_at_most_ten_lines_the_first_and_the_last_among_them_and_no_time()
    {
        using var console = new StringWriter();
        var bar = Bar(console);

        for (var epoch = 1; epoch <= 30; epoch++)
        {
            Train(bar, epoch, of: 30, loss: 1.0 / epoch, takes: 5000);
        }

        var lines = console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(9, lines.Length);
        Assert.Equal("toy photos: epoch 1 of 30, loss 1", lines[0]);
        Assert.Equal("toy photos: 30 epochs, loss 0.0333", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains("left", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_trainings_alike_end_in_the_same_bytes()
    {
        using var host = new LiveHost();
        var (photos, options) = (ToyPhotos.Make(perClass: 5, seed: 1), new TrainOptions { Epochs = 3 });

        ImageTrainer.Train(photos, options, LiveProgress.OfTraining("toy photos"), TestContext.Current.CancellationToken);
        var first = host.Shown[^1].Bundle;
        ImageTrainer.Train(photos, options, LiveProgress.OfTraining("toy photos"), TestContext.Current.CancellationToken);

        Assert.Equal(first, host.Shown[^1].Bundle);
        Assert.StartsWith("toy photos: 3 epochs, loss ", first["text/plain"], StringComparison.Ordinal);
    }

    private TrainingBar Bar(TextWriter? console = null) => new("toy photos", _clock, new LiveOutput(_clock, console));

    private void Train(TrainingBar bar, int epoch, int of, double loss, double takes)
    {
        _clock.Pass(takes);
        bar.Report(new TrainProgress(epoch, of, loss, Model));
    }
}
