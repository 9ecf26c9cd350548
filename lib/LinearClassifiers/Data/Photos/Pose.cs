namespace LinearClassifiers.Data.Photos;

/// <summary>
/// Where an object stands and how it is turned. A drawing is made round (0, 0), facing right, x to the right and y down,
/// in pixels; its pose brings it onto the canvas.
/// </summary>
/// <remarks>
/// Turns are given as slopes (the fall of what was drawn level, y by x) rather than angles,
/// because a square root rounds alike on every machine and a sine does not.
/// </remarks>
internal sealed class Pose
{
    private readonly double x;
    private readonly double y;
    private readonly double scale;
    private readonly double cosine;
    private readonly double sine;
    private readonly bool facesLeft;

    /// <param name="x">Where the middle comes to lie, in pixels from the left edge.</param>
    /// <param name="y">The same, from the top edge.</param>
    /// <param name="scale">1 leaves the size as drawn.</param>
    /// <param name="slope">The turn.</param>
    /// <param name="facesLeft">Mirrored.</param>
    public Pose(double x, double y, double scale = 1, double slope = 0, bool facesLeft = false)
        : this(x, y, scale, 1 / Math.Sqrt(1 + (slope * slope)), slope / Math.Sqrt(1 + (slope * slope)), facesLeft)
    {
    }

    private Pose(double x, double y, double scale, double cosine, double sine, bool facesLeft) =>
        (this.x, this.y, this.scale, this.cosine, this.sine, this.facesLeft) = (x, y, scale, cosine, sine, facesLeft);

    /// <summary>A pose somewhere about a place.</summary>
    public static Pose Near(SeededRandom random, double x, double y, double slope = 0.06) => new(
        x + random.Between(-2.2, 2.2),
        y + random.Between(-1.6, 1.6),
        random.Between(0.85, 1.12),
        random.Between(-slope, slope),
        random.Chance(0.5));

    /// <summary>The same pose, with what is drawn next turned by a slope about a joint at (u, v) of the drawing.</summary>
    public Pose Turned(double u, double v, double slope)
    {
        var (fromX, fromY) = ToCanvas(u, v);
        var turned = Followed(1, slope);
        var (toX, toY) = turned.ToCanvas(u, v);
        return new(x + fromX - toX, y + fromY - toY, scale, turned.cosine, turned.sine, facesLeft);
    }

    /// <summary>The same pose moved by so much of the drawing.</summary>
    public Pose Moved(double u, double v)
    {
        var (toX, toY) = ToCanvas(u, v);
        return new(toX, toY, scale, cosine, sine, facesLeft);
    }

    /// <summary>The same pose, larger or smaller about the middle of the drawing.</summary>
    public Pose Scaled(double factor) => new(x, y, scale * factor, cosine, sine, facesLeft);

    /// <summary>This pose seen from elsewhere: aside, lower, nearer and tilted, about the middle of the picture.</summary>
    public Pose Seen(double right, double down, double nearer, double tilt)
    {
        const double middle = Canvas.Size / 2.0;
        var length = Math.Sqrt(1 + (tilt * tilt));
        return new Pose(middle + (nearer * (x - middle)) + right, middle + (nearer * (y - middle)) + down, scale * nearer, cosine, sine, facesLeft)
            .Followed(1 / length, (facesLeft ? -tilt : tilt) / length);
    }

    /// <summary>From the drawing to the canvas.</summary>
    public (double X, double Y) ToCanvas(double u, double v)
    {
        var (across, down) = (scale * ((cosine * u) - (sine * v)), scale * ((sine * u) + (cosine * v)));
        return (x + (facesLeft ? -across : across), y + down);
    }

    /// <summary>From the canvas to the drawing.</summary>
    public (double U, double V) ToDrawing(double px, double py)
    {
        var (across, down) = ((facesLeft ? x - px : px - x) / scale, (py - y) / scale);
        return ((cosine * across) + (sine * down), (cosine * down) - (sine * across));
    }

    // Two turns, one after the other; normalised, so that (1, slope) may be given for the second.
    private Pose Followed(double otherCosine, double otherSine)
    {
        var (c, s) = ((cosine * otherCosine) - (sine * otherSine), (cosine * otherSine) + (sine * otherCosine));
        var length = Math.Sqrt((c * c) + (s * s));
        return new(x, y, scale, c / length, s / length, facesLeft);
    }
}
