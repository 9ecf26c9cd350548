using System.Collections.Immutable;

namespace Datasets.Downloads;

/// <summary>Loads a known archive from one of several sources, the fastest first.</summary>
/// <param name="what">The data's name, for errors.</param>
/// <param name="remedy">The advice where no source helps, for errors.</param>
/// <param name="download">Loads one address.</param>
/// <param name="folder">Where the archive goes, under its name and <c>.part</c>.</param>
/// <param name="progress">Told what goes on.</param>
internal sealed class MirrorDownload(
    string what, string remedy, ResumableDownload download, string folder, IProgress<DownloadProgress>? progress)
{
    /// <summary>Tries each source; the slow ones once more when all others have failed.</summary>
    /// <param name="sources">The sources as a probe found them, the fastest first.</param>
    /// <param name="minimumRate">Bytes a second below which a source is left for the next.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A file with the SHA-256 of its archive.</returns>
    /// <exception cref="DownloadException">Every source failed, or the file cannot be written.</exception>
    public async Task<string> LoadAsync(ImmutableArray<ProbedSource> sources, double minimumRate, CancellationToken cancellation)
    {
        var problems = new List<string>(from source in sources where source.Problem is not null select $"{source.Source} {source.Problem}");
        var left = sources.Where(source => source.Problem is null).ToList();
        foreach (var minimum in (double[])[minimumRate, 0])
        {
            foreach (var source in left.ToArray())
            {
                try
                {
                    return await LoadAsync(source, minimum, cancellation).ConfigureAwait(false);
                }
                catch (SourceException problem)
                {
                    progress?.Report(new($"{source.Source} {problem.Message}: trying the next"));
                    if (problem is not SlowSourceException || minimum == 0)
                    {
                        problems.Add($"{source.Source} {problem.Message}");
                        left.Remove(source);
                    }
                }
            }
        }

        throw new DownloadException($"No source gave {what}.\n  {string.Join("\n  ", problems)}\n{remedy}");
    }

    private async Task<string> LoadAsync(ProbedSource source, double minimumRate, CancellationToken cancellation)
    {
        var (archive, part) = (source.Archive, Path.Combine(folder, source.Archive.Name + ".part"));
        var resumed = File.Exists(part) && new FileInfo(part).Length > 0;
        progress?.Report(new($"{(resumed ? "Going on" : "Loading")} from {source.Source}"));
        await download.LoadAsync(source.Source, part, archive.Bytes, minimumRate, cancellation).ConfigureAwait(false);
        var sum = await Checksum.OfAsync(part, cancellation).ConfigureAwait(false);
        if (sum == archive.Sha256)
        {
            return part;
        }

        File.Delete(part);
        if (resumed)
        {
            progress?.Report(new(
                $"The archive's SHA-256 is {sum} and should be {archive.Sha256}: "
                + $"some of it came from elsewhere, so all of it is loaded again"));
            return await LoadAsync(source, minimumRate, cancellation).ConfigureAwait(false);
        }

        throw new SourceException($"sent other bytes: their SHA-256 is {sum} and should be {archive.Sha256}");
    }
}
