using System.Security.Cryptography;
using Datasets.Photos;
using LinearClassifiers.Data;
using LinearClassifiers.Training;
using static System.FormattableString;
using static LinearClassifiers.Functions;

namespace Datasets.Tests.Photos;

public sealed class PhotoDialTests(ITestOutputHelper output)
{
    private static readonly (string Name, Func<double, PhotoDials> At)[] Dials =
    [
        ("viewpoint", setting => new() { Viewpoint = setting }),
        ("occlusion", setting => new() { Occlusion = setting }),
        ("illumination", setting => new() { Illumination = setting }),
        ("pose", setting => new() { Pose = setting }),
        ("species", setting => new() { Species = setting }),
        ("similarity", setting => new() { Similarity = setting }),
    ];

    [Fact]
    public void Every_dial_makes_the_photographs_harder_to_tell_apart()
    {
        double[] settings = [0.25, 0.5, 0.75, 1];
        var easy = MeanError(PhotoDials.Easy);
        var table = Dials.Select(dial => (dial.Name, Errors: (double[])[easy, .. settings.Select(setting => MeanError(dial.At(setting)))])).ToArray();
        Report(table);

        Assert.InRange(easy, 0, 5);
        Assert.All(table, row =>
        {
            Assert.All(row.Errors.Zip(row.Errors.Skip(1)), pair => Assert.True(pair.Second > pair.First - 1.5, Line(row)));
            Assert.True(row.Errors[^1] >= easy + 10, Line(row));
        });
    }

    [Fact]
    public void Dials_at_zero_change_no_byte() => Assert.All(
        Dials, dial => Assert.Equal(Bytes(ToyPhotos.Make(perClass: 1, seed: 4)), Bytes(ToyPhotos.Make(perClass: 1, seed: 4, dial.At(0)))));

    [Fact]
    public void Hard_photographs_have_the_same_bytes_on_every_machine_too() => Assert.Equal(
        "251c7ac9e8feeb1b7f1d534cfac2175453bd6562f3a98eec98c9c410919fb81d",
        Convert.ToHexStringLower(SHA256.HashData(Bytes(ToyPhotos.Make(
            perClass: 20,
            seed: 7,
            new() { Viewpoint = 0.5, Occlusion = 0.5, Illumination = 0.5, Pose = 0.5, Species = 0.5, Similarity = 0.5 })))));

    [Fact]
    public void Every_dial_changes_every_class() => Assert.All(Dials, dial =>
    {
        var (easy, hard) = (ToyPhotos.Make(perClass: 8, seed: 4), ToyPhotos.Make(perClass: 8, seed: 4, dial.At(1)));

        Assert.All(Enumerable.Range(0, 10), k => Assert.NotEqual(Bytes(easy.OfClass(k)), Bytes(hard.OfClass(k))));
    });

    // Were a stream shared, a dial turned a hair would deal the camera anew.
    [Fact]
    public void A_dial_turned_a_hair_leaves_the_camera_where_it_stands() => Assert.All(Dials.Where(dial => dial.Name != "viewpoint"), dial =>
    {
        var before = ToyPhotos.Make(perClass: 2, seed: 4, new() { Viewpoint = 0.7 });
        var after = ToyPhotos.Make(perClass: 2, seed: 4, dial.At(1e-9) with { Viewpoint = 0.7 });
        var apart = Bytes(before).Zip(Bytes(after), (a, b) => Math.Abs(a - b)).Average();

        Assert.InRange(apart, 0, 0.01);
    });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_dial_out_of_its_range_is_refused(double setting) => Assert.All(Dials, dial => Assert.Contains(
        "from 0 (easy) to 1 (hard)",
        Assert.Throws<ArgumentOutOfRangeException>(() => ToyPhotos.Make(perClass: 1, seed: 1, dial.At(setting))).Message,
        StringComparison.Ordinal));

    // In percent, of classifiers trained on 300 photographs and tested on 200 others of the same dials, over five seeds.
    private static double MeanError(PhotoDials dials) => 100 * Enumerable.Range(1, 5).Average(seed =>
    {
        var unseen = ToyPhotos.Make(perClass: 20, seed + 100, dials);
        var trained = ImageTrainer.Train(
            ToyPhotos.Make(perClass: 30, seed, dials),
            new() { Epochs = 60, BatchSize = 50, Rate = 0.03, Seed = seed },
            cancellation: TestContext.Current.CancellationToken);
        return 1 - Accuracy(trained.Model.Predict(unseen.ToMatrix()), unseen.Labels);
    });

    private void Report((string Name, double[] Errors)[] table)
    {
        var report = $"error in percent at 0, 1/4, 1/2, 3/4 and 1, the mean of five seeds\n{string.Concat(table.Select(row => Line(row) + "\n"))}";
        output.WriteLine(report);
        File.WriteAllText(RepositoryRoot.Report("dials.txt"), report);
    }

    private static string Line((string Name, double[] Errors) row) =>
        $"{row.Name,-12}{string.Concat(row.Errors.Select(error => Invariant($"{error,7:0.0}")))}";

    private static byte[] Bytes(LabelledImages images) =>
        [.. Enumerable.Range(0, images.Count).SelectMany(i => images.Pixels(i).ToArray())];
}
