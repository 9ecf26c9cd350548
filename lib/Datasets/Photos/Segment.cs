namespace Datasets.Photos;

/// <summary>A straight part of an outline, as it lies on the canvas.</summary>
internal readonly struct Segment
{
    private readonly double _x;
    private readonly double _top;
    private readonly double _bottom;
    private readonly double _slope;
    private readonly double _doubt;

    public Segment((double X, double Y) one, (double X, double Y) other)
    {
        var (upper, lower) = one.Y < other.Y ? (one, other) : (other, one);
        (_x, _top, _bottom) = (upper.X, upper.Y, lower.Y);

        // A level segment is in doubt from end to end.
        _slope = (lower.X - upper.X) / Math.Max(lower.Y - upper.Y, Stretch.Doubt);
        _doubt = Stretch.Doubt * (1 + Math.Abs(_slope));
    }

    /// <summary>Tells whether a row at this height crosses the segment, or may do so.</summary>
    public bool Reaches(double y) => y >= _top - Stretch.Doubt && y <= _bottom + Stretch.Doubt;

    /// <summary>The stretch in which such a row does so.</summary>
    public Stretch Crossing(double y)
    {
        var x = _x + (_slope * (y - _top));
        return new(x - _doubt, x + _doubt);
    }
}
