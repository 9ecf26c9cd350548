using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using LinearClassifiers;
using LinearClassifiers.Training;

namespace Benchmarks.Training;

/// <summary>
/// The speed of an epoch of training, 50,000 images in batches of 256: this library's beside what people would use instead. All take turns,
/// each in a process of its own, so that a busy minute slows all alike.
/// </summary>
internal static class TrainingSpeed
{
    private const int Turns = 3;
    private const int Rounds = 5;
    private const double Products = 2 * 50_000.0 * 3072 * 10;
    private const double Bytes = 50_000.0 * 3072;

    /// <summary>Measures all, a row each.</summary>
    public static string Measure()
    {
        var images = Path.GetTempFileName();
        try
        {
            Pixels.Write(images);
            var all = Contender.All(images, Rounds);
            var limits = new List<double>();
            for (var turn = 0; turn < Turns; turn++)
            {
                limits.Add(1000 * Math.Max(Products / Machine.MultiplyAdds(), Bytes / Machine.Bandwidth()));
                foreach (var one in all.Where(one => turn == 0 || one.Times.Count >= Rounds))
                {
                    one.Run();
                }
            }

            return Rows(all, Median(limits));
        }
        finally
        {
            File.Delete(images);
        }
    }

    /// <summary>Epochs of <see cref="ImageTrainer"/> in this process, each of a new training.</summary>
    public static void Train(string file, int threads, int rounds)
    {
        var images = Pixels.Read(file);
        var options = new TrainOptions { Epochs = 1, BatchSize = 256, Rate = 0.01, Threads = threads, Seed = 1 };
        Console.WriteLine($"ImageTrainer, {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits");
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var model = ImageTrainer.Train(images, options).Model;
            var took = Stopwatch.GetElapsedTime(start);
            Print(took, Functions.Accuracy(model.Predict(images), images.Labels));
        }
    }

    /// <summary>An epoch of the plain loops, from every twentieth batch.</summary>
    public static void Twin(string file)
    {
        const int share = 20;
        var images = Pixels.Read(file);
        var (W, V) = (new double[10, 3073], new double[10, 3073]);
        Console.WriteLine("its twin in plain loops, scaled");
        var start = Stopwatch.GetTimestamp();
        foreach (var batch in SeededRandom.For(1, 0).Order(images.Count).Chunk(256).Where((_, i) => i % share == 0))
        {
            ImageTrainerTwin.Step(images, batch, new() { Rate = 0.01 }, W, V);
        }

        Print(share * Stopwatch.GetElapsedTime(start), double.NaN);
    }

    private static void Print(TimeSpan took, double accuracy) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:0.0} {accuracy:0.0000}"));

    private static string Rows(IReadOnlyList<Contender> all, double limit)
    {
        const string what = "one epoch, 50,000 × 3,072, 10 classes, batches of 256";
        List<string> lines = [$"{what,-56}{"threads",8}{"input",9}{"ms",9}{"from",8}{"to",8}{"right",8}{"of limit",10}"];
        foreach (var one in all)
        {
            var median = Median(one.Times);
            var share = one.Threads == 1 ? limit / median : double.NaN;
            var times = string.Create(CultureInfo.InvariantCulture, $"{median,9:0.0}{one.Times.Min(),8:0.0}{one.Times.Max(),8:0.0}");
            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"{one.Version,-56}{one.Threads,8}{one.Input,9}{times}{one.Accuracy,8:0.000}{share,10:0.00}"));
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"The limit of one thread: {limit:0.0} ms, by its multiply-adds and by reading."));
        return string.Join('\n', lines);
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
