using Session.Stopping;

namespace Session.Outputs;

/// <summary>Whoever runs a cell and looks at it while it runs.</summary>
public sealed record CellClient
{
    /// <summary>Asks the person at the notebook on the cell's behalf, on the thread that asks; null where nobody is there.</summary>
    public Func<CellQuestion, string>? Ask { get; init; }

    /// <summary>The ways in which the client can stop the cell.</summary>
    public CellStop Stop { get; init; } = CellStop.Never;
}
