namespace Datasets.Downloads;

/// <summary>The state of a download.</summary>
/// <param name="Message">One line for a person.</param>
/// <param name="Done">Bytes loaded so far, 0 outside a download.</param>
/// <param name="Total">Bytes in all, 0 where that is not known.</param>
public sealed record DownloadProgress(string Message, long Done = 0, long Total = 0)
{
    /// <summary>True while bytes are being loaded, so that the next message replaces this one.</summary>
    public bool IsTransfer => Done > 0;

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
