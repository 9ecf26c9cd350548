namespace Datasets.Downloads;

/// <summary>Data could not be fetched; nothing half-written stands under a final name.</summary>
/// <param name="message">What happened, and what to do.</param>
/// <param name="cause">What led to it.</param>
public sealed class DownloadException(string message, Exception? cause = null) : Exception(message, cause);
