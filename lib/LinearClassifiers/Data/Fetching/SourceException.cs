namespace LinearClassifiers.Data.Fetching;

/// <summary>One source failed, and another may do better.</summary>
internal class SourceException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>One source works, but slowly.</summary>
internal sealed class SlowSourceException(string message) : SourceException(message);
