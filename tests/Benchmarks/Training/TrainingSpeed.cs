using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using LinearClassifiers;
using LinearClassifiers.Training;

namespace Benchmarks.Training;

/// <summary>
/// The speed of an epoch of training, 50,000 images in batches of 256: this library's beside what people would use instead. All take turns,
/// each in a process of its own, so that a busy minute slows all alike; ratios are taken within a turn.
/// </summary>
internal static class TrainingSpeed
{
    private const int Turns = 3;
    private const int Epochs = 7;
    private const double Products = 2 * 50_000.0 * 3072 * 10;
    private const double Bytes = 50_000.0 * 3072;
    private static readonly TrainOptions Options = new() { Epochs = 1, BatchSize = 256, Rate = 0.01, Seed = 1 };

    /// <summary>Measures all, a row each.</summary>
    public static string Measure()
    {
        var images = Path.GetTempFileName();
        try
        {
            Pixels.Write(images);
            var all = Contender.All(images, Epochs);
            var (products, bytes) = (new List<double>(), new List<double>());
            for (var turn = 0; turn < Turns; turn++)
            {
                products.Add(Machine.MultiplyAdds());
                bytes.Add(Machine.Bandwidth());
                foreach (var one in all)
                {
                    one.Run();
                }
            }

            return Table(all, products, bytes);
        }
        finally
        {
            File.Delete(images);
        }
    }

    /// <summary>Epochs of <see cref="ImageTrainer"/> in this process, each of a new training.</summary>
    public static void Train(string file, int threads, int epochs)
    {
        var images = Pixels.Read(file);
        Console.WriteLine($"ImageTrainer, {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits");
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var start = Stopwatch.GetTimestamp();
            var model = ImageTrainer.Train(images, Options with { Threads = threads }).Model;
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
        Console.WriteLine("its scalar twin, scaled");
        var batches = SeededRandom.For(Options.Seed, 0).Order(images.Count).Chunk(Options.BatchSize).Where((_, i) => i % share == 0);
        var start = Stopwatch.GetTimestamp();
        foreach (var batch in batches)
        {
            ImageTrainerTwin.Step(images, batch, Options, W, V);
        }

        Print(share * Stopwatch.GetElapsedTime(start), double.NaN);
    }

    private static void Print(TimeSpan took, double accuracy) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:0.0} {accuracy:0.0000}"));

    private static string Table(IReadOnlyList<Contender> all, List<double> products, List<double> bytes)
    {
        const string what = "one epoch: 50,000 × 3,072, 10 classes, batches of 256";
        var limit = 1000 * Math.Max(Products / Median(products), Bytes / Median(bytes));
        List<string> lines =
            [$"{what,-56}{"threads",8}{"input",9}{"ms",9}{"from",8}{"to",8}{"accuracy",10}{"of limit",10}{"PyTorch's ms / ms",19}"];
        foreach (var one in all)
        {
            var epochs = one.Turns.SelectMany(turn => turn).ToArray();
            var share = one.Threads == 1 ? Number(limit / Median(epochs), "0.00") : "";
            var ratios = Enumerable.Range(0, Turns).Select(turn => PyTorch(all, one.Threads, turn) / Median(one.Turns[turn])).ToArray();
            var range = $"{Number(Median(ratios), "0.00")} ({Number(ratios.Min(), "0.00")} to {Number(ratios.Max(), "0.00")})";
            lines.Add(
                $"{one.Version,-56}{one.Threads,8}{one.Input,9}{Number(Median(epochs)),9}{Number(epochs.Min()),8}{Number(epochs.Max()),8}"
                + $"{Number(one.Accuracy, "0.000"),10}{share,10}  {range}");
        }

        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            {Turns} turns of {Epochs} epochs: the median, the least and the most; ratios within a turn, to the quicker of PyTorch's on as many threads or fewer.
            One thread here: {Median(products) / 1e9:0.0} billion multiply-adds and {Median(bytes) / 1e9:0.0} GB read in a second, so an epoch's limit is {limit:0.0} ms.
            """));
        return string.Join('\n', [.. lines, .. all.Select(one => $"  {one.Version}, threads {one.Threads}: {one.Line}")]);
    }

    // Where two threads are slower than one, the one counts.
    private static double PyTorch(IEnumerable<Contender> all, int threads, int turn) => all
        .Where(one => one.Version.StartsWith("PyTorch", StringComparison.Ordinal) && one.Threads <= threads)
        .Select(one => Median(one.Turns[turn]))
        .DefaultIfEmpty(double.NaN)
        .Min();

    private static string Number(double number, string format = "0.0") => number.ToString(format, CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
