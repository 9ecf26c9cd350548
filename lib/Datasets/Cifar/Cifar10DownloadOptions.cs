namespace Datasets.Cifar;

/// <summary>The options of <see cref="Cifar10Download"/>.</summary>
public sealed record Cifar10DownloadOptions
{
    /// <summary>
    /// A file or an http address to take instead of the known sources: the binary or the Python archive of CIFAR-10 (.tar.gz).
    /// Its content is checked like any other; that its SHA-256 is not an official archive's is only a warning.
    /// </summary>
    public string? From { get; init; }

    /// <summary>A source slower than this, in bytes a second, is left for the next; when all are slower, the fastest is kept.</summary>
    public double MinimumRate { get; init; } = 250_000;
}
