using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace Datasets.Downloads;

/// <summary>Measures how fast each source is: all are asked for a beginning at the same time.</summary>
internal static class SourceProbe
{
    private const int BytesEach = 1 << 19;

    /// <summary>Tries all sources.</summary>
    /// <returns>Each with its rate in bytes a second, the fastest first, or why it cannot be used.</returns>
    public static async Task<ImmutableArray<ProbedSource>> RunAsync(
        HttpClient http, ImmutableArray<KnownArchive> archives, TimeSpan time, CancellationToken cancellation)
    {
        var sources = await Task.WhenAll(
            from archive in archives from source in archive.Sources select TryAsync(http, archive, source, time, cancellation)).ConfigureAwait(false);
        return [.. sources.OrderByDescending(source => source.Rate)];
    }

    private static async Task<ProbedSource> TryAsync(HttpClient http, KnownArchive archive, Uri source, TimeSpan time, CancellationToken cancellation)
    {
        var (clock, bytes) = (Stopwatch.StartNew(), 0L);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(time);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, source);
            request.Headers.Range = new RangeHeaderValue(0, BytesEach - 1);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                return new(archive, source, 0, $"answered {(int)answer.StatusCode} {answer.ReasonPhrase}");
            }

            using var body = await answer.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            var buffer = new byte[BytesEach];
            for (var read = 1; read > 0 && bytes < BytesEach; bytes += read)
            {
                read = await body.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What came in time decides.
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return new(archive, source, 0, problem.Message.TrimEnd('.'));
        }

        return new(archive, source, bytes / Math.Max(clock.Elapsed.TotalSeconds, 1e-3), null);
    }
}
