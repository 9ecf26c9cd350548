using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>
/// The place and the turn of an object. A drawing is made round (0, 0), facing right, x to the right and y down,
/// in pixels; its pose brings it onto the canvas.
/// </summary>
/// <remarks>
/// Turns are given as slopes (the fall of what was drawn level, y by x) rather than angles,
/// because a square root rounds alike on every machine and a sine does not.
/// </remarks>
internal sealed class Pose
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _scale;
    private readonly double _cosine;
    private readonly double _sine;
    private readonly bool _facesLeft;
    private double[]? _falls;

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
        (_x, _y, _scale, _cosine, _sine, _facesLeft) = (x, y, scale, cosine, sine, facesLeft);

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
        return new(_x + fromX - toX, _y + fromY - toY, _scale, turned._cosine, turned._sine, _facesLeft);
    }

    /// <summary>The same pose moved by so much of the drawing.</summary>
    public Pose Moved(double u, double v)
    {
        var (toX, toY) = ToCanvas(u, v);
        return new(toX, toY, _scale, _cosine, _sine, _facesLeft);
    }

    /// <summary>The same pose, larger or smaller about the middle of the drawing.</summary>
    public Pose Scaled(double factor) => new(_x, _y, _scale * factor, _cosine, _sine, _facesLeft);

    /// <summary>This pose seen from elsewhere: aside, lower, nearer and tilted, about the middle of the picture.</summary>
    public Pose Seen(double right, double down, double nearer, double tilt)
    {
        const double middle = Canvas.Size / 2.0;
        var length = Math.Sqrt(1 + (tilt * tilt));
        return new Pose(
            middle + (nearer * (_x - middle)) + right, middle + (nearer * (_y - middle)) + down, _scale * nearer, _cosine, _sine, _facesLeft)
            .Followed(1 / length, (_facesLeft ? -tilt : tilt) / length);
    }

    /// <summary>From the drawing to the canvas.</summary>
    public (double X, double Y) ToCanvas(double u, double v)
    {
        var (across, down) = (_scale * ((_cosine * u) - (_sine * v)), _scale * ((_sine * u) + (_cosine * v)));
        return (_x + (_facesLeft ? -across : across), _y + down);
    }

    /// <summary>From the canvas to the drawing.</summary>
    public (double U, double V) ToDrawing(double px, double py)
    {
        var (across, down) = ((_facesLeft ? _x - px : px - _x) / _scale, (py - _y) / _scale);
        return ((_cosine * across) + (_sine * down), (_cosine * down) - (_sine * across));
    }

    /// <summary>The part of v in <see cref="ToDrawing"/> that a row of the canvas has in common.</summary>
    public double Down(double py) => _cosine * ((py - _y) / _scale);

    /// <summary>The other part, one a column of points, which is to be subtracted: found once, for it is the same in every row.</summary>
    public double[] Falls
    {
        get
        {
            if (_falls is null)
            {
                _falls = new double[Canvas.FineSize];
                for (var column = 0; column < _falls.Length; column++)
                {
                    var px = Canvas.Place(column);
                    _falls[column] = _sine * ((_facesLeft ? _x - px : px - _x) / _scale);
                }
            }

            return _falls;
        }
    }

    // Two turns, one after the other; normalised, so that (1, slope) may be given for the second.
    private Pose Followed(double otherCosine, double otherSine)
    {
        var (c, s) = ((_cosine * otherCosine) - (_sine * otherSine), (_cosine * otherSine) + (_sine * otherCosine));
        var length = Math.Sqrt((c * c) + (s * s));
        return new(_x, _y, _scale, c / length, s / length, _facesLeft);
    }
}
