using Datasets.Downloads;

namespace Classroom.Live;

/// <summary>The bar of a download, in the download's own words.</summary>
/// <param name="what">What is fetched.</param>
/// <param name="output">Where it is shown.</param>
internal sealed class DownloadBar(string what, LiveOutput output) : IProgress<DownloadProgress>
{
    private readonly LogThinning _thinning = new();

    /// <summary>Shows what the download is doing. Its threads report one after the other.</summary>
    public void Report(DownloadProgress value)
    {
        var worthALine = !value.IsTransfer || _thinning.Keeps(value.Done, value.Total);
        output.Show(
            new ProgressBar(what, value.Message, value.Done, value.Total),
            worthALine ? $"{what}: {value.Message}" : null,
            // What is no transfer comes seldom, and may be the last word.
            last: !value.IsTransfer);
    }
}
