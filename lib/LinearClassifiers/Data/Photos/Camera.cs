namespace LinearClassifiers.Data.Photos;

/// <summary>Where the camera stands: pointed aside, held crooked, too near or too far. At 0 it is where it should be.</summary>
internal sealed class Camera(SeededRandom random, double dial)
{
    private readonly double right = dial * random.Between(-9, 9);
    private readonly double down = dial * random.Between(-7, 7);
    private readonly double slope = dial * random.Between(-0.75, 0.75);
    private readonly double scale = 1 + (dial * random.Between(-0.45, 0.5));

    /// <summary>Where a drawing that should lie in a pose comes to lie.</summary>
    public Pose See(Pose pose) => pose.Seen(right, down, scale, slope);

    /// <summary>Which height of a landscape, drawn for a level camera, is seen at a place of the picture.</summary>
    public double Level(double x, double y) => y - (0.6 * down) - (0.4 * slope * (x - (Canvas.Size / 2.0)));
}
