namespace Session.Stopping;

/// <summary>The ways in which a cell can be asked to stop. Without any it may run for ever.</summary>
public sealed record CellStop
{
    /// <summary>A cell that nothing stops.</summary>
    public static CellStop Never { get; } = new();

    /// <summary>A token: somebody else's thread cancels it.</summary>
    public CancellationToken Token { get; init; }

    /// <summary>
    /// A second token, for a cell that went on after the first: nobody waits for it any more, and what a library computes there goes on in
    /// the background. Where it cannot be cancelled nobody is there to decide that, and a cell that does not stop is left behind soon.
    /// </summary>
    public CancellationToken GiveUp { get; init; }

    /// <summary>Called, once and on another thread, where a cell did not stop within some time after it was asked to; null for nobody.</summary>
    public Action? Resisted { get; init; }

    /// <summary>The time that the cell has, from when it begins to run.</summary>
    public TimeSpan Limit { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>A flag that the running code asks itself, where no other thread could cancel anything; null where there is none.</summary>
    public Func<bool>? Flag { get; init; }
}
