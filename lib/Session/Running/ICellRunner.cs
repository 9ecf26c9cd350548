using Session.Stopping;

namespace Session.Running;

/// <summary>The end of a cell's work.</summary>
public enum CellEnd
{
    /// <summary>It was done, or failed.</summary>
    ByItself,

    /// <summary>Its time was up, and it was stopped.</summary>
    TimeIsUp,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>Somebody stopped it, and nothing here stops it: it goes on, and nobody waits for it any more.</summary>
    GoesOn,
}

/// <summary>Runs the code of cells, on a thread of its own choosing or on the caller's.</summary>
public interface ICellRunner
{
    /// <summary>Runs a cell's work until it ends or is stopped.</summary>
    /// <param name="work">The work. What it throws comes out of this call.</param>
    /// <param name="stopping">The ways in which it can be stopped.</param>
    Task<CellEnd> RunAsync(Func<Task> work, CellStop stopping);

    /// <summary>Runs a part of a cell that has less time than the cell: a learner's answer, for one.</summary>
    /// <param name="work">The work. What it throws comes out of this call.</param>
    /// <param name="limit">The time it has.</param>
    PartEnd RunPart(Action work, TimeSpan limit);
}

/// <summary>The end of a part of a cell.</summary>
public enum PartEnd
{
    /// <summary>It was done in time.</summary>
    ByItself,

    /// <summary>Its time was up, and it was stopped.</summary>
    Stopped,

    /// <summary>Its time was up, and nothing here stops it.</summary>
    GoesOn,
}
