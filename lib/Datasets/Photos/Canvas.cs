using System.Runtime.CompilerServices;
using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>
/// A picture of 32×32 pixels, drawn on a grid of points four times as fine and averaged at the end, which softens the edges.
/// A stroke marks the points that it covers, and the colour of a point is found once all strokes are made: of the one that is seen.
/// </summary>
/// <remarks>
/// Nothing but sums, products, quotients, square roots and comparisons of doubles: these round alike everywhere,
/// so equal strokes give equal bytes on every machine.
/// </remarks>
/// <param name="variation">From where, and in what light.</param>
/// <param name="seen">For each point the number of the stroke that is seen (<see cref="NewGrid"/>).</param>
internal sealed class Canvas(PhotoVariation variation, byte[] seen)
{
    public const int Size = 32;
    public const int FineSize = Size * Fineness;
    private const int Fineness = 4;
    private readonly List<Stroke> _strokes = [];
    private readonly double[] _tilts = new double[FineSize];
    private readonly double[] _heights = new double[FineSize];
    private BackdropPainter _backdrop = (_, _, _) => { };

    /// <summary>A grid to draw on: one photograph after another takes the same.</summary>
    public static byte[] NewGrid() => new byte[FineSize * FineSize];

    /// <summary>The place of a column or a row of points, in pixels.</summary>
    public static double Place(int fineIndex) => (fineIndex + 0.5) / Fineness;

    /// <summary>The pose in which the next shapes are drawn.</summary>
    public Pose Pose { get; set; } = new(0, 0);

    /// <summary>Covers the whole picture.</summary>
    public void Backdrop(BackdropPainter paint)
    {
        _backdrop = paint;
        _strokes.Clear();
        seen.AsSpan().Clear();
    }

    /// <summary>An ellipse about (x, y), its x axis falling by the slope.</summary>
    public void Ellipse(double x, double y, double radiusX, double radiusY, Colour colour, double slope = 0) =>
        Fill(new Ellipse(Pose, x, y, radiusX, radiusY, slope), colour);

    /// <summary>A polygon with these corners.</summary>
    public void Polygon(Colour colour, params (double X, double Y)[] corners) => Fill(new Polygon(Pose, corners), colour);

    /// <summary>A line with round ends, as wide at its end as at its start unless told otherwise.</summary>
    public void Line((double X, double Y) start, (double X, double Y) end, Colour colour, double width, double? endWidth = null) =>
        Fill(new Line(Pose, start, end, width / 2, ((endWidth ?? width) - width) / 2), colour);

    /// <summary>The picture in CIFAR-10's layout, with a little of the noise that a sensor has.</summary>
    public void Develop(Span<byte> planes, SeededRandom random)
    {
        for (var column = 0; column < FineSize; column++)
        {
            _tilts[column] = variation.Camera.Tilt(Place(column));
        }

        var (points, sums) = (new Colour[FineSize], new Colour[Size]);
        for (var pixel = 0; pixel < Size * Size; pixel++)
        {
            var (x, y) = (pixel % Size, pixel / Size);
            if (x == 0)
            {
                SumUp(y, points, sums);
            }

            var (red, green, blue) = variation.Light.On(sums[x].Lit(1.0 / (Fineness * Fineness)), x, y);
            var noise = SensorNoise.Next(random);
            planes[pixel] = ToByte(red + noise);
            planes[pixel + (Size * Size)] = ToByte(green + noise);
            planes[pixel + (2 * Size * Size)] = ToByte(blue + noise);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte ToByte(double light) => light <= 0 ? (byte)0 : light >= 1 ? (byte)255 : (byte)((light * 255) + 0.5);

    // The first column whose points are not left of a place.
    private static int ColumnAt(double x) => (int)Math.Ceiling((x * Fineness) - 0.5);

    private void SumUp(int y, Colour[] points, Colour[] sums)
    {
        Array.Clear(sums);
        for (var row = y * Fineness; row < (y + 1) * Fineness; row++)
        {
            PaintRow(row, points);
            for (var x = 0; x < Size; x++)
            {
                var sum = sums[x];
                for (var column = x * Fineness; column < (x + 1) * Fineness; column++)
                {
                    sum = sum.Plus(points[column]);
                }

                sums[x] = sum;
            }
        }
    }

    private void PaintRow(int row, Colour[] points)
    {
        var y = Place(row);
        var level = variation.Camera.Level(y);
        for (var column = 0; column < FineSize; column++)
        {
            _heights[column] = level - _tilts[column];
        }

        var marks = seen.AsSpan(row * FineSize, FineSize);
        for (var (from, to) = (0, 0); from < FineSize; from = to)
        {
            var stroke = marks[from];
            var length = marks[from..].IndexOfAnyExcept(stroke);
            to = length < 0 ? FineSize : from + length;
            if (stroke == 0)
            {
                _backdrop(points.AsSpan(from..to), _heights.AsSpan(from..to), from);
            }
            else
            {
                _strokes[stroke - 1].Paint(y, from, points.AsSpan(from..to));
            }
        }
    }

    private void Fill(Shape shape, Colour colour)
    {
        _strokes.Add(new(shape, colour));
        var stroke = checked((byte)_strokes.Count);
        var (fromX, toX, fromY, toY) = (FineSize, 0, FineSize, 0);
        foreach (var (x, y) in shape.Corners)
        {
            fromX = Math.Min(fromX, (int)Math.Clamp(x * Fineness, 0, FineSize));
            toX = Math.Max(toX, (int)Math.Clamp((x * Fineness) + 1, 0, FineSize));
            fromY = Math.Min(fromY, (int)Math.Clamp(y * Fineness, 0, FineSize));
            toY = Math.Max(toY, (int)Math.Clamp((y * Fineness) + 1, 0, FineSize));
        }

        Span<Stretch> stretches = stackalloc Stretch[shape.MostCrossings];
        for (var row = fromY; row < toY; row++)
        {
            var y = Place(row);
            var crossings = stretches[..shape.Cross(y, stretches)];
            Sort(crossings);
            var marks = seen.AsSpan(row * FineSize, FineSize);
            var column = FineSize;
            foreach (var (from, to) in crossings)
            {
                var (first, end) = (Math.Clamp(ColumnAt(from), fromX, toX), Math.Clamp(ColumnAt(to), fromX, toX));
                if (first > column && shape.Covers(Place(column), y))
                {
                    marks[column..first].Fill(stroke);
                }

                column = column == FineSize ? first : Math.Max(column, first);
                for (; column < end; column++)
                {
                    if (shape.Covers(Place(column), y))
                    {
                        marks[column] = stroke;
                    }
                }
            }
        }
    }

    // By insertion: there are two or four of them.
    private static void Sort(Span<Stretch> stretches)
    {
        for (var i = 1; i < stretches.Length; i++)
        {
            var stretch = stretches[i];
            var place = i;
            for (; place > 0 && stretches[place - 1].From > stretch.From; place--)
            {
                stretches[place] = stretches[place - 1];
            }

            stretches[place] = stretch;
        }
    }
}
