namespace Datasets.Photos;

/// <summary>An outline that is an ellipse, as it lies on the canvas.</summary>
internal readonly struct Oval
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _height;
    private readonly double _lean;
    private readonly double _halfWidth;

    /// <param name="middle">The middle.</param>
    /// <param name="a">Where an axis ends.</param>
    /// <param name="b">Where the other does.</param>
    public Oval((double X, double Y) middle, (double X, double Y) a, (double X, double Y) b)
    {
        // Its points are middle + a·cos t + b·sin t: solved for the two t of one height.
        var (ax, ay, bx, by) = (a.X - middle.X, a.Y - middle.Y, b.X - middle.X, b.Y - middle.Y);
        (_x, _y) = middle;
        _height = Math.Sqrt((ay * ay) + (by * by));
        _lean = ((ax * ay) + (bx * by)) / _height;
        _halfWidth = Math.Abs((ax * by) - (ay * bx)) / _height;
    }

    /// <summary>Tells whether a row at this height crosses the oval, or may do so.</summary>
    public bool Reaches(double y) => Math.Abs(y - _y) <= _height + Stretch.Doubt;

    /// <summary>The stretches in which such a row does so, on the left and on the right.</summary>
    public (Stretch Left, Stretch Right) Crossings(double y)
    {
        var part = (y - _y) / _height;
        var (middle, half) = (_x + (part * _lean), _halfWidth * Math.Sqrt(Math.Max(0, 1 - (part * part))));
        return (new(middle - half - Stretch.Doubt, middle - half + Stretch.Doubt), new(middle + half - Stretch.Doubt, middle + half + Stretch.Doubt));
    }
}
