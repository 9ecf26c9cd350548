namespace LinearClassifiers.Data.Photos;

/// <summary>
/// Where an object stands and how it is turned. A drawing is made round (0, 0), facing right, x to the right and y down,
/// in pixels; its pose brings it onto the canvas.
/// </summary>
/// <param name="x">Where the middle comes to lie, in pixels from the left edge.</param>
/// <param name="y">The same, from the top edge.</param>
/// <param name="scale">1 leaves the size as drawn.</param>
/// <param name="slope">The fall of what was drawn level: y by x. A slope rather than an angle, because a square root rounds alike on every machine and a sine does not.</param>
/// <param name="facesLeft">Mirrored.</param>
internal sealed class Pose(double x, double y, double scale = 1, double slope = 0, bool facesLeft = false)
{
    private readonly double cosine = 1 / Math.Sqrt(1 + (slope * slope));

    /// <summary>A pose somewhere about a place.</summary>
    public static Pose Near(SeededRandom random, double x, double y, double slope = 0.06) => new(
        x + random.Between(-2.2, 2.2),
        y + random.Between(-1.6, 1.6),
        random.Between(0.85, 1.12),
        random.Between(-slope, slope),
        random.Chance(0.5));

    /// <summary>From the drawing to the canvas.</summary>
    public (double X, double Y) ToCanvas(double u, double v)
    {
        var (across, down) = (scale * cosine * (u - (slope * v)), scale * cosine * ((slope * u) + v));
        return (x + (facesLeft ? -across : across), y + down);
    }

    /// <summary>From the canvas to the drawing.</summary>
    public (double U, double V) ToDrawing(double px, double py)
    {
        var (across, down) = ((facesLeft ? x - px : px - x) * cosine / scale, (py - y) * cosine / scale);
        return (across + (slope * down), down - (slope * across));
    }
}
