namespace Datasets.Photos;

/// <summary>A shape of a drawing, in a pose.</summary>
/// <remarks>
/// Which points it holds is asked of few: along a row of the canvas, points between two crossings of the outline are all in or all out.
/// </remarks>
/// <param name="pose">What brings it onto the canvas.</param>
/// <param name="left">The left end of a box about the shape, in the drawing.</param>
/// <param name="top">Its upper end.</param>
/// <param name="right">Its right end.</param>
/// <param name="bottom">Its lower end.</param>
internal abstract class Shape(Pose pose, double left, double top, double right, double bottom)
{
    /// <summary>The pose.</summary>
    public Pose Pose => pose;

    /// <summary>The upper end of the drawing, where the light is.</summary>
    public double Top => top;

    /// <summary>Its lower end.</summary>
    public double Bottom => bottom;

    /// <summary>The corners of the box, on the canvas.</summary>
    public (double X, double Y)[] Corners =>
        [pose.ToCanvas(left, top), pose.ToCanvas(right, top), pose.ToCanvas(left, bottom), pose.ToCanvas(right, bottom)];

    /// <summary>The number of crossings that a row can have at most.</summary>
    public abstract int MostCrossings { get; }

    /// <summary>Finds where a row of the canvas crosses the outline, in any order; a stretch too many does no harm.</summary>
    /// <returns>How many stretches there are.</returns>
    public abstract int Cross(double y, Span<Stretch> stretches);

    /// <summary>Tells whether a place of the canvas belongs to the shape.</summary>
    public bool Covers(double x, double y)
    {
        var (u, v) = pose.ToDrawing(x, y);
        return Holds(u, v);
    }

    /// <summary>Tells whether a place of the drawing belongs to the shape.</summary>
    protected abstract bool Holds(double u, double v);
}
