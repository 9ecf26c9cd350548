namespace LinearClassifiers.Data.Photos;

/// <summary>A horse in a meadow: strong neck, mane, long tail.</summary>
internal static class Horse
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        Backdrops.Meadow(canvas, random, random.Between(9, 16));
        canvas.Pose = Pose.Near(random, 15, 16.5);
        var coat = Colour.OneOf(random, 0x7A4424, 0x5A3420, 0x2E2A2A, 0xE4DED4, 0x9C5A2C);
        var hair = Colour.OneOf(random, 0x1E1816, 0x2C1C14, 0xE9D9B0);

        foreach (var x in (ReadOnlySpan<double>)[-5.2, 3])
        {
            Leg(canvas, random, x, coat.Lit(0.6));
        }

        canvas.Line((-8.6, -1.6), (-11.6, 2), hair, 2, 2.8);
        canvas.Line((-11.6, 2), (-11.8, 8.4), hair, 2.8, 1.2);
        canvas.Ellipse(-1.6, 0.6, 8, 4.4, coat);
        canvas.Ellipse(-5.6, 0, 4, 4.4, coat);
        canvas.Polygon(coat, (0.6, -2.6), (6.4, -11), (10, -9), (7.4, 2), (4, 3.6));
        canvas.Line((8.2, -9.4), (12.4, -5.4), coat, 4.2, 2.6);
        canvas.Polygon(hair, (0, -3), (4.8, -11.6), (7.2, -12), (6.2, -9.2), (3.4, -2));
        canvas.Polygon(coat.Lit(0.9), (7, -10.6), (7.8, -14), (9.2, -10.6));
        canvas.Ellipse(9.3, -8.7, 0.6, 0.6, Colour.Black);
        canvas.Ellipse(12.8, -5.2, 0.5, 0.5, coat.Lit(0.35));
        foreach (var x in (ReadOnlySpan<double>)[-7.2, 5])
        {
            Leg(canvas, random, x, coat.Lit(0.85));
        }
    }

    private static void Leg(Canvas canvas, SeededRandom random, double x, Colour colour)
    {
        var foot = x + random.Between(-1.6, 1.6);
        canvas.Line((x, 3), ((x + foot) / 2, 8), colour, 3, 1.8);
        canvas.Line(((x + foot) / 2, 8), (foot, 12.6), colour, 1.8, 1.5);
        canvas.Line((foot - 0.3, 13), (foot + 0.6, 13), Colour.Black, 1.5);
    }
}
