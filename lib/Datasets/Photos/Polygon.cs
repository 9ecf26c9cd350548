namespace Datasets.Photos;

/// <summary>A polygon with these corners.</summary>
internal sealed class Polygon : Shape
{
    private readonly (double X, double Y)[] _corners;
    private readonly Segment[] _sides;

    public Polygon(Pose pose, (double X, double Y)[] corners)
        : this(pose, corners, Box(corners))
    {
    }

    private Polygon(Pose pose, (double X, double Y)[] corners, (double Left, double Top, double Right, double Bottom) box)
        : base(pose, box.Left, box.Top, box.Right, box.Bottom)
    {
        (_corners, _sides) = (corners, new Segment[corners.Length]);
        var last = pose.ToCanvas(corners[^1].X, corners[^1].Y);
        for (var i = 0; i < corners.Length; i++)
        {
            var next = pose.ToCanvas(corners[i].X, corners[i].Y);
            _sides[i] = new(last, next);
            last = next;
        }
    }

    public override int MostCrossings => _sides.Length;

    public override int Cross(double y, Span<Stretch> stretches)
    {
        var count = 0;
        foreach (ref readonly var side in _sides.AsSpan())
        {
            if (side.Reaches(y))
            {
                stretches[count++] = side.Crossing(y);
            }
        }

        return count;
    }

    protected override bool Holds(double u, double v)
    {
        // A point is inside when a ray from it crosses the outline an odd number of times.
        var inside = false;
        for (var (i, j) = (0, _corners.Length - 1); i < _corners.Length; j = i++)
        {
            var (a, b) = (_corners[i], _corners[j]);
            inside ^= (a.Y > v) != (b.Y > v) && u < a.X + ((b.X - a.X) * (v - a.Y) / (b.Y - a.Y));
        }

        return inside;
    }

    private static (double Left, double Top, double Right, double Bottom) Box((double X, double Y)[] corners)
    {
        var (left, top) = corners[0];
        var (right, bottom) = corners[0];
        foreach (var (x, y) in corners)
        {
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }

        return (left, top, right, bottom);
    }
}
