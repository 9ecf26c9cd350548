namespace LinearClassifiers.Data.Photos;

/// <summary>
/// Where an object stands and how it is turned. A drawing is made round (0, 0), facing right, x to the right and y down,
/// in pixels; its pose brings it onto the canvas.
/// </summary>
/// <param name="X">Where the middle comes to lie, in pixels from the left edge.</param>
/// <param name="Y">The same, from the top edge.</param>
/// <param name="Scale">1 leaves the size as drawn.</param>
/// <param name="Slope">The rise of what was drawn level: y by x. A slope rather than an angle, because the square root rounds alike on every machine and a sine does not.</param>
/// <param name="FacesLeft">Mirrored.</param>
internal readonly record struct Pose(double X, double Y, double Scale = 1, double Slope = 0, bool FacesLeft = false)
{
    private double Cosine => 1 / Math.Sqrt(1 + (Slope * Slope));

    /// <summary>A pose somewhere about a place.</summary>
    public static Pose Near(SeededRandom random, double x, double y, double slope = 0.06) => new(
        x + random.Between(-2.2, 2.2),
        y + random.Between(-1.6, 1.6),
        random.Between(0.85, 1.12),
        random.Between(-slope, slope),
        random.Chance(0.5));

    /// <summary>From the drawing to the canvas.</summary>
    public (double X, double Y) ToCanvas(double x, double y)
    {
        var (across, down) = (Scale * Cosine * (x - (Slope * y)), Scale * Cosine * ((Slope * x) + y));
        return (X + (FacesLeft ? -across : across), Y + down);
    }

    /// <summary>From the canvas to the drawing.</summary>
    public (double X, double Y) ToDrawing(double x, double y)
    {
        var (across, down) = ((FacesLeft ? X - x : x - X) * Cosine / Scale, (y - Y) * Cosine / Scale);
        return (across + (Slope * down), down - (Slope * across));
    }
}
