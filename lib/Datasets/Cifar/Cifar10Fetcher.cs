using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Datasets.Downloads;

namespace Datasets.Cifar;

/// <summary>Fetches CIFAR-10: finds an archive, loads it, checks it, unpacks it.</summary>
/// <param name="archives">The archives that are known.</param>
/// <param name="imagesPerFile">How many images each of the six files holds.</param>
/// <param name="options">From where, and how slow is too slow.</param>
/// <param name="timeouts">How long a source is given.</param>
/// <param name="progress">Told what goes on.</param>
internal sealed class Cifar10Fetcher(
    ImmutableArray<KnownArchive> archives, int imagesPerFile, Cifar10DownloadOptions options, SourceTimeouts timeouts,
    IProgress<DownloadProgress>? progress)
{
    /// <summary>The remedy where no source helps.</summary>
    internal const string ByHand =
        "Fetch cifar-10-binary.tar.gz or cifar-10-python.tar.gz with a browser and give its path: From in a notebook, --from on the command line.";

    public async Task<string> FetchAsync(string folder, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, Cifar10.FolderName);
        if (IsThere(target))
        {
            Tell($"CIFAR-10 is there already: {target}");
            return target;
        }

        if (options.From is { } file && Address(file) is null)
        {
            var known = File.Exists(file) ? await KnownAsync(file, cancellation).ConfigureAwait(false) : throw new DownloadException(
                $"There is no file '{file}'. Give the path of an archive, or an address that begins with http.");
            Unpack(file, known, target, cancellation);
            return target;
        }

        MakeFolder(folder);
        using var http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = timeouts.Window }) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("linear-classifier-workbook");
        var (archive, isKnown) = await LoadAsync(http, folder, cancellation).ConfigureAwait(false);
        try
        {
            Unpack(archive, isKnown, target, cancellation);
        }
        catch (DownloadException problem) when (problem.InnerException is InvalidDataException)
        {
            // Nothing can be made of these bytes, so the next try must not begin with them.
            File.Delete(archive);
            throw;
        }

        File.Delete(archive);
        return target;
    }

    /// <summary>The error for a file that the disk refuses.</summary>
    internal static DownloadException NotWritten(string path, Exception problem) => new(
        $"'{path}' cannot be written: {problem.Message.TrimEnd('.')}. About 360 MB are needed for a while. "
        + $"Make room or choose another folder, then fetch again: it goes on where it stopped.",
        problem);

    private bool IsThere(string target)
    {
        if (!Directory.Exists(target))
        {
            return false;
        }

        try
        {
            Cifar10.Read(target, imagesPerFile);
            return true;
        }
        catch (Exception problem) when (problem is FileNotFoundException or InvalidDataException)
        {
            throw new DownloadException($"'{target}' is there, but not as it should be. {problem.Message}", problem);
        }
    }

    private Task<(string Archive, bool IsKnown)> LoadAsync(HttpClient http, string folder, CancellationToken cancellation)
    {
        var download = new ResumableDownload(http, timeouts, progress, NotWritten);
        return options.From is { } from
            ? FromAddressAsync(download, Address(from)!, folder, cancellation)
            : FromMirrorsAsync(http, download, folder, cancellation);
    }

    private async Task<(string Archive, bool IsKnown)> FromAddressAsync(
        ResumableDownload download, Uri source, string folder, CancellationToken cancellation)
    {
        // A part of an unknown archive is of use to its own address only.
        var part = Path.Combine(folder,
            $"cifar-10-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.AbsoluteUri)))[..12]}.part");
        try
        {
            await download.LoadAsync(source, part, null, minimumRate: 0, cancellation).ConfigureAwait(false);
            return (part, await KnownAsync(part, cancellation).ConfigureAwait(false));
        }
        catch (SourceException problem)
        {
            throw new DownloadException($"{source} {problem.Message}. Try again: it goes on where it stopped. Or take another address.", problem);
        }
    }

    private async Task<(string Archive, bool IsKnown)> FromMirrorsAsync(
        HttpClient http, ResumableDownload download, string folder, CancellationToken cancellation)
    {
        Tell($"Trying {archives.Sum(archive => archive.Sources.Length)} sources of CIFAR-10");
        var sources = await SourceProbe.RunAsync(http, archives, timeouts.Probe, cancellation).ConfigureAwait(false);
        var mirrors = new MirrorDownload("CIFAR-10", ByHand, download, folder, progress);
        return (await mirrors.LoadAsync(sources, options.MinimumRate, cancellation).ConfigureAwait(false), true);
    }

    private async Task<bool> KnownAsync(string file, CancellationToken cancellation)
    {
        var sum = await Checksum.OfAsync(file, cancellation).ConfigureAwait(false);
        if (archives.Any(archive => archive.Sha256 == sum))
        {
            return true;
        }

        Tell($"Note: this is not an official archive, its SHA-256 is {sum}. Its content is checked all the same.");
        return false;
    }

    private void Unpack(string archive, bool isKnown, string target, CancellationToken cancellation)
    {
        Tell($"Unpacking to {target}");
        try
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(target))!);
            new Cifar10Unpacking(archive, imagesPerFile).To(target, cancellation);
        }
        catch (InvalidDataException problem)
        {
            throw new DownloadException($"{problem.Message} {(isKnown ? "Fetch it again." : ByHand)}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(target, problem);
        }
    }

    private void Tell(string message) => progress?.Report(new(message));

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(folder, problem);
        }
    }

    private static Uri? Address(string from) =>
        Uri.TryCreate(from, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
