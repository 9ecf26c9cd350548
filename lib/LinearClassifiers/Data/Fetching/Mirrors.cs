using System.Collections.Immutable;

namespace LinearClassifiers.Data.Fetching;

/// <summary>Loads a known archive from one of several sources, the fastest first.</summary>
/// <param name="transfer">Loads one address.</param>
/// <param name="folder">Where the archive goes, under its name and <c>.part</c>.</param>
/// <param name="progress">Told what goes on.</param>
internal sealed class Mirrors(Transfer transfer, string folder, IProgress<DownloadProgress>? progress)
{
    /// <summary>Tries each source; the slow ones once more when all others have failed.</summary>
    /// <param name="runners">The sources as the race left them, the fastest first.</param>
    /// <param name="minimumRate">Bytes a second below which a source is left for the next.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A file with the SHA-256 of its archive.</returns>
    /// <exception cref="DownloadException">Every source failed, or the file cannot be written.</exception>
    public async Task<string> LoadAsync(ImmutableArray<Runner> runners, double minimumRate, CancellationToken cancellation)
    {
        var problems = new List<string>(from runner in runners where runner.Problem is not null select $"{runner.Source} {runner.Problem}");
        var left = runners.Where(runner => runner.Problem is null).ToList();
        foreach (var minimum in (double[])[minimumRate, 0])
        {
            foreach (var runner in left.ToArray())
            {
                try
                {
                    return await LoadAsync(runner, minimum, cancellation).ConfigureAwait(false);
                }
                catch (SourceException problem)
                {
                    progress?.Report(new($"{runner.Source} {problem.Message}: trying the next"));
                    if (problem is not SlowSourceException || minimum == 0)
                    {
                        problems.Add($"{runner.Source} {problem.Message}");
                        left.Remove(runner);
                    }
                }
            }
        }

        throw new DownloadException($"No source gave CIFAR-10.\n  {string.Join("\n  ", problems)}\n{Fetcher.ByHand}");
    }

    private async Task<string> LoadAsync(Runner runner, double minimumRate, CancellationToken cancellation)
    {
        var (archive, part) = (runner.Archive, Path.Combine(folder, runner.Archive.Name + ".part"));
        var resumed = File.Exists(part) && new FileInfo(part).Length > 0;
        progress?.Report(new($"{(resumed ? "Going on" : "Loading")} from {runner.Source}"));
        await transfer.LoadAsync(runner.Source, part, archive.Bytes, minimumRate, cancellation).ConfigureAwait(false);
        var sum = await Checksum.OfAsync(part, cancellation).ConfigureAwait(false);
        if (sum == archive.Sha256)
        {
            return part;
        }

        File.Delete(part);
        if (resumed)
        {
            progress?.Report(new($"The archive's SHA-256 is {sum} and should be {archive.Sha256}: some of it came from elsewhere, so all of it is loaded again"));
            return await LoadAsync(runner, minimumRate, cancellation).ConfigureAwait(false);
        }

        throw new SourceException($"sent other bytes: their SHA-256 is {sum} and should be {archive.Sha256}");
    }
}
