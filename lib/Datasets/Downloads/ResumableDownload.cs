using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Datasets.Downloads;

/// <summary>Loads one address into one file, going on where the file ends.</summary>
/// <param name="http">The client to ask with; it must not time out by itself.</param>
/// <param name="timeouts">How long a source is given.</param>
/// <param name="progress">Told several times a second.</param>
/// <param name="notWritten">Makes the error for a file that cannot be written.</param>
internal sealed class ResumableDownload(
    HttpClient http, SourceTimeouts timeouts, IProgress<DownloadProgress>? progress, Func<string, Exception, DownloadException> notWritten)
{
    private const int BufferBytes = 1 << 17;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    /// <summary>Loads what is missing of a file.</summary>
    /// <param name="source">Where from.</param>
    /// <param name="part">The file; what it holds already is taken for the beginning.</param>
    /// <param name="expected">How long it will be, where that is known.</param>
    /// <param name="minimumRate">Bytes a second below which the source is left; 0 for none.</param>
    /// <param name="cancellation">Stops it; the file keeps what it has.</param>
    /// <exception cref="SourceException">The source failed; the file keeps what it has.</exception>
    /// <exception cref="DownloadException">The file cannot be written.</exception>
    public async Task LoadAsync(Uri source, string part, long? expected, double minimumRate, CancellationToken cancellation)
    {
        using var file = OnDisk(part, () => new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        if (file.Length == expected)
        {
            return;
        }

        if (file.Length > expected)
        {
            OnDisk(part, () => file.SetLength(0));
        }

        using var answer = await AskAsync(source, file.Length, expected, minimumRate, cancellation).ConfigureAwait(false);
        if (answer is null)
        {
            return;
        }

        var total = expected ?? answer.Content.Headers.ContentRange?.Length ?? answer.Content.Headers.ContentLength;
        OnDisk(part, () => file.SetLength(answer.StatusCode == HttpStatusCode.PartialContent ? file.Length : 0));
        file.Position = file.Length;
        await CopyAsync(answer, source, file, total, minimumRate, cancellation).ConfigureAwait(false);
        if (file.Length < total)
        {
            throw new SourceException($"broke off after {file.Length} of {total} bytes");
        }
    }

    /// <summary>Asks for everything from <paramref name="have"/> on; null if there is nothing more.</summary>
    private async Task<HttpResponseMessage?> AskAsync(Uri source, long have, long? expected, double minimumRate, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        request.Headers.Range = have > 0 ? new RangeHeaderValue(have, null) : null;
        var answer = await FromSourceAsync(
            token => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), minimumRate, cancellation).ConfigureAwait(false);
        try
        {
            var headers = answer.Content.Headers;
            var range = headers.ContentRange;
            switch (answer.StatusCode)
            {
                case HttpStatusCode.RequestedRangeNotSatisfiable when expected is null && range?.Length == have:
                    answer.Dispose();
                    return null;
                case HttpStatusCode.OK when expected is null || headers.ContentLength is null || headers.ContentLength == expected:
                case HttpStatusCode.PartialContent when have > 0 && range?.From == have
                    && (expected is null || range.Length is null || range.Length == expected):
                    return answer;
                case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable when have > 0:
                    // It does not give the rest as it was asked to, so it may give the whole.
                    answer.Dispose();
                    return await AskAsync(source, 0, expected, minimumRate, cancellation).ConfigureAwait(false);
                case HttpStatusCode.OK:
                    throw new SourceException($"has {headers.ContentLength} bytes there, and the archive has {expected}");
                default:
                    throw new SourceException($"answered {(int)answer.StatusCode} {answer.ReasonPhrase}");
            }
        }
        catch (SourceException)
        {
            answer.Dispose();
            throw;
        }
    }

    private async Task CopyAsync(HttpResponseMessage answer, Uri source, FileStream file, long? total, double minimumRate,
        CancellationToken cancellation)
    {
        using var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var buffer = new byte[BufferBytes];
        var (window, windowBytes, tick) = (Stopwatch.StartNew(), 0L, Stopwatch.StartNew());
        while (true)
        {
            var read = await FromSourceAsync(token => body.ReadAsync(buffer, token).AsTask(), minimumRate, cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            if (file.Length + read > total)
            {
                OnDisk(file.Name, () => file.SetLength(0));
                throw new SourceException($"sends more than the {total} bytes it should");
            }

            OnDisk(file.Name, () => file.Write(buffer, 0, read));
            windowBytes += read;
            var rate = windowBytes / Math.Max(window.Elapsed.TotalSeconds, 1e-3);
            if (tick.Elapsed > Tick)
            {
                progress?.Report(new(Line(source, file.Length, total, rate), file.Length, total ?? 0));
                tick.Restart();
            }

            if (window.Elapsed > timeouts.Window)
            {
                if (rate < minimumRate)
                {
                    throw new SlowSourceException(string.Create(CultureInfo.InvariantCulture, $"sends only {rate / 1e3:0} kB/s"));
                }

                (windowBytes, window) = (0, Stopwatch.StartNew());
            }
        }
    }

    /// <summary>Waits for the source, but not for ever; whatever goes wrong is the source's.</summary>
    private async Task<T> FromSourceAsync<T>(Func<CancellationToken, Task<T>> wait, double minimumRate, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // The last resort is given more time: there is no better source to go to.
        limit.CancelAfter(minimumRate > 0 ? timeouts.Window : 6 * timeouts.Window);
        try
        {
            return await wait(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SlowSourceException("sends nothing");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw new SourceException(problem.Message.TrimEnd('.'), problem);
        }
    }

    private void OnDisk(string part, Action write) => OnDisk(part, () =>
    {
        write();
        return true;
    });

    private T OnDisk<T>(string part, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw notWritten(part, problem);
        }
    }

    private static string Line(Uri source, long done, long? total, double rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{source.Host}: {done / 1e6:0.0} "
        + $"MB{(total is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all / 1e6:0.0}") : "")}, "
        + $"{rate / 1e6:0.00} MB/s");
}
