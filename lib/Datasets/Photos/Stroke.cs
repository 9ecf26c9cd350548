namespace Datasets.Photos;

/// <summary>A shape's colour where it is seen, lit from above: lighter at its top, darker at its foot.</summary>
internal sealed class Stroke(Shape shape, Colour colour)
{
    /// <summary>Colours a run of points of one row.</summary>
    /// <param name="y">The row's height, in pixels.</param>
    /// <param name="first">The column of the first point.</param>
    /// <param name="colours">One a point.</param>
    public void Paint(double y, int first, Span<Colour> colours)
    {
        var (down, falls) = (shape.Pose.Down(y), shape.Pose.Falls);
        var (top, height) = (shape.Top, shape.Bottom - shape.Top);
        for (var i = 0; i < colours.Length; i++)
        {
            colours[i] = colour.Lit(1.14 - (0.36 * (down - falls[first + i] - top) / height));
        }
    }
}
