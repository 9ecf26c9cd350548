namespace Datasets.Photos;

/// <summary>An ellipse about (x, y), its x axis falling by the slope.</summary>
internal sealed class Ellipse : Shape
{
    private readonly Pose _tilted;
    private readonly double _squareX;
    private readonly double _squareY;
    private readonly Oval _outline;

    public Ellipse(Pose pose, double x, double y, double radiusX, double radiusY, double slope)
        : this(pose, x, y, radiusX, radiusY, slope, Math.Max(radiusX, radiusY))
    {
    }

    private Ellipse(Pose pose, double x, double y, double radiusX, double radiusY, double slope, double reach)
        : base(pose, x - reach, y - reach, x + reach, y + reach)
    {
        _tilted = new(x, y, 1, slope);
        (_squareX, _squareY) = (radiusX * radiusX, radiusY * radiusY);
        _outline = new(pose.ToCanvas(x, y), ToCanvas(radiusX, 0), ToCanvas(0, radiusY));

        (double X, double Y) ToCanvas(double across, double down)
        {
            var (u, v) = _tilted.ToCanvas(across, down);
            return pose.ToCanvas(u, v);
        }
    }

    public override int MostCrossings => 2;

    public override int Cross(double y, Span<Stretch> stretches)
    {
        if (!_outline.Reaches(y))
        {
            return 0;
        }

        (stretches[0], stretches[1]) = _outline.Crossings(y);
        return 2;
    }

    protected override bool Holds(double u, double v)
    {
        var (across, down) = _tilted.ToDrawing(u, v);
        return ((across * across) / _squareX) + ((down * down) / _squareY) <= 1;
    }
}
