using Datasets.Downloads;

namespace Datasets.Cifar;

/// <summary>
/// Fetches CIFAR-10 from the fastest of several sources. What arrives is checked before it is unpacked, and checked again
/// before it gets its final name; what breaks off is taken up again.
/// </summary>
public static class Cifar10Download
{
    /// <summary>Fetches the data, unless it is there already: about 170 MB to load, and 184 MB when unpacked.</summary>
    /// <param name="folder">
    /// Where the folder <see cref="Cifar10.FolderName"/> goes, usually the project's <c>data</c>. It is made if it is missing.
    /// </param>
    /// <param name="options">From where, and how slow is too slow; may be left out.</param>
    /// <param name="progress">Told what goes on, several times a second; may be left out.</param>
    /// <param name="cancellation">Stops it; what has been loaded stays for the next time.</param>
    /// <returns>The folder to <see cref="Cifar10.Read(string)"/>.</returns>
    /// <exception cref="DownloadException">
    /// No source had the data, it was damaged, or it could not be written; the message says what to do.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<string> FetchAsync(
        string folder,
        Cifar10DownloadOptions? options = null,
        IProgress<DownloadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new Cifar10Fetcher(Cifar10Mirrors.Archives, Cifar10File.Images, options ?? new(), SourceTimeouts.Usual, progress)
            .FetchAsync(folder, cancellation);
    }
}
