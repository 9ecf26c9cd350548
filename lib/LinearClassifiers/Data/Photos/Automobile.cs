namespace LinearClassifiers.Data.Photos;

/// <summary>A car on a road.</summary>
internal static class Automobile
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        Backdrops.Road(canvas, random, random.Between(5, 10), random.Between(18, 21));
        canvas.Pose = Pose.Near(random, 16, 18, slope: 0.03);
        var paint = Colour.OneOf(random, 0xC4221F, 0x1F57B0, 0xE3B81C, 0x2E8B4A, 0xE8E8E4, 0x2B2B30, 0xD96A1B);
        var glass = Colour.Of(0xA9C8DC);

        canvas.Ellipse(0, 6.6, 13, 1.5, Colour.Of(0x303034));
        canvas.Polygon(
            paint, (-12.4, 4.6), (-12.6, 0.2), (-11.4, -1.8), (-7.6, -2.4), (-4.4, -7), (3.6, -7), (7.4, -2.2), (11.4, -1), (12.8, 1.2), (12.6, 4.6));
        canvas.Polygon(glass, (-6, -2.2), (-3.6, -5.8), (-0.6, -5.8), (-0.6, -2.2));
        canvas.Polygon(glass, (0.4, -2.2), (0.4, -5.8), (3, -5.8), (5.8, -2.2));
        canvas.Line((-11.5, 1.2), (11.8, 1.2), paint.Lit(0.72), 0.6);
        canvas.Ellipse(11.6, 0.1, 0.9, 0.8, Colour.Of(0xFFF1B0));
        canvas.Ellipse(-11.9, -0.2, 0.7, 0.8, Colour.Of(0x9E1414));
        Wheel(canvas, -7, 4.6, 3);
        Wheel(canvas, 7.2, 4.6, 3);
    }

    /// <summary>A wheel, for trucks too.</summary>
    public static void Wheel(Canvas canvas, double x, double y, double radius)
    {
        canvas.Ellipse(x, y, radius, radius, Colour.Black);
        canvas.Ellipse(x, y, radius * 0.5, radius * 0.5, Colour.Of(0xB8BCC2));
    }
}
