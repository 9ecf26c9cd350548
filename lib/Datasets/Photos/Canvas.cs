using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>
/// A picture of 32×32 pixels, painted on a grid four times as fine and averaged at the end, which softens the edges.
/// Every shape is lit from above: lighter at its top, darker at its foot.
/// </summary>
/// <remarks>
/// Nothing but sums, products, quotients, square roots and comparisons of doubles: these round alike everywhere,
/// so equal strokes give equal bytes on every machine.
/// </remarks>
/// <param name="variation">From where, and in what light.</param>
/// <param name="fine">The grid (<see cref="NewGrid"/>); the backdrop covers what another photograph left on it.</param>
internal sealed class Canvas(PhotoVariation variation, Colour[] fine)
{
    public const int Size = 32;
    private const int Fineness = 4;
    private const int FineSize = Size * Fineness;

    /// <summary>A grid to paint on, of 400 KB: one photograph after another takes the same.</summary>
    public static Colour[] NewGrid() => new Colour[FineSize * FineSize];

    /// <summary>The pose in which the next shapes are drawn.</summary>
    public Pose Pose { get; set; } = new(0, 0);

    /// <summary>Paints the whole picture, each point by its place in pixels.</summary>
    public void Backdrop(Func<double, double, Colour> paint)
    {
        for (var i = 0; i < fine.Length; i++)
        {
            var x = Place(i % FineSize);
            fine[i] = paint(x, variation.Camera.Level(x, Place(i / FineSize)));
        }
    }

    /// <summary>An ellipse about (x, y), its x axis falling by the slope.</summary>
    public void Ellipse(double x, double y, double radiusX, double radiusY, Colour colour, double slope = 0)
    {
        var tilted = new Pose(x, y, 1, slope);
        var reach = Math.Max(radiusX, radiusY);
        Fill(x - reach, y - reach, x + reach, y + reach, colour, (px, py) =>
        {
            var (u, v) = tilted.ToDrawing(px, py);
            return ((u * u) / (radiusX * radiusX)) + ((v * v) / (radiusY * radiusY)) <= 1;
        });
    }

    /// <summary>A polygon with these corners.</summary>
    public void Polygon(Colour colour, params (double X, double Y)[] corners) =>
        Fill(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y), colour, (x, y) =>
        {
            // A point is inside when a ray from it crosses the outline an odd number of times.
            var inside = false;
            for (var (i, j) = (0, corners.Length - 1); i < corners.Length; j = i++)
            {
                var (a, b) = (corners[i], corners[j]);
                inside ^= (a.Y > y) != (b.Y > y) && x < a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y));
            }

            return inside;
        });

    /// <summary>A line with round ends, as wide at its end as at its start unless told otherwise.</summary>
    public void Line((double X, double Y) start, (double X, double Y) end, Colour colour, double width, double? endWidth = null)
    {
        var (dx, dy) = (end.X - start.X, end.Y - start.Y);
        var (half, change) = (width / 2, ((endWidth ?? width) - width) / 2);
        var reach = Math.Max(half, half + change);
        Fill(
            Math.Min(start.X, end.X) - reach,
            Math.Min(start.Y, end.Y) - reach,
            Math.Max(start.X, end.X) + reach,
            Math.Max(start.Y, end.Y) + reach,
            colour,
            (x, y) =>
            {
                var along = Math.Clamp((((x - start.X) * dx) + ((y - start.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
                var (offX, offY) = (x - start.X - (along * dx), y - start.Y - (along * dy));
                var radius = half + (along * change);
                return (offX * offX) + (offY * offY) <= radius * radius;
            });
    }

    /// <summary>The picture in CIFAR-10's layout, with a little of the noise that a sensor has.</summary>
    public void Develop(Span<byte> planes, SeededRandom random)
    {
        for (var pixel = 0; pixel < Size * Size; pixel++)
        {
            var (red, green, blue) = variation.Light.On(Mean(pixel % Size, pixel / Size), pixel % Size, pixel / Size);
            var noise = SensorNoise.Next(random);
            planes[pixel] = ToByte(red + noise);
            planes[pixel + (Size * Size)] = ToByte(green + noise);
            planes[pixel + (2 * Size * Size)] = ToByte(blue + noise);
        }
    }

    private static byte ToByte(double light) => (byte)((Math.Clamp(light, 0, 1) * 255) + 0.5);

    private static double Place(int fineIndex) => (fineIndex + 0.5) / Fineness;

    private Colour Mean(int x, int y)
    {
        var sum = default(Colour);
        for (var i = 0; i < Fineness * Fineness; i++)
        {
            var part = fine[(((y * Fineness) + (i / Fineness)) * FineSize) + (x * Fineness) + (i % Fineness)];
            sum = new(sum.Red + part.Red, sum.Green + part.Green, sum.Blue + part.Blue);
        }

        return sum.Lit(1.0 / (Fineness * Fineness));
    }

    private void Fill(double left, double top, double right, double bottom, Colour colour, Func<double, double, bool> holds)
    {
        ReadOnlySpan<(double X, double Y)> corners =
            [Pose.ToCanvas(left, top), Pose.ToCanvas(right, top), Pose.ToCanvas(left, bottom), Pose.ToCanvas(right, bottom)];
        var (fromX, toX, fromY, toY) = (FineSize, 0, FineSize, 0);
        foreach (var (x, y) in corners)
        {
            fromX = Math.Min(fromX, (int)Math.Clamp(x * Fineness, 0, FineSize));
            toX = Math.Max(toX, (int)Math.Clamp((x * Fineness) + 1, 0, FineSize));
            fromY = Math.Min(fromY, (int)Math.Clamp(y * Fineness, 0, FineSize));
            toY = Math.Max(toY, (int)Math.Clamp((y * Fineness) + 1, 0, FineSize));
        }

        for (var row = fromY; row < toY; row++)
        {
            for (var column = fromX; column < toX; column++)
            {
                var (x, y) = Pose.ToDrawing(Place(column), Place(row));
                if (holds(x, y))
                {
                    fine[(row * FineSize) + column] = colour.Lit(1.14 - (0.36 * (y - top) / (bottom - top)));
                }
            }
        }
    }
}
