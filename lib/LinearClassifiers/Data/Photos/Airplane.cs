namespace LinearClassifiers.Data.Photos;

/// <summary>An airliner in the sky.</summary>
internal static class Airplane
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        Backdrops.Sky(canvas, random);
        canvas.Pose = Pose.Near(random, 16, 16, slope: 0.35);
        var hull = Colour.OneOf(random, 0xF4F4F0, 0xE4E8EC, 0xF4F4F0, 0xC9D2DA);
        var tail = Colour.OneOf(random, 0xC8322E, 0x1F4E9C, 0x1E7F5A, 0xE08A1E, 0x3A3F4A);
        var wing = hull.Lit(0.78);

        canvas.Polygon(wing.Lit(0.85), (3, -1), (-4.5, -9), (-7, -9), (-3, -1));
        canvas.Polygon(tail, (-7.5, -1), (-12.5, -8), (-9.5, -8), (-4.5, -1.6));
        canvas.Ellipse(-0.5, 0, 13, 2.7, hull);
        canvas.Polygon(tail.Lit(0.85), (-9, 0.2), (-14, 3.6), (-12.2, 3.6), (-6.5, 0.6));
        for (var x = -6.5; x < 8; x += 1.9)
        {
            canvas.Ellipse(x, -0.7, 0.5, 0.5, Colour.Of(0x2C3E55));
        }

        canvas.Polygon(Colour.Of(0x23364D), (9, -1.6), (11.2, -0.6), (9.2, -0.5));
        canvas.Ellipse(0.5, 4.2, 2.1, 1.1, tail.Lit(0.9));
        canvas.Polygon(wing, (3.4, 0.8), (-4.5, 9.5), (-7.5, 9.5), (-3, 0.8));
    }
}
