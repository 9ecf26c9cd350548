namespace Datasets.Downloads;

/// <summary>The time limits for a source.</summary>
/// <param name="Probe">To show how fast it is, before one is chosen.</param>
/// <param name="Window">The time over which its rate is taken; one that sends nothing for so long is left.</param>
internal sealed record SourceTimeouts(TimeSpan Probe, TimeSpan Window)
{
    /// <summary>For people.</summary>
    public static SourceTimeouts Usual { get; } = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(10));
}
