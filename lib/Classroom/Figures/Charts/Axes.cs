namespace Classroom.Figures.Charts;

/// <summary>The two axes of a drawing, and points that stand out on it.</summary>
/// <param name="X">The name of the horizontal axis.</param>
/// <param name="Y">The name of the vertical axis.</param>
public sealed record Axes(string X, string Y)
{
    /// <summary>True where the horizontal axis counts in powers of ten.</summary>
    public bool LogX { get; init; }

    /// <summary>True where the vertical axis counts in powers of ten.</summary>
    public bool LogY { get; init; }

    /// <summary>Points to be marked, each with its label.</summary>
    public IReadOnlyList<(double X, double Y, string Label)> Marks { get; init; } = [];
}
