namespace Datasets.Downloads;

/// <summary>One source works, but slowly.</summary>
internal sealed class SlowSourceException(string message) : SourceException(message);
