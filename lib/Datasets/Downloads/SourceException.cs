namespace Datasets.Downloads;

/// <summary>One source failed, and another may do better.</summary>
internal class SourceException(string message, Exception? cause = null) : Exception(message, cause);
