using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>The camera's place: pointed aside, held crooked, too near or too far. At 0 it is where it should be.</summary>
internal sealed class Camera(SeededRandom random, double dial)
{
    private readonly double _right = dial * random.Between(-9, 9);
    private readonly double _down = dial * random.Between(-7, 7);
    private readonly double _slope = dial * random.Between(-0.75, 0.75);
    private readonly double _scale = 1 + (dial * random.Between(-0.45, 0.5));

    /// <summary>The pose in which this camera sees a drawing that should lie in another.</summary>
    public Pose See(Pose pose) => pose.Seen(_right, _down, _scale, _slope);

    /// <summary>The height in a landscape, drawn for a level camera, that is seen at a height of the picture, but for the tilt.</summary>
    public double Level(double y) => y - (0.6 * _down);

    /// <summary>The height that the landscape has gained at a column of the picture, because the camera is tilted.</summary>
    public double Tilt(double x) => 0.4 * _slope * (x - (Canvas.Size / 2.0));
}
