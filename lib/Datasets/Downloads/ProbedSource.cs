namespace Datasets.Downloads;

/// <summary>One source of an archive, and the speed it showed.</summary>
/// <param name="Archive">The archive it serves.</param>
/// <param name="Source">Its address.</param>
/// <param name="Rate">Bytes a second.</param>
/// <param name="Problem">The reason why it cannot be used; null if it can.</param>
internal sealed record ProbedSource(KnownArchive Archive, Uri Source, double Rate, string? Problem);
