using Datasets.Downloads;
using LinearClassifiers.Training;

namespace Classroom.Live;

/// <summary>
/// Progress bars in a cell's output: they fill up while the cell runs, and say how long it will take. At the end they are
/// full and name no time, so that every run leaves the same. A host that cannot change what it has shown gets a few lines.
/// </summary>
public static class LiveProgress
{
    /// <summary>Shows a training's epochs and loss: <c>ImageTrainer.Train(photos, options, LiveProgress.OfTraining("photos"))</c>.</summary>
    /// <param name="what">What stands before them.</param>
    public static Action<TrainProgress> OfTraining(string what)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        return new TrainingBar(what, TimeProvider.System, new LiveOutput(TimeProvider.System)).Report;
    }

    /// <summary>Shows a download: <c>await Cifar10Download.FetchAsync("../data", progress: LiveProgress.OfDownload("CIFAR-10"))</c>.</summary>
    /// <param name="what">What stands before its words.</param>
    public static IProgress<DownloadProgress> OfDownload(string what)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        return new DownloadBar(what, new LiveOutput(TimeProvider.System));
    }

    /// <summary>Shows how far a loop has come: <c>foreach (var rate in LiveProgress.Over(rates, "rates"))</c>, or a query over it.</summary>
    /// <param name="items">What the loop goes through.</param>
    /// <param name="what">What stands before the count.</param>
    /// <returns>The same items.</returns>
    public static IEnumerable<T> Over<T>(IEnumerable<T> items, string what)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        return Over(items, what, TimeProvider.System);
    }

    internal static IEnumerable<T> Over<T>(IEnumerable<T> items, string what, TimeProvider time, TextWriter? console = null)
    {
        var bar = new LoopBar(what, items.TryGetNonEnumeratedCount(out var total) ? total : 0, time, new LiveOutput(time, console));
        var done = 0;
        try
        {
            foreach (var item in items)
            {
                bar.Report(done);
                yield return item;
                done++;
            }
        }
        finally
        {
            // Also where the loop is left early: then it says how far it came.
            bar.End(done);
        }
    }
}
