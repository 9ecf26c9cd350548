namespace LinearClassifiers.Data.Photos;

/// <summary>A steamer at sea.</summary>
internal static class Ship
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        var horizon = random.Between(15, 19);
        Backdrops.Sea(canvas, random, horizon);
        canvas.Pose = Pose.Near(random, 16, horizon, slope: 0.04);
        var hull = Colour.OneOf(random, 0x1F2A3C, 0x7A1E1E, 0x2A4F7A, 0x33383C);
        var funnel = Colour.OneOf(random, 0xD23A2A, 0xE8A21E, 0x2A62B0);
        var deck = Colour.White;

        canvas.Ellipse(-5, -12, 3, 1.5, Colour.Of(0xB8BCC0));
        canvas.Ellipse(-9, -13.4, 4, 1.7, Colour.Of(0xC8CCD0));
        canvas.Line((7, -1), (7, -10), Colour.Of(0x5A4A3A), 0.7);
        canvas.Polygon(funnel, (-3.4, -5), (-3.1, -10.4), (0.1, -10.4), (0.2, -5));
        canvas.Polygon(Colour.Black, (-3.1, -9.2), (-3.1, -10.8), (0.1, -10.8), (0.1, -9.2));
        canvas.Polygon(deck.Lit(0.92), (-6.6, -2), (-6, -5.6), (4.2, -5.6), (5, -2));
        canvas.Polygon(deck, (-10, 1.6), (-9.4, -2.2), (7.4, -2.2), (8.6, 1.4));
        for (var x = -8.0; x < 8; x += 2)
        {
            canvas.Ellipse(x, -0.4, 0.55, 0.6, Colour.Of(0x35506E));
            if (x is > -6 and < 4)
            {
                canvas.Ellipse(x + 0.5, -3.8, 0.5, 0.6, Colour.Of(0x35506E));
            }
        }

        canvas.Polygon(hull, (-13.2, 1.2), (14, 0.2), (11.2, 7), (-11.4, 7));
        canvas.Polygon(Colour.Of(0xB8322A), (-12, 5), (12, 5), (11, 7.4), (-11.2, 7.4));
        for (var x = -14.5; x < 14; x += 2.2)
        {
            var foam = Colour.Of(0x5F93AE).Towards(Colour.White, random.Between(0, 0.7));
            canvas.Ellipse(x + random.Between(0, 2), random.Between(7, 8.4), random.Between(1.4, 3), random.Between(0.5, 1.1), foam);
        }
    }
}
