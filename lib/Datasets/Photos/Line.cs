namespace Datasets.Photos;

/// <summary>A line with round ends, from one half of its width to another: two circles and what lies between them.</summary>
internal sealed class Line : Shape
{
    private readonly (double X, double Y) _start;
    private readonly double _dx;
    private readonly double _dy;
    private readonly double _square;
    private readonly double _half;
    private readonly double _change;
    private readonly Oval _startCircle;
    private readonly Oval _endCircle;
    private readonly Segment _side;
    private readonly Segment _otherSide;

    public Line(Pose pose, (double X, double Y) start, (double X, double Y) end, double half, double change)
        : this(pose, start, end, half, change, Math.Max(half, half + change))
    {
    }

    private Line(Pose pose, (double X, double Y) start, (double X, double Y) end, double half, double change, double reach)
        : base(
            pose,
            Math.Min(start.X, end.X) - reach,
            Math.Min(start.Y, end.Y) - reach,
            Math.Max(start.X, end.X) + reach,
            Math.Max(start.Y, end.Y) + reach)
    {
        (_start, _half, _change) = (start, half, change);
        (_dx, _dy) = (end.X - start.X, end.Y - start.Y);
        _square = (_dx * _dx) + (_dy * _dy);
        (_startCircle, _endCircle) = (Circle(start, half), Circle(end, half + change));

        var length = Math.Sqrt(_square);
        var (overX, overY) = (-_dy / length, _dx / length);
        (_side, _otherSide) = (Side(1), Side(-1));

        Oval Circle((double X, double Y) middle, double radius) => new(
            pose.ToCanvas(middle.X, middle.Y), pose.ToCanvas(middle.X + radius, middle.Y), pose.ToCanvas(middle.X, middle.Y + radius));

        Segment Side(int sign)
        {
            var (atStart, atEnd) = (sign * half, sign * (half + change));
            return new(
                pose.ToCanvas(start.X + (atStart * overX), start.Y + (atStart * overY)),
                pose.ToCanvas(end.X + (atEnd * overX), end.Y + (atEnd * overY)));
        }
    }

    public override int MostCrossings => 6;

    public override int Cross(double y, Span<Stretch> stretches)
    {
        var count = 0;
        if (_startCircle.Reaches(y))
        {
            (stretches[0], stretches[1]) = _startCircle.Crossings(y);
            count = 2;
        }

        if (_endCircle.Reaches(y))
        {
            (stretches[count], stretches[count + 1]) = _endCircle.Crossings(y);
            count += 2;
        }

        if (_side.Reaches(y))
        {
            stretches[count++] = _side.Crossing(y);
        }

        if (_otherSide.Reaches(y))
        {
            stretches[count++] = _otherSide.Crossing(y);
        }

        return count;
    }

    protected override bool Holds(double u, double v)
    {
        var along = Math.Clamp((((u - _start.X) * _dx) + ((v - _start.Y) * _dy)) / _square, 0, 1);
        var (offX, offY) = (u - _start.X - (along * _dx), v - _start.Y - (along * _dy));
        var radius = _half + (along * _change);
        return (offX * offX) + (offY * offY) <= radius * radius;
    }
}
